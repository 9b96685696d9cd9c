import { compareIssues } from '../../domain/checks/compare-issues.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { feedbackOf } from '../../domain/workbook/feedback-of.ts';
import { paths } from '../document-paths.ts';
import { type ReturnHead, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { type JudgedReturn, workbookRecord } from './judge-return.ts';

/**
 * Writes the findings into the return's own tab and remembers that it holds them. A workbook that is open elsewhere gets
 * them at a later collect; says then which sign was seen.
 */
export async function giveFeedback(
  office: Office,
  { head, reading, submission }: JudgedReturn,
  { before, version }: { readonly before: ReturnHead | undefined; readonly version: string },
): Promise<{ readonly busy?: string }> {
  const { round, layouts, digest } = office.definition;
  const feedback = feedbackOf({
    round,
    layout: layouts.return,
    reading,
    issues: head.issues,
    snapshot: head.snapshot,
    checkedAt: formatInZone(office.clock.now(), round.timeZone, round.language),
    submission,
    since: compareIssues(before?.issues ?? [], head.issues),
  });
  try {
    const written = await office.workbooks.writeFeedback(head.workbook.id, feedback, version);
    const record: WorkbookRecord = workbookRecord(head, {
      version: written,
      definition: digest,
      feedback: head.feedback,
    });
    await office.store.commit([
      { kind: 'put', path: paths.workbook(round.id, head.workbook.id), body: toBody(record) },
    ]);
    return {};
  } catch (error) {
    if (isProblem(error, 'WORKBOOK_BUSY')) return { busy: error.message };
    throw error;
  }
}
