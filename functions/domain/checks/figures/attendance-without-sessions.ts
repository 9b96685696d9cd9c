/** People who attended nothing. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { isPositive, isZero } from './deal-figures.ts';
import { eventFigures } from './event-figures.ts';

/**
 * An attendance above 0 with 0 sessions; it stands at the sessions. Issues: `ATTENDANCE_WITHOUT_SESSIONS`.
 *
 * @example attendanceWithoutSessions(context) // []
 */
export const attendanceWithoutSessions: ReturnCheck = (context) =>
  eventFigures(context)
    .filter(({ sessions, attendance }) => isPositive(attendance) && isZero(sessions))
    .map(({ sessions, attendance }) =>
      contradictionIssue('ATTENDANCE_WITHOUT_SESSIONS', { present: attendance, absent: sessions, at: 'absent' }),
    );
