/** Sessions of a size that is not usual. */
import type { ReturnCheck } from '../check.ts';
import { isPositive } from './deal-figures.ts';
import { eventFigures } from './event-figures.ts';
import { ratioIssues } from './ratio.ts';

/**
 * An attendance per session outside `attendancePerSession`; it stands at the attendance.
 * Issues: `ATTENDANCE_PER_SESSION_UNUSUAL`.
 *
 * @example attendancePerSession(context) // []
 */
export const attendancePerSession: ReturnCheck = (context) =>
  eventFigures(context).flatMap(({ relation, sessions, attendance }) =>
    isPositive(sessions) && isPositive(attendance)
      ? ratioIssues('ATTENDANCE_PER_SESSION_UNUSUAL', {
          of: attendance,
          per: sessions,
          usual: relation.attendancePerSession,
        })
      : [],
  );
