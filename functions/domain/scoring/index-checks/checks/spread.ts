/** Indicators that tell nobody, or hardly anybody, apart. */
import { extremesOf } from '../../column.ts';
import { indexFinding } from '../index-finding.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * All scores of those who have one are equal, or more than `limits.sameValue` of the values are; zeros, which have causes of
 * their own, more than `limits.zeros`.
 */
export const spread: IndexCheck = ({ members, distributions, limits }) =>
  members.flatMap((member, i) => {
    const own = distributions[i];
    const scores = extremesOf(member.normalised);
    if (own === undefined || own.count < 2 || scores === undefined) return [];
    const { count, same, unique, zeros } = own;
    if (scores.low === scores.high) return [indexFinding('INDICATOR_CONSTANT', [member], { count })];
    if (zeros > limits.zeros) return [indexFinding('INDICATOR_MOSTLY_ZERO', [member], { zeros, most: limits.zeros })];
    const values = Math.round(unique * count);
    return same > limits.sameValue
      ? [indexFinding('INDICATOR_NEARLY_CONSTANT', [member], { same, values, most: limits.sameValue })]
      : [];
  });
