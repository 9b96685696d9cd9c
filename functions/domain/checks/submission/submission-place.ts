/** Where findings about the submission as a whole stand. */
import type { ReturnReading } from '../../intake/reading.ts';
import type { Place } from '../../issues/issue.ts';
import { COVER_KEYS } from '../../workbook/return-keys.ts';

/** What such findings speak of. */
export const SUBMISSION = { zh: '填报提交', en: 'submission' };

/** The tick's cell; the first tab that anything was read from where the tick was not found. */
export function submissionPlace({ submission, cover, figures, sections }: ReturnReading): Place {
  const first = [...cover, ...figures, ...sections].find(({ source }) => source !== undefined)?.source;
  return { ...(submission.source ?? { tab: first?.tab ?? '' }), item: COVER_KEYS.tick };
}
