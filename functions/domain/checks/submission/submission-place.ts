/** Where findings about the submission as a whole stand. */
import type { ReturnReading } from '../../intake/reading.ts';
import type { Place } from '../../issues/issue.ts';

export const SUBMISSION = { zh: '填报提交', en: 'submission' };

/** The tick's cell; the first tab that anything was read from where the tick was not found. */
export function submissionPlace({ submission, cover, figures, sections }: ReturnReading): Place {
  const first = [...cover, ...figures, ...sections].find(({ source }) => source !== undefined)?.source;
  return submission.source ?? { tab: first?.tab ?? '' };
}
