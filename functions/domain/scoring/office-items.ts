/** What the office, and not an indicator, adds to a total or takes off: for visits and for lateness. */
import type { Scheme } from '../round/scheme.ts';
import { LATE, withLate } from './late-item.ts';
import type { Adjustments } from './scheme/result-schema.ts';
import { VISIT_COLUMNS, withVisits } from './visit-items.ts';

/** Columns of a round's table that no centre reports. */
export const OFFICE_COLUMNS: readonly string[] = [...VISIT_COLUMNS, LATE];

/**
 * The items of the scheme with those of visits and of lateness behind them; `undefined` where there are none of any kind.
 *
 * @example officeAdjustments({ late: { effect: 'none' } }) // undefined
 */
export function officeAdjustments(scheme: Pick<Scheme, 'adjustments' | 'visit' | 'late'>): Adjustments | undefined {
  return withLate(scheme, withVisits(scheme));
}

/** The columns that this scheme has. */
export function officeColumns({ visit, late }: Pick<Scheme, 'visit' | 'late'>): readonly string[] {
  return [...(visit === undefined ? [] : VISIT_COLUMNS), ...(late?.points === undefined ? [] : [LATE])];
}
