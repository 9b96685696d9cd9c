/** Evidence that is not to be found. */
import type { ReturnCheck } from '../check.ts';
import { emptyCellIssues } from './evidence-row.ts';

/**
 * Evidence rows without a file or link. Issues: `EVIDENCE_WITHOUT_FILE`.
 *
 * @example evidenceWithoutFile(context) // []
 */
export const evidenceWithoutFile: ReturnCheck = (context) => emptyCellIssues('EVIDENCE_WITHOUT_FILE', context, 'link');
