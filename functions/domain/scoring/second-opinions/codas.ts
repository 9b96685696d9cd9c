/** CODAS: distances from the worst, Euclidean first, by blocks where those are nearly the same. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';

/**
 * CODAS (组合距离评价法): distances from the worst, Euclidean first, and by blocks where units differ by `threshold` at least. A second
 * opinion.
 *
 * @setting secondOpinions.codas
 * @formula H = Σ ((E − E′) + ψ (T − T′)), ψ = 1 for |E − E′| ≥ τ, else 0
 * @latex H_a = \sum_b \left[(E_a - E_b) + \psi_{ab} (T_a - T_b)\right]
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative as its normalisation has it
 * @tied units that differ by less than the threshold are parted by the Euclidean distance alone
 * @source Keshavarz Ghorabaee et al., *A New Combinative Distance-Based Assessment (CODAS) Method for Multi-Criteria Decision-Making*, Economic Computation and Economic Cybernetics Studies and Research 50 (2016); pymcdm 1.4.0, `CODAS`
 * @example codas({ rows: [[0], [1]], weights: [1] }, 0.02) // [-2, 2]
 */
export function codas({ rows, weights }: Omit<Alternatives, 'isCost'>, threshold: number): readonly number[] {
  const weighted = rows.map((row) => row.map((value, i) => value * (weights[i] ?? 0)));
  const worst = extremesByIndicator(weighted).map(({ low }) => low);
  const away = weighted.map((row) => row.map((value, i) => value - (worst[i] ?? 0)));
  const euclidean = away.map((row) => Math.sqrt(compensatedSum(row.map((value) => value * value))));
  const taxicab = away.map(compensatedSum);
  return euclidean.map((one, a) =>
    compensatedSum(
      euclidean.map((other, b) => {
        const far = Math.abs(one - other) >= threshold ? (taxicab[a] ?? 0) - (taxicab[b] ?? 0) : 0;
        return one - other + far;
      }),
    ),
  );
}
