/** Sessions that nobody attended. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { isPositive, isZero } from './deal-figures.ts';
import { eventFigures } from './event-figures.ts';

/**
 * Sessions above 0 with an attendance of 0; it stands at the attendance. Issues: `SESSIONS_WITHOUT_ATTENDANCE`.
 *
 * @example sessionsWithoutAttendance(context) // []
 */
export const sessionsWithoutAttendance: ReturnCheck = (context) =>
  eventFigures(context)
    .filter(({ sessions, attendance }) => isPositive(sessions) && isZero(attendance))
    .map(({ sessions, attendance }) =>
      contradictionIssue('SESSIONS_WITHOUT_ATTENDANCE', { present: sessions, absent: attendance, at: 'absent' }),
    );
