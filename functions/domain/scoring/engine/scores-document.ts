/** All steps of an evaluation as one document for machines: columns in the order of the units, `null` for what is not there. */
import { columnSummary } from '../../statistics/column-summary.ts';
import type { Column } from '../column.ts';
import { METHOD_VERSION } from '../method-version.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import { rankUnits } from './rank-units.ts';
import type { CategoryScores, TableScores } from './score-table.ts';
import type { Evaluated } from './score-units.ts';
import { within } from './stage.ts';

type Cells = readonly (number | string | null)[];

const cells = (column: Column, notApplicable?: ReadonlySet<number>): Cells =>
  column.map((value, unit) => (notApplicable?.has(unit) ? 'n/a' : (value ?? null)));

/**
 * The document: one evaluation, or one a category. Weights are given as they were used and sum to one among brothers; ranks
 * have 1 for the best.
 */
export function scoresDocument(scheme: ScoreScheme, { categories, outside }: TableScores) {
  return {
    methodVersion: METHOD_VERSION,
    scheme: {
      ...(scheme.version !== undefined && { version: scheme.version }),
      ...(scheme.title && { title: scheme.title }),
    },
    evaluations: categories.map(evaluationOf),
    ...(outside.length > 0 && { unitsOutsideOfCategories: outside }),
  };
}

function evaluationOf({ category, scores, screenedOut, rankWithin }: CategoryScores) {
  const { units, isReference, effectiveWeights, remarks } = scores;
  return {
    ...(category !== undefined && { category }),
    units,
    referenceSet: units.filter((_, unit) => isReference[unit]),
    results: resultsOf(scores),
    ...(screenedOut.length > 0 && { screenedOut }),
    scores: Object.fromEntries([...scores.nodes].map(([id, node]) => [id, cells(node.scores, node.notApplicable)])),
    ranks: Object.fromEntries([...ranksByNode(scores)].map(([id, ranks]) => [id, cells(ranks)])),
    ...(rankWithin && { ranksWithin: ranksWithin(scores, rankWithin) }),
    weights: Object.fromEntries([...scores.nodes].map(([id, node]) => [id, weightsOf(node)])),
    effectiveWeights: Object.fromEntries(effectiveWeights),
    indicators: Object.fromEntries([...scores.indicators].map(([name, one]) => [name, stagesOf(one)])),
    ...adjustmentsOf(scores),
    ...thresholdsOf(scores),
    ...(scores.secondOpinions.length > 0 && { secondOpinions: scores.secondOpinions.map(opinionOf) }),
    remarks,
  };
}

/** Ranks of the reference units by indicator and group, by the exact scores, indicators before groups. */
export function ranksByNode({ indicators, nodes, isReference, method }: Evaluated): ReadonlyMap<string, Column> {
  const ranked = (scores: Column): Column => rankUnits(within(scores, isReference), method.ranking.ties);
  const every = [...indicators, ...nodes].map(([id, { scores }]) => [id, ranked(scores)] as const);
  return new Map(every);
}

/** The same among the units with the same word. */
function ranksWithin({ indicators, nodes, isReference, method }: Evaluated, { by, words }: RankWithin) {
  const groups = [...new Set(words)];
  const ranked = (scores: Column): Column => {
    const apart = groups.map((word) =>
      rankUnits(
        scores.map((score, unit) => (words[unit] === word && isReference[unit] === true ? score : undefined)),
        method.ranking.ties,
      ),
    );
    return words.map((word, unit) => apart[groups.indexOf(word)]?.[unit]);
  };
  const every = [...indicators, ...nodes].map(([id, { scores }]) => [id, cells(ranked(scores))] as const);
  return { by, groups: words, ranks: Object.fromEntries(every) };
}

type RankWithin = NonNullable<CategoryScores['rankWithin']>;

