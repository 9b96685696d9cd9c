/** The components of risk that are a single number: delay, double claims, distance between reviewers. */
import type { Measured, RiskFacts } from './risk-facts.ts';
import { capped, saturated } from './saturation.ts';

/**
 * 迟交: min(1, t / f) of the hours t after the deadline. `undefined` while nothing was submitted.
 *
 * @example lateness({ …facts, delayHours: 36 }, { full: 72 })?.value // 0.5
 */
export function lateness({ delayHours }: RiskFacts, { full }: { readonly full: number }): Measured | undefined {
  return delayHours === undefined ? undefined : { value: capped(delayHours, full), numbers: { hours: delayHours } };
}

/**
 * 重复申报: 1 − 2^(−n / h) of the n things that are claimed twice. `undefined` where nothing was looked through.
 *
 * @example claimedTwice({ …facts, doubleClaims: 1 }, { half: 1 })?.value // 0.5
 */
export function claimedTwice(
  { doubleClaims: n }: RiskFacts,
  { half }: { readonly half: number },
): Measured | undefined {
  return n === undefined ? undefined : { value: saturated(n, half), numbers: { count: n } };
}

/**
 * 专家意见分歧: min(1, d / f) of the distance d between the highest and the lowest view, as shares of the full marks. `undefined`
 * for fewer than two reviews.
 *
 * @example reviewersApart({ …facts, reviews: { given: 2, lowest: 0.5, highest: 0.7 } }, { full: 0.4 })?.value // 0.5
 */
export function reviewersApart({ reviews }: RiskFacts, { full }: { readonly full: number }): Measured | undefined {
  if (reviews === undefined || reviews.given < 2) return undefined;
  const distance = reviews.highest - reviews.lowest;
  return { value: capped(distance, full), numbers: { distance, given: reviews.given } };
}
