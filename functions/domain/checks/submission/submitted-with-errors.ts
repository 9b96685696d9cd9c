/** Returns that were handed in although they cannot count as valid. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { ReturnCheck } from '../check.ts';
import { SUBMISSION, submissionPlace } from './submission-place.ts';

/**
 * A return ticked as finished in which errors stand; it comes last, so that it counts all of them.
 * Issues: `SUBMITTED_WITH_ERRORS`.
 *
 * @example submittedWithErrors(context) // []
 */
export const submittedWithErrors: ReturnCheck = ({ reading, found }) => {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (!reading.submission.ticked || errors === 0) return [];
  return [
    makeIssue('SUBMITTED_WITH_ERRORS', {
      at: submissionPlace(reading),
      subject: SUBMISSION,
      received: '✓',
      details: { errors },
    }),
  ];
};
