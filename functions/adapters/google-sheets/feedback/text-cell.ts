import type { sheets_v4 } from '@googleapis/sheets';
import { cellText } from '../../../domain/workbook/cell-text.ts';
import type { Look } from '../../../domain/workbook/plan.ts';
import { LOOKS } from '../making/looks.ts';

/** Google takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/** A text that no sheet evaluates: given as `stringValue`, it stays one whatever it begins with. An empty text clears. */
export function textCell(text: string, look?: Look): sheets_v4.Schema$CellData {
  const clean = cellText(text, LONGEST_TEXT);
  return {
    ...(look !== undefined && { userEnteredFormat: LOOKS[look] }),
    ...(clean !== '' && { userEnteredValue: { stringValue: clean } }),
  };
}
