import { compareIssues } from '../../domain/checks/compare-issues.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { feedbackOf } from '../../domain/workbook/feedback-of.ts';
import { paths } from '../document-paths.ts';
import { type ReturnHead, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { type JudgedReturn, workbookRecord } from './judge-return.ts';

/** What became of the findings: written, to be written later, or not to be written until somebody helps. */
export type Written = { readonly kind: 'checked' } | { readonly kind: 'busy' | 'failed'; readonly message: string };

/**
 * Writes the findings into the return's own tab and remembers that it holds them. A workbook that is open elsewhere gets
 * them at a later collect; one that cannot be written (read-only, disk full) is its own failure.
 */
export async function giveFeedback(
  office: Office,
  { head, reading, submission }: JudgedReturn,
  { before, version }: { readonly before: ReturnHead | undefined; readonly version: string },
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
    return { kind: 'checked' };
  } catch (error) {
    if (isProblem(error, 'WORKBOOK_BUSY')) return { kind: 'busy', message: error.message };
    if (isProblem(error, 'FILE_UNWRITABLE') || isProblem(error, 'WORKBOOK_UNREADABLE')) {
      return { kind: 'failed', message: error.message };
    }
    throw error;
  }
}
