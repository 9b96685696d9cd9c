/** How much of the total an item really moves, against what it weighs. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import { correlated } from '../../../statistics/correlation-matrix.ts';
import { type Column, extremesOf } from '../../column.ts';

export interface Weighed {
  readonly weight: number;
  readonly scores: Column;
}

export interface Importance {
  /** Share of the weights of all items compared. */
  readonly weightShare: number;
  /** Squared correlation of its scores with the total: 0 for scores that do not vary; `undefined` where the total does not, or is not there. */
  readonly effect: number | undefined;
  /** Share of the effects of all items compared; `undefined` where none has any. */
  readonly effectShare: number | undefined;
  /** The correlation itself, whose sign the square hides. */
  readonly r: number | undefined;
}

/**
 * Importance of items that make up one total, in their order: r² of scores and total, the linear form of the correlation ratio
 * by which importance and nominal weights are compared. Items of weight 0 are compared like the others. Where the total does not vary
 * there are no effects.
 * Source: Paruolo, Saisana and Saltelli, *Ratings and Rankings: Voodoo or Science?*, Journal of the Royal Statistical Society A
 * 176 (2013), pp. 609–634.
 *
 * @example importancesOf([{ weight: 1, scores: [1, 2, 3] }, { weight: 1, scores: [2, 2, 2] }], [1, 2, 3])[0].effectShare // 1
 */
export function importancesOf(items: readonly Weighed[], total: Column): readonly Importance[] {
  const weights = compensatedSum(items.map(({ weight }) => weight));
  const correlations = items.map(({ scores }) => correlated(scores, total, 'pearson').r);
  const extremes = extremesOf(total);
  const varies = extremes !== undefined && extremes.low < extremes.high;
  const effects = compensatedSum(correlations.map((r) => (r ?? 0) ** 2));
  return items.map(({ weight }, i) => {
    const r = correlations[i];
    const effect = varies ? (r ?? 0) ** 2 : undefined;
    return {
      ...{ r, effect },
      weightShare: weights > 0 ? weight / weights : 0,
      effectShare: effect === undefined || effects === 0 ? undefined : effect / effects,
    };
  });
}
