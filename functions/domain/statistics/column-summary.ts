/** What a row of figures looks like, in a dozen numbers. */
import { compensatedSum } from './compensated-sum.ts';
import { median } from './median.ts';
import { excessKurtosis, mean, skewness, standardDeviation } from './moments.ts';

export interface ColumnSummary {
  /** Places with a figure, and their share of all. */
  readonly count: number;
  readonly available: number;
  readonly min?: number;
  readonly max?: number;
  readonly mean?: number;
  readonly median?: number;
  /** By n − 1. */
  readonly deviation?: number;
  /** Bias-adjusted; absent where there are too few figures or all are equal. */
  readonly skewness?: number;
  readonly excessKurtosis?: number;
  readonly nonZero: number;
  /** Different figures. */
  readonly unique: number;
  /** How often the commonest occurs. */
  readonly same: number;
}

/**
 * Count, extremes, mean, median, spread, shape, zeros and repetitions; what there is none of is absent.
 * Source: as COINr 1.1.14, `get_stats`.
 *
 * @example columnSummary([1, 2, 2, undefined]).available // 0.75
 */
export function columnSummary(column: readonly (number | undefined)[]): ColumnSummary {
  const figures = column.filter((value) => value !== undefined);
  const sorted = figures.toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  const moments = {
    ...{ min: sorted[0], max: sorted.at(-1), mean: mean(figures), median: median(sorted) },
    ...{ deviation: standardDeviation(figures), skewness: skewness(figures), excessKurtosis: excessKurtosis(figures) },
  };
  return {
    count: figures.length,
    available: column.length === 0 ? 0 : figures.length / column.length,
    ...thoseThere(moments),
    nonZero: compensatedSum(figures.map((value) => (value === 0 ? 0 : 1))),
    unique: counts.size,
    same: [...counts.values()].reduce((most, count) => Math.max(most, count), 0),
  };
}

type There<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

function thoseThere<Shape extends object>(shape: Shape): There<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as There<Shape>;
}
