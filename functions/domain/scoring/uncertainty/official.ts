/** From totals to what counts: adjusted and published scores, thresholds, ranks and grades, as the engine makes them. */
import { roundedHalfUp } from '../../rounding/rounded-half-up.ts';
import { GRADE_PRESETS, gradeIds, gradeUnits } from '../engine/grade-units.ts';
import type { Evaluated, UnitsInput } from '../engine/score-units.ts';
import type { TableGrades, Threshold } from '../scheme/result-schema.ts';
import type { FlatTree } from './flat-tree.ts';
import type { NodeColumns } from './node-scores.ts';
import { type RankRoom, rankInto, rankRoom } from './rank-into.ts';

/** What holds of a scheme while one indicator, or none, is left out. */
export interface OfficialRules {
  /** As far as no score is needed to tell: reference set, availability, thresholds on values. */
  readonly mayRank: Uint8Array;
  /** The best grade that thresholds on values leave open, by number; 0 for any. */
  readonly bestGrade: Uint8Array;
  readonly byScore: readonly { readonly threshold: Threshold; readonly node: number }[];
  /** Nodes whose scores part equal totals. */
  readonly tieBreaks: readonly number[];
}

/** What the rules are made of. */
export interface OfficialFacts {
  readonly input: UnitsInput;
  /** The evaluation by the scheme as it stands. */
  readonly nominal: Evaluated;
  readonly tree: FlatTree;
}

/** The rules without the leaf of that number; −1 for none. */
export function officialRules({ input, nominal, tree }: OfficialFacts, leftOut: number): OfficialRules {
  const { method, reference, rankable = reference } = input;
  const grades = method.grades === undefined ? [] : gradeIds(method.grades);
  const nodes = nodeNumbers(tree, leftOut);
  const byValue = nominal.thresholds.filter(({ threshold }) => threshold.value !== undefined);
  const least = method.availability?.units ?? 0;
  const covered = coverageWithout(nominal, tree.leaves[leftOut]);
  return {
    mayRank: Uint8Array.from(nominal.units, (_, unit) => {
      const isUnmet = byValue.some(({ threshold, isMet }) => threshold.else === 'unranked' && isMet[unit] === false);
      return (rankable?.[unit] ?? true) && (covered[unit] ?? 0) >= least && !isUnmet ? 1 : 0;
    }),
    bestGrade: Uint8Array.from(nominal.units, (_, unit) =>
      Math.max(0, ...byValue.map(({ threshold, isMet }) => (isMet[unit] === false ? heldTo(threshold, grades) : 0))),
    ),
    byScore: nominal.thresholds.flatMap(({ threshold }) => {
      const node = threshold.score === undefined ? undefined : nodes.get(threshold.score);
      return node === undefined ? [] : [{ threshold, node }];
    }),
    tieBreaks: (method.ranking.tieBreaks ?? []).flatMap((name) => nodes.get(name) ?? []),
  };
}

/** Nodes by name, without the leaf that is left out and the groups that are empty then. A leaf comes before a group. */
function nodeNumbers({ leaves, groups, starts, children }: FlatTree, leftOut: number): ReadonlyMap<string, number> {
  const isEmpty = leaves.map((_, leaf) => leaf === leftOut);
  for (const group of groups.keys()) {
    isEmpty.push(children.subarray(starts[group], starts[group + 1]).every((child) => isEmpty[child] === true));
  }
  const names = [...leaves, ...groups.map(({ id }) => id)];
  return new Map(
    [...names.entries()]
      .filter(([node]) => !isEmpty[node])
      .map(([node, name]) => [name, node])
      .reverse() as [string, number][],
  );
}

function coverageWithout({ indicators, units }: Evaluated, leftOut: string | undefined): readonly number[] {
  const counted = [...indicators.values()].filter(({ name }) => name !== leftOut);
  return units.map((_, unit) => {
    const applying = counted.filter(({ notApplicable }) => !notApplicable.has(unit));
    const given = applying.filter(({ denominated }) => denominated[unit] !== undefined);
    return applying.length === 0 ? 0 : given.length / applying.length;
  });
}

/** The number of the best grade that an unmet threshold leaves open. */
function heldTo({ else: effect }: Threshold, grades: readonly string[]): number {
  return effect === 'unranked' ? 0 : Math.max(0, grades.indexOf(effect.gradeAtMost));
}

