/** 未说明的提示: warnings that the centre has not explained. */
import type { Measured, RiskFacts } from './risk-facts.ts';
import { saturated } from './saturation.ts';

/**
 * 1 − 2^(−n / h) of the n warnings without an explanation; errors are no doubts, they keep a return from being accepted. `undefined`
 * where no return was checked.
 *
 * @example unansweredWarnings({ …facts, issues: [] }, { half: 3 })?.value // 0
 */
export function unansweredWarnings({ issues }: RiskFacts, { half }: { readonly half: number }): Measured | undefined {
  if (issues === undefined) return undefined;
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const open = warnings.filter(({ explanation = '' }) => explanation.trim() === '');
  return { value: saturated(open.length, half), numbers: { open: open.length, warnings: warnings.length } };
}
