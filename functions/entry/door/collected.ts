import type { CollectReport, Outcome } from '../../pipeline/collect/outcome.ts';
import type { Log, Severity } from './log.ts';

/** More of them are told as a number. */
const MOST_LINES = 50;

/** What a collect came to, as counts; whatever needs a hand is logged, one line a workbook. */
export function collected({ outcomes }: Pick<CollectReport, 'outcomes'>, log: Log): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  const troubles = outcomes.filter(({ kind }) => kind === 'busy' || kind === 'failed');
  for (const trouble of troubles.slice(0, MOST_LINES)) {
    log({
      severity: severityOf(trouble),
      message: `${trouble.kind}: ${trouble.message ?? ''}`,
      ...(trouble.subject !== undefined && { centre: trouble.subject }),
      facts: { outcome: trouble.kind, workbook: trouble.workbook, ...(trouble.lost && { lost: true }) },
    });
  }
  if (troubles.length > MOST_LINES) {
    log({ severity: 'WARNING', message: `${troubles.length - MOST_LINES} more workbooks were busy or failed` });
  }
  return counts;
}

/** Somebody has to get a lost workbook back; a busy one is looked at again by itself. */
function severityOf({ kind, lost }: Outcome): Severity {
  if (lost === true) return 'ERROR';
  return kind === 'failed' ? 'WARNING' : 'INFO';
}
