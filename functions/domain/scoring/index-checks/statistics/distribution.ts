/** How the values of one indicator spread over the reference units. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { excessKurtosis, skewness } from '../../../statistics/moments.ts';
import { type Column, extremesOf, present } from '../../column.ts';

export interface Distribution {
  /** Units with a value, and their share of those to which the indicator applies. */
  readonly count: number;
  readonly coverage: number;
  /** Shares of the values: zeros, the commonest one, different ones. */
  readonly zeros: number;
  readonly same: number;
  readonly unique: number;
  /** Bias-adjusted; `undefined` where there are too few values or all are equal. */
  readonly skewness: number | undefined;
  readonly excessKurtosis: number | undefined;
  /** The same of the normalised scores. */
  readonly scoreSkewness: number | undefined;
  readonly scoreExcessKurtosis: number | undefined;
  /** The largest value’s share of the sum and its place; `undefined` where a value is negative or all are zero. */
  readonly largest: { readonly unit: number; readonly share: number } | undefined;
}

/** What there is to say of the values and of their scores; a column without any value has shares of 0. */
export function distributionOf(values: Column, normalised: Column, applies: number): Distribution {
  const figures = present(values);
  const scores = present(normalised);
  const count = figures.length;
  const share = (part: number): number => (count === 0 ? 0 : part / count);
  return {
    count,
    coverage: applies === 0 ? 0 : count / applies,
    zeros: share(figures.filter((value) => value === 0).length),
    same: share(commonest(figures)),
    unique: share(new Set(figures).size),
    skewness: skewness(figures),
    excessKurtosis: excessKurtosis(figures),
    scoreSkewness: skewness(scores),
    scoreExcessKurtosis: excessKurtosis(scores),
    largest: largestOf(values),
  };
}

/** How often the commonest figure occurs. */
function commonest(figures: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}

function largestOf(values: Column): Distribution['largest'] {
  const extremes = extremesOf(values);
  const sum = compensatedSum(present(values));
  if (extremes === undefined || extremes.low < 0 || sum <= 0) return undefined;
  return { unit: values.indexOf(extremes.high), share: extremes.high / sum };
}
