/** The scale on which a weighted mean is a plain sum, so that a difference can be shared out among its terms. */
import type { Aggregation } from '../aggregation/aggregate-levels.ts';

export interface MeanScale {
  readonly of: (score: number) => number;
  /** The derivative of `of`. */
  readonly slope: (score: number) => number;
}

const PLAIN: MeanScale = { of: (score) => score, slope: () => 1 };
const LOGARITHM: MeanScale = { of: Math.log, slope: (score) => 1 / score };
const RECIPROCAL: MeanScale = { of: (score) => 1 / score, slope: (score) => -1 / (score * score) };

/**
 * g of a mean M with g(M) = Σw·g(x)/Σw: x itself for the arithmetic mean, ln x for the geometric, 1/x for the harmonic, xᵖ for
 * the generalised one.
 *
 * @example scaleOf({ method: 'generalised', power: 2 }).of(3) // 9
 */
export function scaleOf(aggregation: Aggregation): MeanScale {
  switch (aggregation.method) {
    case 'arithmetic':
      return PLAIN;
    case 'geometric':
      return LOGARITHM;
    case 'harmonic':
      return RECIPROCAL;
    case 'generalised': {
      const { power } = aggregation;
      if (power === 0) return LOGARITHM;
      return { of: (score) => score ** power, slope: (score) => power * score ** (power - 1) };
    }
  }
}

/** Below this share of the scores a difference is too small to be divided by. */
const SMALL = 1e-5;

/**
 * How much the scale moves for one point between two scores: (g(a) − g(b)) / (a − b), and its limit g′ where both are (nearly)
 * equal. Always 1 for the arithmetic mean.
 *
 * @example slopeBetween(scaleOf({ method: 'generalised', power: 2 }), 3, 5) // 8
 */
export function slopeBetween(scale: MeanScale, a: number, b: number): number {
  if (scale === PLAIN) return 1;
  const isSmall = Math.abs(a - b) <= SMALL * Math.max(Math.abs(a), Math.abs(b));
  return isSmall ? scale.slope((a + b) / 2) : (scale.of(a) - scale.of(b)) / (a - b);
}
