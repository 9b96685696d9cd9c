import { compareIssues } from '../../domain/checks/compare-issues.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { feedbackOf } from '../../domain/workbook/feedback-of.ts';
import { paths } from '../document-paths.ts';
import { toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { type Written, writeFindings } from './give-findings.ts';
import { type JudgedReturn, workbookRecord } from './judge-return.ts';

/** Writes the findings into the return's own tab and remembers that it holds them. */
export async function giveFeedback(
  office: Office,
  { head, before, reading, submission }: JudgedReturn,
  version: string,
): Promise<Written> {
  const { round, layouts, digest } = office.definition;
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
  const written = await writeFindings(office, { id: head.workbook.id, version }, feedback);
  if (written.kind !== 'checked') return written;
  const record = workbookRecord(head, { version: written.version, definition: digest, feedback: head.feedback });
  await office.store.commit([{ kind: 'put', path: paths.workbook(round.id, head.workbook.id), body: toBody(record) }]);
  return written;
}
