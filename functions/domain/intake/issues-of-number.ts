/** Turns what a number cell was taken for into findings: one for a rejection, one for each remark. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Localised } from '../round/localised.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import { fromDouble, toPlainText } from './number/decimal.ts';
import type { CellSource, FigureReading } from './reading.ts';
import { plainText } from './table-cells.ts';

export interface NumberCellFacts {
  readonly raw: RawCell;
  readonly source: CellSource;
  readonly indicator: Indicator;
  /** The item's name as the form prints it; the indicator's title where absent. */
  readonly subject?: Localised;
}

/**
 * The findings on one number cell; none for a number that was taken as it stands, or for a figure that does not apply. Every issue of the tables of number rejections and
 * number remarks can come out.
 *
 * @example issuesOfNumber(takeNumber(raw, indicator), { raw, source, indicator }).map(({ code }) => code) // ['WARN_UNIT_STRIPPED']
 */
export function issuesOfNumber(reading: FigureReading, { raw, source, indicator, subject }: NumberCellFacts): Issue[] {
  if (reading.kind === 'not-applicable') return [];
  const codes = reading.kind === 'rejected' ? [reading.code] : reading.warnings;
  const taken = reading.kind === 'number' ? { taken: printed(reading.value) } : {};
  return codes.map((code) =>
    // Readings carry plain strings; `makeIssue` throws for a code that the catalogue lacks.
    makeIssue(code as IssueCode, {
      at: { ...source, item: indicator.id },
      subject: subject ?? indicator.title,
      received: plainText(raw),
      details: { unit: indicator.unit, decimals: indicator.decimals, ...taken },
    }),
  );
}

function printed(value: number): string {
  const decimal = fromDouble(value);
  return decimal === undefined ? String(value) : toPlainText(decimal);
}
