/** Which units have too little data to be scored at all. */
import { present } from '../column.ts';
import type { Screening } from '../scheme/data-schema.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { leavesOf } from '../scheme/tree-parts.ts';
import { columnsOf } from './raw-column.ts';
import { reportedColumn } from './score-indicator.ts';
import type { UnitTable } from './unit-table.ts';

export interface ScreenedUnit {
  readonly unit: string;
  /** Share of the indicators that apply and have a value, before any is filled in. */
  readonly available: number;
  /** Share of its values that are not zero; 0 where it has none. */
  readonly nonZero: number;
  readonly reasons: readonly ('LOW_DATA' | 'LOW_NON_ZERO' | 'DROPPED')[];
}

export interface Screened {
  /** Positions of the units that stay. */
  readonly kept: readonly number[];
  readonly out: readonly ScreenedUnit[];
}

/**
 * Units that reach both shares stay, those named in `keep` whatever their data; those named in `drop` go. With
 * `on: denominated` a denominator that is missing or 0 makes a gap. An indicator that does not apply counts neither as there nor as missing.
 * Source: COINr 1.1.14, `Screen` with `byNA`, `byzeros` and `Force`.
 *
 * @example screenUnits(method, table, { available: 0.9 }).out[0]?.reasons // ['LOW_DATA']
 */
export function screenUnits(method: Method, table: UnitTable, screening: Screening): Screened {
  const { available: least = 0, nonZero: leastNonZero = 0, on = 'raw', keep = [], drop = [] } = screening;
  const columns = columnsOf(table, method.indicators ?? {});
  const reported = leavesOf(method.tree).map((name) => reportedColumn(name, on, { method, table, columns }));
  const judged = table.units.map((unit, i): ScreenedUnit => {
    const applying = reported.filter(({ notApplicable }) => !notApplicable.has(i));
    const values = present(applying.map(({ column }) => column[i]));
    const available = applying.length === 0 ? 0 : values.length / applying.length;
    const nonZero = values.length === 0 ? 0 : values.filter((value) => value !== 0).length / values.length;
    const lacks = [
      ...(available < least ? (['LOW_DATA'] as const) : []),
      ...(nonZero < leastNonZero ? (['LOW_NON_ZERO'] as const) : []),
    ];
    const reasons = drop.includes(unit) ? [...lacks, 'DROPPED' as const] : keep.includes(unit) ? [] : lacks;
    return { unit, available, nonZero, reasons };
  });
  return {
    kept: [...judged.keys()].filter((i) => judged[i]?.reasons.length === 0),
    out: judged.filter(({ reasons }) => reasons.length > 0),
  };
}