function resultsOf({ units, total, published, ranks, grades, coverage, flags }: Evaluated) {
  return units.map((unit, i) => ({
    unit,
    exact: total[i] ?? null,
    published: published[i] ?? null,
    rank: ranks[i] ?? null,
    ...(grades[i] !== undefined && { grade: grades[i] }),
    coverage: coverage[i] ?? 0,
    flags: flags[i] ?? [],
  }));
}

type Node = Evaluated['nodes'] extends ReadonlyMap<string, infer Value> ? Value : never;

function weightsOf({ aggregation, children, weighing }: Node) {
  const { method, weights, experts, components, parts } = weighing;
  const byChild = (values: readonly number[]) => Object.fromEntries(children.map((id, i) => [id, values[i] ?? 0]));
  return {
    ...{ aggregation, method, weights: byChild(weights) },
    ...(experts && { experts }),
    ...(components && { components }),
    ...(parts && { parts }),
  };
}

type Indicator = Evaluated['indicators'] extends ReadonlyMap<string, infer Value> ? Value : never;

function stagesOf(indicator: Indicator) {
  const { raw, denominated, imputed, treated, normalised, scores, notApplicable, isFilled, isLeftOut } = indicator;
  const flags = raw.map((_, unit) => indicator.flagsOf(unit));
  return {
    raw: cells(raw, notApplicable),
    denominated: cells(denominated, notApplicable),
    imputed: cells(imputed, notApplicable),
    treated: cells(treated, notApplicable),
    normalised: cells(normalised, notApplicable),
    scores: cells(scores, notApplicable),
    ...(isLeftOut && { isLeftOut }),
    ...treatmentOf(indicator),
    statistics: summariesOf({ raw, imputed, treated, normalised }),
    ...(isFilled.includes(true) && { filledUnits: [...isFilled.keys()].filter((unit) => isFilled[unit]) }),
    flags: Object.fromEntries(flags.flatMap((own, unit) => (own.length === 0 ? [] : [[unit, own]]))),
  };
}

/** A stage that changed nothing has the column of the one before, which is looked at once. */
function summariesOf<Stages extends Readonly<Record<string, Column>>>(stages: Stages) {
  const known = new Map<Column, ReturnType<typeof columnSummary>>();
  const summary = (column: Column) => {
    const found = known.get(column) ?? columnSummary(column);
    known.set(column, found);
    return found;
  };
  return Object.fromEntries(Object.entries(stages).map(([stage, column]) => [stage, summary(column)]));
}

/** Which transformation was made of it, and of whom it drew a value in. */
function treatmentOf({ transform, imputed, treated }: Indicator) {
  if (transform === undefined) return {};
  const { method, formula, inputs } = transform;
  const drawn = [...treated.keys()].filter((unit) => treated[unit] !== imputed[unit]);
  return { treatment: { method, formula, inputs, ...(method === 'winsorise' && { drawnIn: drawn }) } };
}

function adjustmentsOf({ adjusted: { items, bonus, penalty }, nodes }: Evaluated) {
  if (items.length === 0) return {};
  const base = [...nodes.values()].at(-1)?.scores ?? [];
  const points = Object.fromEntries(items.map(({ item, points: own }) => [item.id, own]));
  return { adjustments: { base: cells(base), points, bonus, penalty } };
}

function thresholdsOf({ thresholds }: Evaluated) {
  if (thresholds.length === 0) return {};
  return {
    thresholds: Object.fromEntries(
      thresholds.map(({ threshold, values, isMet }) => [threshold.id, { values: cells(values), isMet }]),
    ),
  };
}

function opinionOf({ method, scores, ranks, parts, agreement }: Evaluated['secondOpinions'][number]) {
  const own = Object.entries(parts ?? {}).map(([name, column]) => [name, cells(column)] as const);
  return {
    ...{ method, scores: cells(scores), ranks: cells(ranks), ...Object.fromEntries(own) },
    ...(agreement && { agreement }),
  };
}
