/** Holds the values of a table against the methods of its scheme. */
import type { UnitTable } from '../../engine/unit-table.ts';
import type { SchemeFault } from '../scheme-fault.ts';
import type { ScoreScheme } from '../score-scheme.ts';

export function checkData(_scheme: ScoreScheme, _table: UnitTable): readonly SchemeFault[] {
  return [];
}
