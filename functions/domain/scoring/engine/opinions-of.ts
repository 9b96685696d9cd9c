/** The second opinions that a method asks for. */
import { kendallTau, rankSimilarity, spearman, weightedSpearman } from '../../statistics/rank-correlation.ts';
import type { Column } from '../column.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import type { SecondOpinion } from '../scheme/opinion-schema.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { normaliseColumn } from './normalise-column.ts';
import { type Remark, remark } from './remark.ts';
import type { IndicatorColumns } from './score-indicator.ts';
import { type Agreement, type OpinionColumns, type OpinionInput, secondOpinion } from './second-opinion.ts';
import { within } from './stage.ts';
import type { UnitTable } from './unit-table.ts';

export interface OpinionsInput {
  readonly method: Method;
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  readonly weights: ReadonlyMap<string, number>;
  readonly reference: readonly boolean[] | undefined;
  readonly table: UnitTable;
  /** The official ones. */
  readonly ranks: Column;
}

/** Methods that compare every unit with every other take too long beyond so many. */
export const PAIRWISE_AT_MOST = 2_000;
const PAIRWISE: ReadonlySet<SecondOpinion['method']> = new Set([
  ...(['promethee', 'copeland', 'codas', 'multimoora', 'probid', 'electre-1', 'electre-2'] as const),
]);

export function opinionsOf(input: OpinionsInput): {
  readonly columns: readonly OpinionColumns[];
  readonly remarks: readonly Remark[];
} {
  const asked = input.method.secondOpinions ?? [];
  const facts = asked.length === 0 ? undefined : factsOf(input);
  const columns: OpinionColumns[] = [];
  const remarks: Remark[] = [];
  for (const opinion of facts === undefined ? [] : asked) {
    const { method } = opinion;
    if (PAIRWISE.has(method) && input.table.units.length > PAIRWISE_AT_MOST) {
      remarks.push(remark('OPINION_LEFT_OUT', method, { units: input.table.units.length, most: PAIRWISE_AT_MOST }));
      continue;
    }
    const found = facts && secondOpinion(opinion, facts);
    if (found === undefined) remarks.push(remark('OPINION_UNDEFINED', method, { method }));
    else columns.push(withAgreement(found, input.ranks));
  }
  return { columns, remarks };
}

function factsOf({ method, indicators, weights, reference, table }: OpinionsInput): OpinionInput {
  const counting = [...indicators.values()].filter(({ name, isLeftOut }) => !isLeftOut && (weights.get(name) ?? 0) > 0);
  const total = counting.reduce((sum, { name }) => sum + (weights.get(name) ?? 0), 0);
  return {
    names: counting.map(({ name }) => name),
    matrix: (normalisation) => counting.map((one) => columnFor(one, normalisation, { reference, table })),
    values: () => counting.map(({ treated }) => within(treated, reference)),
    isCost: counting.map(({ setting }) => setting.direction === 'down'),
    weights: counting.map(({ name }) => (weights.get(name) ?? 0) / total),
    ties: method.ranking.ties,
  };
}

/** Among the units that both have ranked. */
function withAgreement(opinion: OpinionColumns, official: Column): OpinionColumns {
  if (official.length > PAIRWISE_AT_MOST) return opinion;
  const agreement = {
    spearman: spearman(official, opinion.ranks),
    kendall: kendallTau(official, opinion.ranks, 'b'),
    weightedSpearman: weightedSpearman(official, opinion.ranks),
    rankSimilarity: rankSimilarity(official, opinion.ranks),
  };
  return isWhole(agreement) ? { ...opinion, agreement } : opinion;
}

function isWhole(agreement: { readonly [Key in keyof Agreement]: number | undefined }): agreement is Agreement {
  return Object.values(agreement).every((value) => value !== undefined && Number.isFinite(value));
}

function columnFor(
  indicator: IndicatorColumns,
  normalisation: Normalisation,
  { reference, table }: Pick<OpinionsInput, 'reference' | 'table'>,
): Column {
  const { name, setting, treated } = indicator;
  const facts = { name, normalisation, transform: undefined, reference, units: table.units };
  return normaliseColumn(within(treated, reference), { ...facts, setting: withoutPosts(setting) }).column;
}

/** A second opinion looks at the extremes, not at goalposts. */
function withoutPosts({ goalposts: _, ...setting }: IndicatorColumns['setting']): IndicatorColumns['setting'] {
  return setting;
}
