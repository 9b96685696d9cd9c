import { compareIssues } from '../../domain/checks/compare-issues.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { feedbackOf } from '../../domain/workbook/feedback-of.ts';
import type { WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { type Written, writeFindings } from './give-findings.ts';
import type { JudgedReturn } from './judge-return.ts';
import { noteWritten } from './workbook-records.ts';

/** Writes the findings into the return's own tab and remembers that it holds them. */
export async function giveFeedback(
  office: Office,
  { head, before, reading, submission }: JudgedReturn,
  record: WorkbookRecord,
): Promise<Written> {
  const { round, layouts } = office.definition;
  const feedback = feedbackOf({
    round,
    layout: layouts.return,
    reading,
    issues: head.issues,
    snapshot: head.snapshot,
    checkedAt: formatInZone(office.clock.now(), round.timeZone, round.language),
    submission,
    ...(before && { since: compareIssues(before.issues, head.issues) }),
  });
  const written = await writeFindings(office, record, feedback);
  if (written.kind === 'checked') await noteWritten(office, record, { ...written, feedback: head.feedback });
  return written;
}
