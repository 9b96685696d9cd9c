/** What a row of figures looks like, in a dozen numbers. */
import { excessKurtosis, mean, skewness, standardDeviation } from './moments.ts';
import { quantile } from './quantile.ts';

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
  const sorted = Float64Array.from(figures).sort();
  const moments = {
    ...{ min: sorted[0], max: sorted.at(-1), mean: mean(figures), median: quantile(sorted, 0.5) },
    ...{ deviation: standardDeviation(figures), skewness: skewness(figures), excessKurtosis: excessKurtosis(figures) },
  };
  return {
    count: figures.length,
    available: column.length === 0 ? 0 : figures.length / column.length,
    ...thoseThere(moments),
    nonZero: figures.filter((value) => value !== 0).length,
    ...repetitionsIn(sorted),
  };
}

function repetitionsIn(sorted: Float64Array): Pick<ColumnSummary, 'unique' | 'same'> {
  let [unique, same, first] = [0, 0, 0];
  for (let place = 0; place < sorted.length; place += 1) {
    if (place === 0 || sorted[place] !== sorted[first]) {
      first = place;
      unique += 1;
    }
    same = Math.max(same, place - first + 1);
  }
  return { unique, same };
}

type There<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

function thoseThere<Shape extends object>(shape: Shape): There<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as There<Shape>;
}
