/** Evidence that is described but not to be found. */
import type { ReturnCheck } from '../check.ts';
import { evidenceCell, evidenceIssue, filledRows } from './evidence-row.ts';

/**
 * Evidence rows with a description but no file or link. Issues: `EVIDENCE_WITHOUT_FILE`.
 *
 * @example evidenceWithoutFile(context) // []
 */
export const evidenceWithoutFile: ReturnCheck = (context) =>
  filledRows(context)
    .filter(({ link }) => link.trim() === '')
    .map((row) => evidenceIssue('EVIDENCE_WITHOUT_FILE', { round: context.round, row, at: evidenceCell(row, 'link') }));
