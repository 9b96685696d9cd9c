/** How sure ranks and grades are: what the draws of an analysis say, unit by unit and as a whole. */
import { gradeIds } from '../engine/grade-units.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { rankStep } from './rank-into.ts';
import { quantileOfCounts, type RankSpread, rankSpread } from './rank-statistics.ts';
import { FACTORS, type Factor, type Space } from './space.ts';
import type { Tally } from './tally.ts';

export interface UnitCertainty {
  readonly unit: string;
  /** By the scheme as it stands. */
  readonly rank: number;
  readonly grade?: string;
  /** Over the draws in which the unit had a rank. */
  readonly spread: RankSpread;
  /** Share of all draws in which it had none. */
  readonly without: number;
  /** By number of places: share of all draws in which it was among the first so many. */
  readonly first: Readonly<Record<number, number>>;
  /** By id of grade: share of all draws. */
  readonly grades?: Readonly<Record<string, number>>;
  /** Its grade by the scheme as it stands is also that of nine draws in ten. */
  readonly isGradeStable?: boolean;
  /** From rank 1: share of all draws, up to the last rank that occurred; what a run keeps goes without. */
  readonly distribution?: readonly number[];
}

/** Two units, the first of which stands before the other in this share of all draws. */
export interface OrderedPair {
  readonly before: string;
  readonly after: string;
  readonly share: number;
}

export interface RankCertainty {
  readonly draws: number;
  readonly seed: number;
  /** What was drawn, and among how many alternatives where they can be counted. */
  readonly factors: readonly { readonly factor: Factor; readonly alternatives?: number }[];
  /** In the order of their ranks. A unit without rank by the scheme as it stands has none. */
  readonly units: readonly UnitCertainty[];
  /** How far ranks move from one draw to the scheme on average over the units: handbook formula (38). */
  readonly shift: { readonly mean: number; readonly median: number; readonly low: number; readonly high: number };
  /** Absent where there are too many units to count their pairs. */
  readonly pairs?: {
    readonly count: number;
    /** Pairs of which one stands before the other in 95 % of the draws. */
    readonly robust: number;
    /** Neighbours by rank, and how sure it is that they stand in this order. */
    readonly neighbours: readonly OrderedPair[];
    /** All pairs whose order is not robust, the least sure first. */
    readonly open: readonly OrderedPair[];
  };
}

/** A grade is called stable from this share of the draws on. */
export const STABLE = 0.9;
/** The order of a pair is called robust from this share on. */
export const ROBUST = 0.95;

interface Analysed {
  readonly nominal: Evaluated;
  readonly space: Space;
  readonly seed: number;
  readonly first: readonly number[];
}

/**
 * The results of an analysis from its tally.
 * Source: OECD/JRC Handbook (2008), pp. 117–131, formula (38) for the average shift in rank.
 */
export function rankCertainty(tally: Tally, analysed: Analysed): RankCertainty {
  const { nominal, space, seed } = analysed;
  const order = [...nominal.units.keys()]
    .filter((unit) => nominal.ranks[unit] !== undefined)
    .sort((a, b) => (nominal.ranks[a] ?? 0) - (nominal.ranks[b] ?? 0) || a - b);
  return {
    ...{ draws: tally.draws, seed },
    factors: FACTORS.filter((factor) => space.factors.includes(factor)).map((factor) => ({
      factor,
      ...alternativesOf(factor, space),
    })),
    units: order.flatMap((unit) => unitCertainty(unit, tally, analysed) ?? []),
    shift: shiftOf(tally, order.length, rankStep(nominal.method.ranking.ties)),
    ...(tally.before.length > 0 && { pairs: pairsOf(tally, order, nominal.units) }),
  };
}

function alternativesOf(factor: Factor, space: Space): { readonly alternatives?: number } {
  switch (factor) {
    case 'treatment':
      return { alternatives: space.treatments.length };
    case 'normalisation':
      return { alternatives: space.normalisations.length };
    case 'imputation':
      return { alternatives: space.imputations.length };
    case 'aggregation':
      return { alternatives: space.aggregations.length };
    case 'leaveOneOut':
      return { alternatives: space.leaves.length + 1 };
    default:
      return {};
  }
}

function unitCertainty(unit: number, tally: Tally, { nominal, first }: Analysed): UnitCertainty | undefined {
  const step = rankStep(nominal.method.ranking.ties);
  const width = tally.ranks.length / nominal.units.length;
  const counts = tally.ranks.subarray(unit * width, (unit + 1) * width);
  const spread = rankSpread(counts);
  const rank = nominal.ranks[unit];
  if (spread === undefined || rank === undefined) return undefined;
  const among = (places: number): number =>
    counts.subarray(1, places * step + 1).reduce((sum, count) => sum + count, 0);
  const shares = Array.from(
    { length: nominal.units.length },
    (_, place) => (among(place + 1) - among(place)) / tally.draws,
  );
  return {
    ...{ unit: nominal.units[unit] ?? '', rank },
    spread: step === 1 ? spread : halved(spread),
    without: (counts[0] ?? 0) / tally.draws,
    first: Object.fromEntries(first.map((places) => [places, among(places) / tally.draws])),
    ...gradesOf(unit, tally, nominal),
    distribution: shares.slice(0, shares.findLastIndex((share) => share > 0) + 1),
  };
}

function halved(spread: RankSpread): RankSpread {
  const { mean, median, low, high, quarter, threeQuarters } = spread;
  return {
    ...{ mean: mean / 2, median: median / 2, low: low / 2, high: high / 2 },
    ...{ quarter: quarter / 2, threeQuarters: threeQuarters / 2 },
  };
}

function gradesOf(unit: number, { grades, draws }: Tally, { method, grades: nominal }: Evaluated) {
  const own = nominal[unit];
  if (method.grades === undefined || own === undefined) return {};
  const ids = gradeIds(method.grades);
  const shares = Object.fromEntries(ids.map((id, i) => [id, (grades[unit * ids.length + i] ?? 0) / draws]));
  return { grade: own, grades: shares, isGradeStable: (shares[own] ?? 0) >= STABLE };
}

function shiftOf({ shifts, draws }: Tally, ranked: number, step: number): RankCertainty['shift'] {
  const scale = Math.max(1, ranked) * step;
  const at = (share: number): number => quantileOfCounts(shifts, draws, share) / scale;
  const sum = shifts.reduce((before, count, shift) => before + count * shift, 0);
  return { mean: sum / draws / scale, median: at(0.5), low: at(0.05), high: at(0.95) };
}

function pairsOf(
  { before, draws }: Tally,
  order: readonly number[],
  units: readonly string[],
): NonNullable<RankCertainty['pairs']> {
  const pairOf = (one: number, other: number): OrderedPair => {
    const share = (a: number, b: number): number => (before[a * units.length + b] ?? 0) / draws;
    const [a, b] = share(one, other) >= share(other, one) ? [one, other] : [other, one];
    return { before: units[a] ?? '', after: units[b] ?? '', share: share(a, b) };
  };
  const all = order.flatMap((one, place) => order.slice(place + 1).map((other) => pairOf(one, other)));
  const open = all.filter(({ share }) => share < ROBUST).sort((a, b) => a.share - b.share);
  const neighbours = order.slice(1).map((other, place): OrderedPair => {
    const one = order[place] ?? other;
    return {
      before: units[one] ?? '',
      after: units[other] ?? '',
      share: (before[one * units.length + other] ?? 0) / draws,
    };
  });
  return { count: all.length, robust: all.length - open.length, neighbours, open };
}
