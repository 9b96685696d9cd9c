/** Evidence of which nobody says what it is. */
import type { ReturnCheck } from '../check.ts';
import { emptyCellIssues } from './evidence-row.ts';

/**
 * Evidence rows without a description. Issues: `EVIDENCE_WITHOUT_DESCRIPTION`.
 *
 * @example evidenceWithoutDescription(context) // []
 */
export const evidenceWithoutDescription: ReturnCheck = (context) =>
  emptyCellIssues('EVIDENCE_WITHOUT_DESCRIPTION', context, 'description');
