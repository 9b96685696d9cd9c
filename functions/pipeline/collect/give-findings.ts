import { digestOf } from '../../domain/digest/digest.ts';
import type { FeedbackPlaces } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { Feedback } from '../../domain/workbook/feedback.ts';
import { findingsFeedback } from '../../domain/workbook/findings-feedback.ts';
import type { FindingsTexts } from '../../domain/workbook/layout-parts.ts';
import type { Office } from '../office.ts';

/** What became of the findings: written, to be written later, or not to be written until somebody helps. */
export type Written =
  | { readonly kind: 'checked'; readonly version: string }
  | { readonly kind: 'busy' | 'failed'; readonly message: string; readonly retried?: true };

/**
 * Writes feedback into a workbook at `version`. One that is open elsewhere gets it at a later collect; one that cannot be
 * written (read-only, disk full) is its own failure.
 */
export async function writeFindings(
  { workbooks }: Pick<Office, 'workbooks'>,
  { id, version }: { readonly id: string; readonly version: string },
  feedback: Feedback,
): Promise<Written> {
  try {
    return { kind: 'checked', version: await workbooks.writeFeedback(id, feedback, version) };
  } catch (error) {
    if (isProblem(error, 'WORKBOOK_BUSY')) return { kind: 'busy', message: error.message };
    if (isProblem(error, 'WORKBOOK_UNREADABLE')) return { kind: 'failed', message: error.message };
    if (isProblem(error, 'FILE_UNWRITABLE') || isProblem(error, 'WORKBOOKS_UNREACHABLE')) {
      return { kind: 'failed', message: error.message, retried: true };
    }
    throw error;
  }
}

export interface Findings {
  readonly texts: FindingsTexts;
  readonly issues: readonly Issue[];
  readonly places: FeedbackPlaces | undefined;
}

/** The findings of a scorecard or a ledger, as its findings tab shows them. */
export function plainFindings(
  { definition, clock }: Pick<Office, 'definition' | 'clock'>,
  findings: Findings,
): Feedback {
  const { round } = definition;
  return findingsFeedback({
    ...findings,
    language: round.language,
    snapshot: digestOf(findings.issues),
    checkedAt: formatInZone(clock.now(), round.timeZone, round.language),
  });
}
