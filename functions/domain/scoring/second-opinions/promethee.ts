/** PROMETHEE II: net outranking flows. A second opinion. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Matrix } from '../column.ts';

/** How a difference between two units turns into a preference from 0 to 1. */
export type Preference =
  /** Any difference is a full preference. */
  | { readonly kind: 'usual' }
  /** None up to `indifference`, full from `preference` on, linear between. */
  | { readonly kind: 'linear'; readonly indifference: number; readonly preference: number };

/**
 * PROMETHEE II: every unit meets every other; by how much of the weight it is preferred to the others, less by how much they are to it.
 * A preference is full from any difference, or grows up to `preference` where the scheme gives it. A second opinion.
 *
 * @setting secondOpinions.promethee
 * @formula φ(a) = Σ_b (π(a, b) − π(b, a)) / (n − 1), π = Σ w P(f_a − f_b)
 * @latex \varphi_a = \frac{1}{n-1}\sum_{b \ne a}\left(\pi_{ab} - \pi_{ba}\right), \quad \pi_{ab} = \sum_j w_j P(f_{aj} - f_{bj})
 * @missing a comparison that lacks a value prefers neither
 * @constant decides nothing; a single unit has 0
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied prefer neither
 * @source Brans and Vincke, *A Preference Ranking Organisation Method*, Management Science 31 (1985), pp. 647–656; pymcdm 1.4.0, `PROMETHEE_II`
 * @example promethee([[1, 2, 2]], [1], { kind: 'usual' }) // [-1, 0.5, 0.5]
 */
export function promethee(matrix: Matrix, weights: readonly number[], preference: Preference): readonly number[] {
  const units = matrix[0]?.length ?? 0;
  const others = Math.max(1, units - 1);
  const net = (a: number, b: number): number =>
    compensatedSum(
      matrix.map((column, i) => {
        const [one, other] = [column[a], column[b]];
        if (one === undefined || other === undefined) return 0;
        return (weights[i] ?? 0) * (preferenceFor(one - other, preference) - preferenceFor(other - one, preference));
      }),
    );
  return Array.from(
    { length: units },
    (_, a) => compensatedSum(Array.from({ length: units }, (_unit, b) => (a === b ? 0 : net(a, b)))) / others,
  );
}

function preferenceFor(difference: number, preference: Preference): number {
  if (difference <= 0) return 0;
  if (preference.kind === 'usual') return 1;
  const { indifference, preference: full } = preference;
  if (difference <= indifference) return 0;
  return difference >= full ? 1 : (difference - indifference) / (full - indifference);
}
