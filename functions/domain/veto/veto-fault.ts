/** What is incomplete or contradictory in a veto's row. */
import type { IssueCode } from '../issues/catalogue.ts';
import type { VetoColumn } from './veto-case.ts';

export interface VetoFault {
  readonly code: Extract<IssueCode, `VETO_${string}`>;
  readonly column: VetoColumn;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A fault for each of these columns. */
export function faultsAt(
  code: VetoFault['code'],
  columns: readonly VetoColumn[],
  details?: VetoFault['details'],
): readonly VetoFault[] {
  return columns.map((column) => ({ code, column, ...(details && { details }) }));
}

/** Faults of a day that has not come yet, or that lies before one that it has to follow; an absent day has none. */
export function dayFaults(
  column: VetoColumn,
  day: string | undefined,
  { today, from }: { readonly today: string; readonly from?: string | undefined },
): readonly VetoFault[] {
  if (day === undefined) return [];
  if (day > today) return [{ code: 'VETO_DATE_IN_FUTURE', column, details: { today } }];
  if (from !== undefined && day < from) return [{ code: 'VETO_DATES_OUT_OF_ORDER', column, details: { from } }];
  return [];
}
