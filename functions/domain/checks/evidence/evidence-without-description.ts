/** Files of which nobody says what they show. */
import type { ReturnCheck } from '../check.ts';
import { evidenceCell, evidenceIssue, filledRows } from './evidence-row.ts';

/**
 * Evidence rows with a file but no description. Issues: `EVIDENCE_WITHOUT_DESCRIPTION`.
 *
 * @example evidenceWithoutDescription(context) // []
 */
export const evidenceWithoutDescription: ReturnCheck = (context) =>
  filledRows(context)
    .filter(({ description }) => description.trim() === '')
    .map((row) =>
      evidenceIssue('EVIDENCE_WITHOUT_DESCRIPTION', {
        round: context.round,
        row,
        at: evidenceCell(row, 'description'),
      }),
    );
