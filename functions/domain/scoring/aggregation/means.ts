/** Weighted means of what is there: how the scores of a group become one. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';

/** A score and what it weighs; weights are relative. */
export interface WeightedScore {
  readonly weight: number;
  readonly score: number | undefined;
}

interface Term {
  readonly weight: number;
  readonly score: number;
}

/**
 * What counts, or `undefined` where nothing does. An item without a score is left out and the others take its weight: only
 * for an item that is not applicable, since who does not report must gain nothing by it. Weight 0 does not count.
 */
function counting(items: readonly WeightedScore[]): readonly Term[] | undefined {
  const terms = items.flatMap(({ weight, score }) => (weight > 0 && score !== undefined ? [{ weight, score }] : []));
  return terms.length === 0 ? undefined : terms;
}

/** Σw · f(x) / Σw. */
function meanOf(terms: readonly Term[], change: (score: number) => number): number {
  const sum = compensatedSum(terms.map(({ weight, score }) => weight * change(score)));
  return sum / compensatedSum(terms.map(({ weight }) => weight));
}

/**
 * Σwx/Σw over what is there; `undefined` for nothing. A low score is made up for by a high one.
 * Source: OECD/JRC Handbook (2008), pp. 103–104; COINr 1.1.14, `a_amean`.
 *
 * @example arithmeticMean([{ weight: 1, score: 2 }, { weight: 3, score: 6 }]) // 5
 */
export function arithmeticMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  return terms && meanOf(terms, (score) => score);
}

/**
 * exp(Σw ln x / Σw); `undefined` for nothing and where a score is not above 0: the scale has to begin above 0, and where
 * it begins changes the result.
 * Source: OECD/JRC Handbook (2008), pp. 104–105; COINr 1.1.14, `a_gmean`.
 *
 * @example geometricMean([{ weight: 1, score: 4 }, { weight: 1, score: 9 }]) // 6
 */
export function geometricMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  if (terms?.every(({ score }) => score > 0) !== true) return undefined;
  return Math.exp(meanOf(terms, Math.log));
}

/**
 * Σw / Σ(w/x); `undefined` for nothing and where a score is not above 0.
 * Source: COINr 1.1.14, `a_hmean`.
 *
 * @example harmonicMean([{ weight: 1, score: 2 }, { weight: 1, score: 6 }]) // 3
 */
export function harmonicMean(items: readonly WeightedScore[]): number | undefined {
  const terms = counting(items);
  if (terms?.every(({ score }) => score > 0) !== true) return undefined;
  return 1 / meanOf(terms, (score) => 1 / score);
}

/**
 * (Σw xᵖ / Σw)^(1/p): harmonic for p = −1, geometric for p = 0, arithmetic for p = 1; the smaller p, the less a high score
 * makes up for a low one. `undefined` for nothing, and for p below 1 where a score is not above 0.
 * Source: Decancq and Lugo, *Weights in Multidimensional Indices of Wellbeing*, Econometric Reviews 32 (2013), p. 11; COINr
 * 1.1.14, `a_genmean`.
 *
 * @example generalisedMean([{ weight: 1, score: 3 }, { weight: 1, score: 4 }], 2) // 3.5355339059327378
 */
export function generalisedMean(items: readonly WeightedScore[], power: number): number | undefined {
  if (power === 0) return geometricMean(items);
  const terms = counting(items);
  if (terms === undefined || (power < 1 && terms.some(({ score }) => score <= 0))) return undefined;
  if (terms.some(({ score }) => score < 0) && !Number.isInteger(power)) return undefined;
  return meanOf(terms, (score) => score ** power) ** (1 / power);
}