/** Where the results of one evaluation stand until the next. */
export interface OfficialRoom extends RankRoom {
  /** What ranks and grades are taken from; NaN for units without rank. */
  readonly competing: Float64Array;
  /** The exact total. */
  readonly total: Float64Array;
  /** By number from the best; −1 for none. */
  readonly grades: Int16Array;
}

export function officialRoom(units: number): OfficialRoom {
  const [competing, total] = [new Float64Array(units), new Float64Array(units)];
  return { ...rankRoom(units), competing, total, grades: new Int16Array(units) };
}

export type Settle = (columns: NodeColumns, rules: OfficialRules) => void;

/** Makes what counts out of the scores of all nodes, into `room`. */
export function settler({ input, nominal }: OfficialFacts, room: OfficialRoom): Settle {
  const { method } = input;
  const { decimals, from, ties } = method.ranking;
  const total = totaller(nominal, method.adjustments?.total);
  const gradeAll = method.grades === undefined ? undefined : grader(method.grades);
  return (columns, rules) => {
    const base = columns.at(-1) ?? new Float64Array();
    for (let unit = 0; unit < base.length; unit += 1) {
      const score = total(base[unit] ?? Number.NaN, unit);
      room.total[unit] = score;
      room.competing[unit] =
        Number.isNaN(score) || rules.mayRank[unit] === 0 || isUnranked(unit, columns, rules)
          ? Number.NaN
          : from === 'published'
            ? roundedHalfUp(score, decimals)
            : score;
    }
    rankInto(room, [room.competing, ...rules.tieBreaks.map((node) => columns[node] ?? new Float64Array())], ties);
    if (gradeAll === undefined) return;
    gradeAll(room);
    holdGrades(room, columns, { rules, ids: gradeIds(method.grades ?? { bands: [] }) });
  };
}

type Totaller = (score: number, unit: number) => number;

function totaller(
  { adjusted }: Evaluated,
  bounds: { readonly from: number; readonly to: number } | undefined,
): Totaller {
  const { items, bonus, penalty } = adjusted;
  const plain: Totaller = (score) => (Number.isFinite(score) ? score : Number.NaN);
  if (items.length === 0) return plain;
  const { from, to } = bounds ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return (score, unit) => Math.min(to, Math.max(from, plain(score, unit) + (bonus[unit] ?? 0) - (penalty[unit] ?? 0)));
}

function isMet(threshold: Threshold, score: number): boolean {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold;
  return Number.isFinite(score) && score >= atLeast && score <= atMost;
}

function isUnranked(unit: number, columns: NodeColumns, { byScore }: OfficialRules): boolean {
  for (const { threshold, node } of byScore) {
    if (threshold.else === 'unranked' && !isMet(threshold, columns[node]?.[unit] ?? Number.NaN)) return true;
  }
  return false;
}

type Grade = (room: OfficialRoom) => void;

function grader(grades: TableGrades): Grade {
  if ('shares' in grades) {
    const numbers = new Map(gradeIds(grades).map((id, i) => [id, i]));
    return ({ competing, grades: into }) => {
      const scores = Array.from(competing, (score) => (Number.isNaN(score) ? undefined : score));
      for (const [unit, id] of gradeUnits(scores, grades).entries()) into[unit] = numbers.get(id ?? '') ?? -1;
    };
  }
  const bands = 'preset' in grades ? GRADE_PRESETS[grades.preset] : grades.bands;
  const limits = bands.map(({ atLeast }) => atLeast ?? Number.NEGATIVE_INFINITY);
  return ({ competing, grades: into }) => {
    for (let unit = 0; unit < competing.length; unit += 1) {
      const score = competing[unit] ?? Number.NaN;
      into[unit] = limits.findIndex((limit) => score >= limit);
    }
  };
}

/** A threshold that is not met may hold a grade down; it never lifts one. */
function holdGrades(
  { grades }: OfficialRoom,
  columns: NodeColumns,
  { rules, ids }: { readonly rules: OfficialRules; readonly ids: readonly string[] },
): void {
  for (const [unit, grade] of grades.entries()) {
    if (grade < 0) continue;
    let best = Math.max(grade, rules.bestGrade[unit] ?? 0);
    for (const { threshold, node } of rules.byScore) {
      if (!isMet(threshold, columns[node]?.[unit] ?? Number.NaN)) best = Math.max(best, heldTo(threshold, ids));
    }
    grades[unit] = best;
  }
}
