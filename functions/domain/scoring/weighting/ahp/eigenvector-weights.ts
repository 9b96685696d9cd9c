/** 层次分析法: weights out of pairwise judgements, by the eigenvector. */
import { toShares } from '../to-shares.ts';
import { type Judgements, times } from './judgements.ts';

const STEPS = 10_000;
const TOLERANCE = 1e-15;

/**
 * Analytic hierarchy process (层次分析法, AHP), by the principal right eigenvector of the judgements (`priorities: eigenvector`, the
 * usual way), found by power iteration.
 *
 * @setting weights.ahp 1
 * @formula A w = λ_max w, Σw = 1
 * @latex A\,w = \lambda_{\max}\,w, \quad \sum_i w_i = 1
 * @missing a matrix with a gap is refused
 * @constant judgements all 1 give equal weights
 * @zero refused: judgements are above 0
 * @negative refused: judgements are above 0
 * @tied items judged equal get equal weights
 * @source Saaty, *The Analytic Hierarchy Process* (1980); OECD/JRC Handbook (2008), pp. 96–98
 * @example eigenvectorWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 */
export function eigenvectorWeights(judgements: Judgements): readonly number[] {
  let weights: readonly number[] = judgements.map(() => 1 / judgements.length);
  for (let step = 0; step < STEPS; step += 1) {
    const next = toShares(times(judgements, weights));
    const change = Math.max(0, ...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))));
    weights = next;
    if (change < TOLERANCE) break;
  }
  return weights;
}
