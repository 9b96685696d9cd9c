/** Sessions and their attendance, side by side. */
import type { EventRelation } from '../../round/relations.ts';
import type { CheckContext } from '../check.ts';
import { type Figure, undoubtedFigureOf } from './figure.ts';

export interface EventFigures {
  readonly relation: EventRelation;
  readonly sessions: Figure;
  readonly attendance: Figure;
}

/**
 * The kinds of events of which both figures are there and undoubted.
 *
 * @example eventFigures(context)[0]?.sessions.value // 12
 */
export function eventFigures(context: CheckContext): readonly EventFigures[] {
  return context.round.checks.events.flatMap((relation) => {
    const sessions = undoubtedFigureOf(context, relation.sessions);
    const attendance = undoubtedFigureOf(context, relation.attendance);
    return sessions === undefined || attendance === undefined ? [] : [{ relation, sessions, attendance }];
  });
}
