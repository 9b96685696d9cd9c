/** Takes a cell for a number, or says why it is none. It never guesses: whatever can be read in two ways is refused. */
import type { RawCell } from '../workbook/raw-cell.ts';
import { WARNING_CODES } from './number/codes.ts';
import { takeNumberCell } from './number/number-cell.ts';
import { type NumberKind, rejected, type Taking } from './number/number-kind.ts';
import { takeNumberText } from './number/number-text.ts';
import type { NumberReading } from './reading.ts';

/**
 * The number that a cell gives for a figure of the given kind, in the figure's declared unit, with the codes of remarks on how it was
 * taken (each once, in a fixed order); or the code why the cell gives none. An empty cell, a word for "none", an error value and 0 stay
 * four different things. The round's bounds are not applied here.
 *
 * @example takeNumber({ value: '1.4亿元' }, loans) // { kind: 'number', value: 14000, warnings: ['WARN_UNIT_CONVERTED'] }
 */
export function takeNumber(cell: RawCell, kind: NumberKind): NumberReading {
  const taking = take(cell, kind);
  if (taking.kind === 'rejected') return taking;
  const said = new Set(cell.formula === undefined ? taking.warnings : [...taking.warnings, 'WARN_FORMULA']);
  return { ...taking, warnings: WARNING_CODES.filter((code) => said.has(code)) };
}

/** What the cell is comes before what it says: a covered cell has no value of its own, an error no text. */
function take(cell: RawCell, kind: NumberKind): Taking {
  if (cell.coveredBy !== undefined) return rejected('REJECT_MERGED');
  if (cell.error !== undefined) return rejected('REJECT_ERROR_CELL');
  const { value } = cell;
  if (value === null) return rejected('REJECT_EMPTY');
  if (typeof value === 'boolean') return rejected('REJECT_BOOLEAN');
  return typeof value === 'number' ? takeNumberCell(value, cell, kind) : takeNumberText(value, kind);
}
