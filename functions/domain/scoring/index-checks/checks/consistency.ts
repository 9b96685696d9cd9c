/** Groups whose indicators do not measure one thing. */
import { indexFinding, numberText, titlesOf } from '../index-finding.ts';
import type { IndexCheck } from './index-check.ts';

/** A component that holds more than a single indicator would is a dimension of its own (Kaiser’s rule). */
const DIMENSION = 1;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * Cronbach’s alpha of a group below `limits.alpha`, or below 0; more than one principal component with an eigenvalue above
 * 1 although alpha is high enough.
 * Not asked of groups of one indicator, nor over fewer than `limits.units` complete units.
 */
export const consistency: IndexCheck = ({ groups, members, structures, limits }) =>
  groups.flatMap((group, i) => {
    const own = structures[i];
    if (own?.alpha === undefined || own.units < limits.units) return [];
    const { alpha, alphaWithout, eigenvalues, explained = 0, units } = own;
    const best = alphaWithout.reduce<number>(
      (at, value, k) => ((value ?? NONE) > (alphaWithout[at] ?? NONE) ? k : at),
      0,
    );
    const member = members[group.members[best] ?? -1];
    const without = alphaWithout[best];
    const isBetter = member !== undefined && without !== undefined && without > alpha;
    const hint = isBetter
      ? {
          zh: `；去掉${titlesOf([member]).zh}后为 ${numberText(without, 2)}`,
          en: `; ${numberText(without, 2)} without ${titlesOf([member]).en}`,
        }
      : { zh: '', en: '' };
    const dimensions = eigenvalues.filter((value) => value > DIMENSION + 1e-9).length;
    const details = { alpha, units, hint, least: limits.alpha };
    return [
      ...(alpha < 0 ? [indexFinding('GROUP_INCONSISTENT', [group], details)] : []),
      ...(alpha >= 0 && alpha < limits.alpha ? [indexFinding('GROUP_CONSISTENCY_LOW', [group], details)] : []),
      ...(alpha >= limits.alpha && dimensions > 1
        ? [indexFinding('GROUP_OF_SEVERAL_DIMENSIONS', [group], { dimensions, explained, units })]
        : []),
    ];
  });
