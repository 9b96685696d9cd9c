/** The engine: a table and a method in, every step of every unit out. Pure, and the same for tables and rounds. */
import { roundHalfUp } from '../../rounding/round-half-up.ts';
import type { Column } from '../column.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { type Adjusted, adjustTotal } from './adjust-total.ts';
import { coverageOf } from './availability.ts';
import { checkThresholds, type ThresholdColumn } from './check-thresholds.ts';
import { effectiveWeights } from './effective-weights.ts';
import { gradeIds, gradeUnits } from './grade-units.ts';
import { opinionsOf } from './opinions-of.ts';
import { rankUnits } from './rank-units.ts';
import { columnsOf } from './raw-column.ts';
import type { Remark } from './remark.ts';
import type { IndicatorColumns } from './score-indicator.ts';
import type { NodeColumns, Scored } from './score-node.ts';
import { scoreTree } from './score-tree-nodes.ts';
import type { OpinionColumns } from './second-opinion.ts';
import type { UnitTable } from './unit-table.ts';
import { wholeRemarks } from './whole-remarks.ts';

export interface UnitsInput {
  readonly table: UnitTable;
  readonly method: Method;
  /** Who sets extremes, means and weights, by unit; absent: everybody. */
  readonly reference?: readonly boolean[];
  /** Who may have a rank, by unit; absent: the reference set. */
  readonly rankable?: readonly boolean[];
  /** Nodes of the tree whose scores come from elsewhere, such as the reviewers' part. */
  readonly given?: ReadonlyMap<string, Scored>;
  /** Indicators of an earlier evaluation that nothing has changed for: they are taken over instead of being computed again. */
  readonly known?: ReadonlyMap<string, IndicatorColumns>;
}

export interface Evaluated {
  readonly units: readonly string[];
  readonly method: Method;
  readonly isReference: readonly boolean[];
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  /** Groups by id, every one after its children; the last is the root. */
  readonly nodes: ReadonlyMap<string, NodeColumns>;
  readonly given: ReadonlyMap<string, Scored>;
  /** Share of the root by id of indicator or group. */
  readonly effectiveWeights: ReadonlyMap<string, number>;
  readonly adjusted: Adjusted;
  readonly total: Column;
  /** Rounded half up to the decimals of the scheme. */
  readonly published: Column;
  /** Share of the indicators that apply and have a value, before any was filled in. */
  readonly coverage: readonly number[];
  readonly thresholds: readonly ThresholdColumn[];
  readonly ranks: Column;
  readonly grades: readonly (string | undefined)[];
  /** Why a unit has no score, no rank, or another grade. */
  readonly flags: readonly (readonly string[])[];
  readonly secondOpinions: readonly OpinionColumns[];
  readonly remarks: readonly Remark[];
}

/** Evaluates every unit of a table by a method that has been checked against it. */
export function scoreUnits(input: UnitsInput): Evaluated {
  const { table, method, reference, known, given = new Map<string, Scored>() } = input;
  const columns = columnsOf(table, method.indicators ?? {});
  const { indicators, nodes, root } = scoreTree({ table, method, reference, columns, given, known });
  const adjusted = adjustTotal(root.scores, method.adjustments, columns.figure);
  const { total } = adjusted;
  const { decimals, from, ties, tieBreaks = [] } = method.ranking;
  const published = total.map((score) => (score === undefined ? undefined : Number(roundHalfUp(score, decimals))));
  const scoresOf = (name: string): Column =>
    indicators.get(name)?.scores ?? nodes.get(name)?.scores ?? given.get(name)?.scores ?? total.map(() => undefined);
  const thresholds = checkThresholds(
    method.thresholds ?? [],
    ({ value, score }) => (value === undefined ? scoresOf(score ?? '') : columns.figure(value).values),
    ({ value }) => (value === undefined ? new Set() : columns.figure(value).notApplicable),
  );
  const coverage = coverageOf(table.units.length, [...indicators.values()]);
  const flags = flagsOf({ total, coverage, thresholds, least: method.availability?.units ?? 0 });
  const rankable = input.rankable ?? reference;
  const official = from === 'published' ? published : total;
  const competing = official.map((score, unit) =>
    (rankable?.[unit] ?? true) && !flags[unit]?.some((flag) => UNRANKED.has(flag)) ? score : undefined,
  );
  const weights = effectiveWeights(nodes, root);
  const evaluated = {
    ...{
      units: table.units,
      method,
      indicators,
      nodes,
      given,
      adjusted,
      total,
      published,
      coverage,
      thresholds,
      flags,
    },
    isReference: reference ?? table.units.map(() => true),
    effectiveWeights: weights,
    ranks: rankUnits(competing, ties, tieBreaks.map(scoresOf)),
    grades: gradesOf(competing, method, thresholds),
  };
  const opinions = opinionsOf({ method, indicators, weights, reference, table, ranks: evaluated.ranks });
  const remarks = [
    ...[...indicators.values()].flatMap((indicator) => indicator.remarks),
    ...[...nodes.values()].flatMap((node) => [...node.weighing.remarks, ...node.remarks]),
    ...wholeRemarks(evaluated),
    ...opinions.remarks,
  ];
  return { ...evaluated, secondOpinions: opinions.columns, remarks };
}

const UNRANKED: ReadonlySet<string> = new Set(['LOW_COVERAGE', 'THRESHOLD_UNRANKED']);

interface FlagInput {
  readonly total: Column;
  readonly coverage: readonly number[];
  readonly thresholds: readonly ThresholdColumn[];
  readonly least: number;
}

function flagsOf({ total, coverage, thresholds, least }: FlagInput): readonly (readonly string[])[] {
  return total.map((score, unit) => [
    ...(score === undefined ? ['NO_SCORE'] : []),
    ...((coverage[unit] ?? 0) < least ? ['LOW_COVERAGE'] : []),
    ...new Set(
      thresholds
        .filter(({ isMet }) => isMet[unit] === false)
        .map(({ threshold }) => (threshold.else === 'unranked' ? 'THRESHOLD_UNRANKED' : 'THRESHOLD_GRADE')),
    ),
  ]);
}

/** A threshold that is not met may hold a grade down; it never lifts one. */
function gradesOf(
  competing: Column,
  { grades }: Method,
  thresholds: readonly ThresholdColumn[],
): readonly (string | undefined)[] {
  if (grades === undefined) return competing.map(() => undefined);
  const ids = gradeIds(grades);
  return gradeUnits(competing, grades).map((grade, unit) => {
    if (grade === undefined) return undefined;
    const held = thresholds.flatMap(({ threshold, isMet }) =>
      threshold.else !== 'unranked' && isMet[unit] === false ? [ids.indexOf(threshold.else.gradeAtMost)] : [],
    );
    return ids[Math.max(ids.indexOf(grade), ...held)];
  });
}
