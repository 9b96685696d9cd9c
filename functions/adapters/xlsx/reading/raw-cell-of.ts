import { a1Of } from '../../../domain/workbook/a1.ts';
import type { CellFormat, RawCell } from '../../../domain/workbook/raw-cell.ts';
import { joinedText } from '../book/read-strings.ts';
import type { CellStyleFacts } from '../book/read-styles.ts';
import type { CellSpan } from '../book/sheet-outline.ts';
import { damaged } from '../unreadable.ts';
import { textBetween } from '../xml/xml-text.ts';
import { decodeXstring } from '../xml/xstring.ts';
import { serialOfIso } from './serial-of-iso.ts';
import { shownValue } from './shown-value.ts';

/** What cells need from the rest of the workbook. */
export interface BookFacts {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyleFacts[];
  readonly from1904: boolean;
}

/** The facts of one cell, or `undefined` for an empty one. `formula` is its text without `=`, where it has one. */
export function rawCellOf(
  xml: string,
  cell: CellSpan,
  context: BookFacts & { formula: string | undefined },
): RawCell | undefined {
  const content = contentOf(xml, cell, context);
  if (context.formula !== undefined) return { ...(content ?? { value: null }), formula: `=${context.formula}` };
  return content;
}

function contentOf(xml: string, cell: CellSpan, facts: BookFacts): RawCell | undefined {
  if (cell.type === 'inlineStr') {
    return cell.inline && textCell(joinedText(xml.slice(cell.inline.start, cell.inline.end)), cell, facts);
  }
  if (cell.value === undefined) return undefined;
  const text = textBetween(xml, cell.value.start, cell.value.end);
  switch (cell.type) {
    case 's':
      return textCell(sharedString(text, cell, facts), cell, facts);
    case 'str':
      return textCell(decodeXstring(text), cell, facts);
    case 'b':
      return { value: text.trim() === '1' || text.trim() === 'true', format: 'general' };
    case 'e':
      return { value: null, error: text.trim(), format: 'general' };
    case 'd':
      return dateCell(text.trim(), facts);
    default:
      return numberCell(text.trim(), cell, facts);
  }
}

function sharedString(index: string, cell: CellSpan, facts: BookFacts): string {
  const text = facts.strings[Number(index)];
  if (text === undefined) throw damaged(`${a1Of(cell.column, cell.row)} 的文字缺失`);
  return text;
}

/** A number format says nothing about a text, but for "text" itself. */
function textCell(value: string, cell: CellSpan, facts: BookFacts): RawCell {
  return { value, format: styleOf(cell, facts).format === 'text' ? 'text' : 'general' };
}

function numberCell(text: string, cell: CellSpan, facts: BookFacts): RawCell | undefined {
  if (text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return { value: text, format: 'general' };
  const style = styleOf(cell, facts);
  const shown = shownValue(value, style, facts.from1904);
  return { value, format: style.format, ...(shown === undefined ? {} : { shown }) };
}

/** A date in ISO form, as strict files keep it. */
function dateCell(text: string, facts: BookFacts): RawCell {
  const value = serialOfIso(text, facts.from1904);
  if (value === undefined) return { value: text, format: 'general' };
  const format: CellFormat = text.includes('T') ? 'date-time' : /^\d{4}-/.test(text) ? 'date' : 'time';
  return { value, format, shown: text };
}

const PLAIN: CellStyleFacts = { code: 'General', format: 'general', unlocked: false };

function styleOf(cell: CellSpan, facts: BookFacts): CellStyleFacts {
  return facts.styles[Number(cell.style ?? 0)] ?? PLAIN;
}
