/** Draws from gamma distributions, of which Dirichlet weights are made. */
import type { Random } from './seeded-random.ts';

/**
 * A draw from the gamma distribution of this shape and scale 1; 0 for a shape of 0. Shapes below 1 take the power that raises
 * them by one.
 * Source: Marsaglia and Tsang, *A Simple Method for Generating Gamma Variables*, ACM TOMS 26 (2000), pp. 363–372.
 *
 * @example gammaDraw(0, () => 0.5) // 0
 */
export function gammaDraw(shape: number, random: Random): number {
  if (shape <= 0) return 0;
  if (shape < 1) return gammaDraw(shape + 1, random) * positive(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalDraw(random);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(positive(random)) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** From the standard normal distribution, by Box and Muller (1958). */
function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(positive(random))) * Math.cos(2 * Math.PI * random());
}

/** From 0 (not included) to 1 (included), for logarithms. */
function positive(random: Random): number {
  return 1 - random();
}
