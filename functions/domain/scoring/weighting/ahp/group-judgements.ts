/** 层次分析法: several experts as one. */
import { equalShares, geometricOf } from './geometric-of.ts';
import type { Judgements } from './judgements.ts';

/**
 * Several experts' judgements as one: the geometric mean of each entry, which keeps a matrix reciprocal; the arithmetic mean would
 * not. An expert may count for more than another (`experts[].weight`).
 *
 * @setting weights.ahp 6
 * @formula a = (Π a of all experts)^(1/m), entry by entry
 * @latex a_{ij} = \left(\prod_{e=1}^{m} a_{ij}^{(e)}\right)^{1/m}
 * @missing a matrix with a gap is refused
 * @constant judgements all 1 give equal weights
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied items judged equal get equal weights
 * @source Aczél and Saaty, *Procedures for Synthesizing Ratio Judgements*, Journal of Mathematical Psychology 27 (1983), pp. 93–102
 * @example groupJudgements([[[1, 4], [1 / 4, 1]], [[1, 1], [1, 1]]]) // [[1, 2], [0.5, 1]]
 */
export function groupJudgements(experts: readonly Judgements[], shares = equalShares(experts.length)): Judgements {
  const [first = []] = experts;
  return first.map((row, i) =>
    row.map((_, j) =>
      geometricOf(
        experts.map((one) => one[i]?.[j] ?? Number.NaN),
        shares,
      ),
    ),
  );
}
