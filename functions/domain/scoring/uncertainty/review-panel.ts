/** The reviewers of every unit, drawn anew with replacement: how far a score hangs on who reviewed. */
import type { Review } from '../../intake/reviews.ts';
import type { Round } from '../../round/round.ts';
import { qualitativePart } from '../qualitative-part.ts';
import type { Levelling } from '../reviews/level-severity.ts';
import { oneOf, type Random } from './seeded-random.ts';

export interface ReviewPanel {
  /** The branch of the tree that has its scores from them. */
  readonly node: string;
  readonly round: Round;
  /** How strict each reviewer is, where the round levels it: as of all reviews, drawn or not. */
  readonly levelling?: Levelling | undefined;
  /** Reviews of each unit, in the order of the units. */
  readonly reviews: readonly (readonly Review[])[];
}

/** Keeps what the same reviewers give once it was computed, up to so many panels of a unit. */
const KEPT_A_UNIT = 20_000;

export interface DrawnPanel {
  /** Scores of all units by reviewers drawn with `random`; NaN where there is none. */
  readonly drawInto: (scores: Float64Array, random: Random) => void;
  /** The reviews that were drawn last, unit by unit. */
  readonly drawn: () => readonly (readonly Review[])[];
}

/**
 * As many reviews of every unit as it has, drawn from them with replacement, and the score that the round makes of those. The order in
 * which reviewers are drawn does not matter, so that what a panel of reviewers gives is computed once.
 * Source: Efron, *Bootstrap Methods: Another Look at the Jackknife*, The Annals of Statistics 7 (1979), pp. 1–26.
 */
export function drawnPanel({ round, reviews, levelling }: ReviewPanel): DrawnPanel {
  const known = reviews.map(() => new Map<string, number>());
  let last: readonly (readonly number[])[] = [];
  const chosen = (unit: number, picks: readonly number[]): readonly Review[] =>
    picks.flatMap((pick) => reviews[unit]?.[pick] ?? []);
  const scoreOf = (unit: number, picks: readonly number[]): number => {
    const key = picks.join();
    const found = known[unit]?.get(key);
    if (found !== undefined) return found;
    const score = qualitativePart(round, chosen(unit, picks), levelling).score ?? Number.NaN;
    if ((known[unit]?.size ?? 0) < KEPT_A_UNIT) known[unit]?.set(key, score);
    return score;
  };
  return {
    drawInto: (scores, random) => {
      last = reviews.map((own) => own.map(() => oneOf(own.length, random)).sort((a, b) => a - b));
      for (const [unit, picks] of last.entries()) scores[unit] = scoreOf(unit, picks);
    },
    drawn: () => last.map((picks, unit) => chosen(unit, picks)),
  };
}
