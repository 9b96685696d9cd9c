/** EDAS: how far a unit is above and below the mean. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';

/**
 * EDAS (平均解距离法): how far a unit lies above and below the mean of each indicator. A second opinion.
 *
 * @setting secondOpinions.edas
 * @formula A = (SP / max SP + 1 − SN / max SN) / 2
 * @latex A = \tfrac12\left(\frac{SP}{\max SP} + 1 - \frac{SN}{\max SN}\right)
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value; a mean of 0: the opinion is left out, with a remark
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Keshavarz Ghorabaee et al., *Multi-Criteria Inventory Classification Using a New Method of Evaluation Based on Distance from Average Solution (EDAS)*, Informatica 26 (2015), pp. 435–451; pymcdm 1.4.0, `EDAS`
 * @example edas({ rows: [[1], [3]], weights: [1], isCost: [false] }) // [0, 1]
 */
export function edas({ rows, weights, isCost }: Alternatives): readonly number[] {
  const means = weights.map((_, i) => compensatedSum(columnOf(rows, i)) / rows.length);
  const distances = rows.map((row) =>
    row.map((value, i) => ((isCost[i] === true ? -1 : 1) * (value - (means[i] ?? 0))) / (means[i] ?? 0)),
  );
  const weighted = (sign: 1 | -1): readonly number[] =>
    distances.map((row) => compensatedSum(row.map((distance, i) => (weights[i] ?? 0) * Math.max(0, sign * distance))));
  const [above, below] = [weighted(1), weighted(-1)];
  const [mostAbove, mostBelow] = [Math.max(...above), Math.max(...below)];
  return above.map((sum, unit) => {
    const good = mostAbove === 0 ? 0 : sum / mostAbove;
    const bad = mostBelow === 0 ? 0 : (below[unit] ?? 0) / mostBelow;
    return (good + 1 - bad) / 2;
  });
}
