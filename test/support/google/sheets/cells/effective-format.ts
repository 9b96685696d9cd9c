/** The format that a cell shows: the spreadsheet's own, changed by the cell's. */

import { FormulaError, type Scalar } from '../formula/formula-error.ts';
import type { CellFormat } from '../model/book.ts';
import { withPattern } from './format-value.ts';

const WHITE = { red: 1, green: 1, blue: 1 };

/** As every new spreadsheet has it. */
export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

interface Shown {
  readonly own: CellFormat | undefined;
  readonly numberFormat: CellFormat['numberFormat'];
  readonly value: Scalar;
  readonly locale: string;
  readonly isLink: boolean;
}

export function effectiveFormat({ own, numberFormat, value, locale, isLink }: Shown): CellFormat {
  const format = numberFormat === undefined ? {} : { numberFormat: withPattern(numberFormat, locale) };
  return {
    ...DEFAULT_FORMAT,
    horizontalAlignment: alignmentOf(value),
    hyperlinkDisplayType: isLink ? 'LINKED' : 'PLAIN_TEXT',
    ...own,
    ...format,
    textFormat: { ...DEFAULT_FORMAT.textFormat, ...own?.textFormat },
  };
}

function alignmentOf(value: Scalar): string {
  if (typeof value === 'number') return 'RIGHT';
  return typeof value === 'boolean' || value instanceof FormulaError ? 'CENTER' : 'LEFT';
}
