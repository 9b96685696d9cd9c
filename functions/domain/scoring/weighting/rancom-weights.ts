/** RANCOM: weights out of a ranking of the indicators, for experts who can say no more than which matters more. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { toShares } from './to-shares.ts';

/**
 * RANCOM (排序赋权法): for every item, how many it goes before in the ranking of an expert; of several experts the mean. For experts
 * who can say no more than which matters more.
 *
 * @setting weights.rancom
 * @formula a = 1, ½ or 0 for before, with or after; w = Σa / ΣΣa
 * @latex w_i = \frac{\sum_j a_{ij}}{\sum_i \sum_j a_{ij}}, \quad a_{ij} \in \{0, \tfrac12, 1\}
 * @missing an expert ranks all or none
 * @constant items of one place get equal weights
 * @zero refused: places are above 0
 * @negative refused: places are above 0
 * @tied items of one place get equal weights
 * @source as in pymcdm 1.4.0, `RANCOM`
 * @example rancomWeights([[1, 2]]) // [0.75, 0.25]
 */
export function rancomWeights(rankings: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = rankings;
  const comparison = (one: number, other: number): number => (one < other ? 1 : one > other ? 0 : 0.5);
  return toShares(
    first.map((_, i) =>
      compensatedSum(rankings.flatMap((places) => places.map((place) => comparison(places[i] ?? 0, place)))),
    ),
  );
}
