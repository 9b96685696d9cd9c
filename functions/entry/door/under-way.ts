import { Problem } from '../../domain/problems/problem.ts';

/** Whoever comes at the same time comes again: half a minute later at most, since most work is done by then. */
const LONGEST_WAIT_S = 30;

export function underWay(until: string, now: Date): Problem<'TRIGGER_UNDER_WAY'> {
  const seconds = Math.ceil((new Date(until).getTime() - now.getTime()) / 1_000);
  return new Problem('TRIGGER_UNDER_WAY', { seconds: Math.max(1, Math.min(LONGEST_WAIT_S, seconds)) });
}
