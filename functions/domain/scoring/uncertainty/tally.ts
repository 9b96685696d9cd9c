/** What many draws say, as counts: memory does not grow with the draws, and the sum of two tallies hangs on no order. */
import type { OfficialRoom } from './official.ts';

export interface Tally {
  draws: number;
  /** How often each unit had each rank (times the step of the ranks): unit after unit; rank 0 is “none”. */
  readonly ranks: Uint32Array;
  /** How often the unit of the row stood before that of the column; empty where there are too many units. */
  readonly before: Uint32Array;
  /** How often each unit had each grade, unit after unit. */
  readonly grades: Uint32Array;
  /** How often the ranks of all units together moved so far from those of the scheme. */
  readonly shifts: Uint32Array;
}

export interface TallySize {
  readonly units: number;
  readonly grades: number;
  readonly step: 1 | 2;
}

/** Pairs are counted up to so many units: their number goes with the square. */
export const PAIRS_AT_MOST = 500;

export function emptyTally({ units, grades, step }: TallySize): Tally {
  return {
    draws: 0,
    ranks: new Uint32Array(units * (units * step + 1)),
    before: new Uint32Array(units <= PAIRS_AT_MOST ? units * units : 0),
    grades: new Uint32Array(units * grades),
    shifts: new Uint32Array(units * Math.max(1, units - 1) * step + 1),
  };
}

/** Counts one draw, held against the ranks of the scheme as it stands. */
export function countDraw(tally: Tally, room: OfficialRoom, nominal: Uint16Array): void {
  const { ranks } = room;
  const units = ranks.length;
  const width = tally.ranks.length / units;
  let shift = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const rank = ranks[unit] ?? 0;
    increase(tally.ranks, unit * width + rank);
    const own = nominal[unit] ?? 0;
    if (rank > 0 && own > 0) shift += Math.abs(rank - own);
  }
  increase(tally.shifts, shift);
  if (tally.before.length > 0) countPairs(tally.before, ranks);
  if (tally.grades.length > 0) countGrades(tally.grades, room.grades);
  tally.draws += 1;
}

function countPairs(before: Uint32Array, ranks: Uint16Array): void {
  const units = ranks.length;
  for (let one = 0; one < units; one += 1) {
    const rank = ranks[one] ?? 0;
    if (rank === 0) continue;
    const row = one * units;
    for (let other = 0; other < units; other += 1) {
      if ((ranks[other] ?? 0) > rank) before[row + other] = (before[row + other] ?? 0) + 1;
    }
  }
}

function countGrades(counts: Uint32Array, grades: Int16Array): void {
  const width = counts.length / grades.length;
  for (let unit = 0; unit < grades.length; unit += 1) {
    const grade = grades[unit] ?? -1;
    if (grade >= 0) increase(counts, unit * width + grade);
  }
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** Adds what another worker counted. */
export function addTally(all: Tally, more: Tally): void {
  for (const key of ['ranks', 'before', 'grades', 'shifts'] as const) {
    const [into, from] = [all[key], more[key]];
    for (let place = 0; place < into.length; place += 1) into[place] = (into[place] ?? 0) + (from[place] ?? 0);
  }
  all.draws += more.draws;
}
