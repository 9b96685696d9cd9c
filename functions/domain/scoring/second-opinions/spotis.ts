/** SPOTIS: distance from an ideal within bounds that are given: adding a unit never turns others round. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Absent: the better of the two bounds. */
  readonly ideal?: number | undefined;
}

/**
 * SPOTIS (稳定偏好排序法): the distance from an ideal within bounds that are given, so that no other unit can turn the order of two; less
 * is better. Without bounds the extremes of the data are taken, and then others can. A second opinion.
 *
 * @setting secondOpinions.spotis
 * @formula Σ w |x − ideal| / (high − low)
 * @latex d = \sum_j w_j \frac{|x_j - x_j^*|}{x_j^{\text{high}} - x_j^{\text{low}}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing where bounds are given; else parts nobody
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Dezert et al., *The SPOTIS Rank Reversal Free Method for Multi-Criteria Decision-Making Support*, FUSION (2020), pp. 1–8; pymcdm 1.4.0, `SPOTIS`
 * @example spotis({ rows: [[1], [3]], weights: [1], isCost: [false] }, [{ low: 0, high: 4 }]) // [0.75, 0.25]
 */
export function spotis(
  { rows, weights, isCost }: Alternatives,
  bounds: readonly (Bounds | undefined)[] = [],
): readonly number[] {
  const extremes = extremesByIndicator(rows);
  const used = weights.map((_, i): Bounds => bounds[i] ?? extremes[i] ?? { low: 0, high: 0 });
  return rows.map((row) =>
    compensatedSum(
      row.map((value, i) => {
        const { low = 0, high = 0, ideal } = used[i] ?? {};
        const best = ideal ?? (isCost[i] === true ? low : high);
        return low === high ? 0 : ((weights[i] ?? 0) * Math.abs(value - best)) / (high - low);
      }),
    ),
  );
}
