import type { CollectReport, Outcome } from '../../pipeline/collect/outcome.ts';
import type { Log } from './log.ts';

/** More of one kind are told as a number. */
const MOST_LINES = 50;

/** What a collect came to, as counts; whatever needs a hand is logged, one line a workbook. */
export function collected({ outcomes }: CollectReport, log: Log): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  for (const outcome of outcomes.filter(({ kind }) => SEVERITIES[kind] !== undefined).slice(0, MOST_LINES)) {
    const severity = SEVERITIES[outcome.kind];
    if (severity === undefined) continue;
    log({
      severity,
      message: `${outcome.kind}: ${outcome.message ?? ''}`,
      ...(outcome.subject !== undefined && { centre: outcome.subject }),
      facts: { outcome: outcome.kind, workbook: outcome.workbook },
    });
  }
  return counts;
}

const SEVERITIES: Readonly<Partial<Record<Outcome['kind'], 'ERROR' | 'WARNING'>>> = {
  failed: 'WARNING',
  busy: 'WARNING',
};
