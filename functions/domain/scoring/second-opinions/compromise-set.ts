/** VIKOR's compromise: which units may stand beside the best one. */
import type { Column } from '../column.ts';
import type { Vikor } from './vikor.ts';

export interface Compromise {
  /** Units by position. */
  readonly units: readonly number[];
  /** The best is far enough before the second: by 1/(n − 1). */
  readonly hasAdvantage: boolean;
  /** The best is also the best by shortfall or by regret. */
  readonly hasStability: boolean;
}

/**
 * The best alone where it has advantage and stability; the best and those of the second rank where stability lacks; else all that
 * are nearer to the best than 1/(n − 1).
 * Source: Opricovic and Tzeng, *Compromise Solution by MCDM Methods*, European J. of Operational Research 156 (2004), pp. 445–455;
 * scikit-criteria 0.9, `VIKOR`, which takes the set as all units of the first rank.
 *
 * @example compromiseSet({ shortfall: [0, 1], regret: [0, 1], compromise: [0, 1] }).units // [0]
 */
export function compromiseSet({ shortfall, regret, compromise }: Vikor): Compromise {
  const units = [...compromise.keys()].filter((unit) => compromise[unit] !== undefined);
  const distanceOf = (unit: number): number => compromise[unit] ?? 0;
  const levels = [...new Set(units.map(distanceOf))].sort((a, b) => a - b);
  const [best = 0, second = best] = levels;
  const chosen = units.filter((unit) => distanceOf(unit) === best);
  const near = units.filter((unit) => distanceOf(unit) - best < 1 / Math.max(1, units.length - 1));
  const isLeast = (column: Column, unit: number): boolean =>
    column[unit] === Math.min(...column.filter((value) => value !== undefined));
  const hasAdvantage = near.length === chosen.length;
  const hasStability = chosen.every((unit) => isLeast(shortfall, unit) || isLeast(regret, unit));
  const rest = hasAdvantage ? units.filter((unit) => distanceOf(unit) <= second) : near;
  return { units: hasAdvantage && hasStability ? chosen : rest, hasAdvantage, hasStability };
}
