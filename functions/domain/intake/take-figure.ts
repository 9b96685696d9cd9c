/** Takes the cell of an indicator for a figure, or for the statement that it does not apply, where the round allows that. */
import type { Indicator } from '../round/indicator.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { NumberKind } from './number/number-kind.ts';
import type { FigureReading } from './reading.ts';
import { plainText, saysTheSame } from './table-cells.ts';
import { takeNumber } from './take-number.ts';

/** Nothing else says so: “无”, “-” or “na” could as well mean none, or not known. */
const NOT_APPLICABLE = ['不适用', 'n/a', 'not applicable'];

/**
 * What the cell is taken for. The words for “not applicable” are a reading of their own only for an indicator that allows them;
 * for any other they are refused like every word that stands for a missing figure.
 *
 * @example takeFigure({ value: '不适用' }, { ...loans, notApplicable: true }) // { kind: 'not-applicable' }
 */
export function takeFigure(cell: RawCell, indicator: NumberKind & Pick<Indicator, 'notApplicable'>): FigureReading {
  return indicator.notApplicable === true && saysNotApplicable(cell)
    ? { kind: 'not-applicable' }
    : takeNumber(cell, indicator);
}

/** An error value that shows as #N/A is an error, not these words. */
function saysNotApplicable(cell: RawCell): boolean {
  if (cell.error !== undefined || cell.coveredBy !== undefined || typeof cell.value !== 'string') return false;
  const words = plainText(cell).toLowerCase();
  return NOT_APPLICABLE.some((each) => saysTheSame(words, each));
}
