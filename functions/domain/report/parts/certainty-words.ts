/** How sure a rank is, in the words and numbers of the reports. */
import { roundHalfUp } from '../../rounding/round-half-up.ts';
import { FACTOR_WORDS } from '../../scoring/uncertainty/factor-words.ts';
import type { RankCertainty, UnitCertainty } from '../../scoring/uncertainty/rank-certainty.ts';
import { printNumber } from '../print-number.ts';
import { CERTAINTY } from '../texts/certainty.ts';
import type { Voice } from '../voice.ts';

/** A rank, or the middle of two. @example printRank(3.5) // "3.5" */
export function printRank(rank: number): string {
  return printNumber(rank, Number.isInteger(Number(roundHalfUp(rank, 1))) ? 0 : 1);
}

/**
 * The ends of an interval as whole ranks, outwards: what lies between two ranks belongs to the interval with both.
 *
 * @example wholeEnds({ low: 3.2, high: 6.5 }) // { low: "3", high: "7" }
 */
export function wholeEnds({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: String(Math.floor(low)), high: String(Math.ceil(high)) };
}

/** The interval as it is printed: one rank where it holds no other. */
export function intervalWords(spread: { readonly low: number; readonly high: number }, { say }: Voice): string {
  const ends = wholeEnds(spread);
  return say(ends.low === ends.high ? CERTAINTY.one : CERTAINTY.between, ends);
}

/**
 * A share of the draws in whole percent. What happened is never printed as 0 %, what failed to once never as 100 %.
 *
 * @example printChance(0.999) // ">99%"
 */
export function printChance(share: number): string {
  const percent = roundHalfUp(100 * share, 0);
  if (percent === '0' && share > 0) return '<1%';
  return percent === '100' && share < 1 ? '>99%' : `${percent}%`;
}

/** What was drawn, as a list. */
export function drawnWords({ factors }: RankCertainty, { say, list }: Voice): string {
  return list(
    factors.map(({ factor, alternatives }) => {
      const what = say(FACTOR_WORDS[factor]);
      return alternatives === undefined ? what : say(CERTAINTY.counted, { what, n: String(alternatives) });
    }),
  );
}

/** What an analysis says of a unit; `undefined` where it says nothing. */
export function certaintyOf(certainty: RankCertainty | undefined, unit: string): UnitCertainty | undefined {
  return certainty?.units.find((own) => own.unit === unit);
}

/** The share of draws in which the unit keeps its grade; `undefined` where it has none. */
export function sameGrade({ grade, grades }: UnitCertainty): number | undefined {
  return grade === undefined ? undefined : grades?.[grade];
}
