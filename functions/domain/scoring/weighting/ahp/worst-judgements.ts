/** 层次分析法: which judgements to ask for again. */
import type { Judgements } from './judgements.ts';

export interface Revision {
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** What would fit the other judgements: wᵢ/wⱼ. */
  readonly fitting: number;
}

/**
 * The judgements that fit the others worst, worst first: those to ask for again, each with the answer that would fit.
 *
 * @setting weights.ahp 5
 * @formula largest |ln(a · w_j / w_i)|
 * @latex \max_{i<j} \left|\ln\left(a_{ij}\,\frac{w_j}{w_i}\right)\right|
 * @missing a matrix with a gap is refused
 * @constant nothing to ask again
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied in the order of the matrix
 * @source Harker, *Derivatives of the Perron Root of a Positive Reciprocal Matrix*, Applied Mathematics and Computation 22 (1987), pp. 217–232; Saaty, *Decision-making with the AHP: Why is the Principal Eigenvector Necessary*, European Journal of Operational Research (2003)
 * @example worstJudgements([[1, 9], [1 / 9, 1]], [0.5, 0.5], 1) // [{ row: 0, column: 1, given: 9, fitting: 1 }]
 */
export function worstJudgements(
  judgements: Judgements,
  weights: readonly number[],
  count: number,
): readonly Revision[] {
  const pairs = judgements.flatMap((row, i) =>
    row.flatMap((given, j) =>
      j > i ? [{ row: i, column: j, given, fitting: (weights[i] ?? 0) / (weights[j] ?? 1) }] : [],
    ),
  );
  const misfit = ({ given, fitting }: Revision): number => Math.abs(Math.log(given / fitting));
  return pairs.sort((a, b) => misfit(b) - misfit(a)).slice(0, count);
}
