/** 层次分析法: several experts' weights as one set. */
import { toShares } from '../to-shares.ts';
import { equalShares, geometricOf } from './geometric-of.ts';

/**
 * Several experts' weights as one: the geometric mean of what each gives an item (`together: priorities`). For experts who speak
 * for themselves, where putting their judgements together takes them for one body; by geometric means of the rows both are the same.
 *
 * @setting weights.ahp 7
 * @formula w ∝ (Π w of all experts)^(1/m), item by item
 * @latex w_i \propto \left(\prod_{e=1}^{m} w_i^{(e)}\right)^{1/m}
 * @missing a matrix with a gap is refused
 * @constant judgements all 1 give equal weights
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied items judged equal get equal weights
 * @source Forman and Peniwati, *Aggregating Individual Judgments and Priorities with the Analytic Hierarchy Process*, European Journal of Operational Research 108 (1998), pp. 165–169
 * @example groupPriorities([[0.8, 0.2], [0.5, 0.5]]) // [2 / 3, 1 / 3]
 */
export function groupPriorities(
  experts: readonly (readonly number[])[],
  shares = equalShares(experts.length),
): readonly number[] {
  const [first = []] = experts;
  return toShares(
    first.map((_, i) =>
      geometricOf(
        experts.map((one) => one[i] ?? Number.NaN),
        shares,
      ),
    ),
  );
}
