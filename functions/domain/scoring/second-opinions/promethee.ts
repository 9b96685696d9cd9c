/** PROMETHEE II: net outranking flows. A second opinion. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Matrix } from '../column.ts';

/** How a difference between two units turns into a preference from 0 to 1; none where it is not above 0. */
export type Preference =
  /** Any difference is a full preference. */
  | { readonly kind: 'usual' }
  /** A full preference above `indifference`. */
  | { readonly kind: 'u-shape'; readonly indifference: number }
  /** Rises in a straight line to `preference`. */
  | { readonly kind: 'v-shape'; readonly preference: number }
  /** One half above `indifference`, full above `preference`. */
  | { readonly kind: 'level'; readonly indifference: number; readonly preference: number }
  /** None up to `indifference`, full from `preference` on, linear between. */
  | { readonly kind: 'linear'; readonly indifference: number; readonly preference: number }
  /** 1 − e^(−d²/2s²). */
  | { readonly kind: 'gaussian'; readonly deviation: number };

export interface Flows {
  /** φ⁺ − φ⁻. */
  readonly net: readonly number[];
  /** How far a unit goes before the others (φ⁺), and they before it (φ⁻), on the mean. */
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/**
 * PROMETHEE II: every unit meets every other; by how much of the weight it is preferred to the others, less by how much they are to it.
 * How a difference becomes a preference is chosen by `function`: from any difference on, by a threshold, by steps, in a straight line, or by
 * a bell curve. Both flows are kept beside the net one. A second opinion.
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
 * @example promethee([[1, 2, 2]], [1], [{ kind: 'usual' }]).net // [-1, 0.5, 0.5]
 */
export function promethee(matrix: Matrix, weights: readonly number[], preferences: readonly Preference[]): Flows {
  const count = matrix[0]?.length ?? 0;
  const others = Math.max(1, count - 1);
  const units = Array.from({ length: count }, (_, unit) => unit);
  const criteria = matrix.map(
    (column, i): Criterion => ({
      values: Float64Array.from(column, (value) => value ?? Number.NaN),
      weight: weights[i] ?? 0,
      preference: preferences[i] ?? preferences[0] ?? { kind: 'usual' },
    }),
  );
  const over = units.map((a) => units.map((b) => (a === b ? 0 : preferenceOver(a, b, criteria))));
  const positive = over.map((row) => compensatedSum(row) / others);
  const negative = units.map((b) => compensatedSum(over.map((row) => row[b] ?? 0)) / others);
  return { net: positive.map((flow, unit) => flow - (negative[unit] ?? 0)), positive, negative };
}

interface Criterion {
  /** By unit; NaN where there is none, which is neither above nor below anything. */
  readonly values: Float64Array;
  readonly weight: number;
  readonly preference: Preference;
}

/** π(a, b), summed as `compensatedSum` does, without a list: there are as many sums as pairs of units. */
function preferenceOver(a: number, b: number, criteria: readonly Criterion[]): number {
  let sum = 0;
  let lost = 0;
  for (const { values, weight, preference } of criteria) {
    const one = values[a] ?? Number.NaN;
    const other = values[b] ?? Number.NaN;
    if (!(one > other)) continue;
    const term = weight * preferenceFor(one - other, preference);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * The preference for a difference.
 *
 * @example preferenceFor(0.5, { kind: 'v-shape', preference: 2 }) // 0.25
 */
export function preferenceFor(difference: number, preference: Preference): number {
  if (difference <= 0) return 0;
  switch (preference.kind) {
    case 'usual':
      return 1;
    case 'u-shape':
      return difference > preference.indifference ? 1 : 0;
    case 'v-shape':
      return Math.min(1, difference / preference.preference);
    case 'level':
      if (difference <= preference.indifference) return 0;
      return difference > preference.preference ? 1 : 0.5;
    case 'linear': {
      const { indifference, preference: full } = preference;
      if (difference <= indifference) return 0;
      return difference >= full ? 1 : (difference - indifference) / (full - indifference);
    }
    case 'gaussian':
      return -Math.expm1(-(difference ** 2) / (2 * preference.deviation ** 2));
  }
}
