/** MARCOS: how much a unit has of the ideal and of the anti-ideal unit. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';

/**
 * MARCOS (折中解排序法): how much a unit has of the ideal and of the anti-ideal unit. A second opinion.
 *
 * @setting secondOpinions.marcos
 * @formula f(K) = (K⁺ + K⁻) / (1 + (1 − f⁺)/f⁺ + (1 − f⁻)/f⁻)
 * @latex f(K) = \frac{K^+ + K^-}{1 + \frac{1 - f^+}{f^+} + \frac{1 - f^-}{f^-}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a cost of 0, or a benefit with maximum 0: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Stević et al., *Sustainable Supplier Selection in Healthcare Industries Using a New MCDM Method: MARCOS*, Computers & Industrial Engineering 140 (2020), 106231; pymcdm 1.4.0, `MARCOS`
 * @example marcos({ rows: [[1], [2]], weights: [1], isCost: [false] })[1] // 0.857142857142857
 */
export function marcos({ rows, weights, isCost }: Alternatives): readonly number[] {
  const extremes = extremesByIndicator(rows);
  const ideal = extremes.map(({ low, high }, i) => (isCost[i] === true ? low : high));
  const anti = extremes.map(({ low, high }, i) => (isCost[i] === true ? high : low));
  const sumOf = (row: readonly number[]): number =>
    compensatedSum(
      row.map((value, i) => {
        const best = ideal[i] ?? 0;
        return (weights[i] ?? 0) * (isCost[i] === true ? best / value : value / best);
      }),
    );
  const [most, least] = [sumOf(ideal), sumOf(anti)];
  return rows.map((row) => {
    const [up, down] = [sumOf(row) / most, sumOf(row) / least];
    const [ofUp, ofDown] = [down / (up + down), up / (up + down)];
    return (up + down) / (1 + (1 - ofUp) / ofUp + (1 - ofDown) / ofDown);
  });
}
