import { parseA1 } from '../../../domain/workbook/a1.ts';
import type { PlannedTab } from '../../../domain/workbook/plan.ts';
import { isRoleMark } from '../../../domain/workbook/tab-roles.ts';

/** A key of a planned table on the row or column that it stands for; positions count from 1. */
export interface PlannedKey {
  readonly dimension: 'row' | 'column';
  readonly position: number;
  readonly key: string;
  /** The hidden cell that holds it too. */
  readonly a1: string;
}

/** The hidden keys of a tab: those below the tab's mark name rows, those beside it columns, the mark itself both. */
export function keysOf({ cells }: PlannedTab): readonly PlannedKey[] {
  const mark = cells.find(({ value }) => isRoleMark(value));
  const place = mark && parseA1(mark.a1);
  if (place === undefined) return [];
  return cells.flatMap(({ a1, look, value }): PlannedKey[] => {
    const at = look === 'key' && value !== undefined ? parseA1(a1) : undefined;
    if (at === undefined) return [];
    const key = String(value);
    return [
      ...(at.column === place.column ? [{ dimension: 'row' as const, position: at.row, key, a1 }] : []),
      ...(at.row === place.row ? [{ dimension: 'column' as const, position: at.column, key, a1 }] : []),
    ];
  });
}
