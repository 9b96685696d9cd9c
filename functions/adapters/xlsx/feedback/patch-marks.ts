import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { Feedback } from '../../../domain/workbook/feedback.ts';
import type { CellStyleFacts } from '../book/read-styles.ts';
import { outlineSheet, type RowSpan, type SheetOutline } from '../book/sheet-outline.ts';
import type { XmlEdit } from '../xml/xml-edits.ts';
import { cellXml } from './cell-xml.ts';
import type { SheetPatch } from './patch-findings.ts';
import { replaceChild } from './sheet-order.ts';

export type Marks = Feedback['marks'];

interface PlacedMark {
  readonly column: number;
  readonly text: string;
  readonly height: number | undefined;
}

interface MarkedRow {
  readonly number: number;
  readonly marks: readonly PlacedMark[];
}

/**
 * Writes status cells of one tab and nothing else. A cell that is unlocked is somebody's input, whatever address we were
 * given: it is left alone.
 */
export function patchMarks(xml: string, marks: Marks, styles: readonly CellStyleFacts[]): SheetPatch {
  const outline = outlineSheet(xml);
  const rows = new Map(outline.rows.map((row) => [row.number, row]));
  const edits: XmlEdit[] = [];
  const missing: MarkedRow[] = [];
  let dropsFormula = false;
  for (const marked of markedRows(marks)) {
    const row = rows.get(marked.number);
    if (row === undefined) missing.push(marked);
    else {
      const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
      const ours = marked.marks.filter(
        ({ column }) => styles[Number(cells.get(column)?.style ?? 0)]?.unlocked !== true,
      );
      edits.push(...rowEdits(xml, row, { marks: ours, prefix: outline.prefix }));
      dropsFormula ||= ours.some(({ column }) => cells.get(column)?.formula !== undefined);
    }
  }
  return { edits: [...edits, ...newRows(outline, missing)], dropsFormula };
}

/** Rows and the marks in them from left to right; of two marks for one cell the later counts. */
function markedRows(marks: Marks): readonly MarkedRow[] {
  const rows = new Map<number, Map<number, PlacedMark>>();
  for (const { a1, text, height } of marks) {
    const place = parseA1(a1);
    if (place === undefined) continue;
    const row = rows.get(place.row) ?? new Map<number, PlacedMark>();
    rows.set(place.row, row.set(place.column, { column: place.column, text, height }));
  }
  const marked = [...rows].map(([number, placed]) => ({
    number,
    marks: [...placed.values()].toSorted((a, b) => a.column - b.column),
  }));
  return marked.toSorted((a, b) => a.number - b.number);
}

interface RowMarks {
  readonly marks: readonly PlacedMark[];
  readonly prefix: string;
}

function rowEdits(xml: string, row: RowSpan, { marks, prefix }: RowMarks): readonly XmlEdit[] {
  const present = new Map(row.cells.map((cell) => [cell.column, cell]));
  const added = marks.filter(({ column, text }) => !present.has(column) && text !== '');
  const replaced = marks.flatMap(({ column, text }): XmlEdit[] => {
    const cell = present.get(column);
    if (cell === undefined) return [];
    return [
      {
        from: cell.start,
        until: cell.end,
        text: cellXml(prefix, { a1: a1Of(column, row.number), style: cell.style, text }),
      },
    ];
  });
  const height = heightOf(marks);
  if (added.length === 0 && height === undefined) return replaced;
  const tag = openTag(xml, row, height);
  if (row.isEmptyElement) {
    const text = `${tag}${cellsXml(row.number, added, prefix)}</${prefix}row>`;
    return [{ from: row.start, until: row.end, text }];
  }
  const inserted = added.map((mark): XmlEdit => {
    const at = row.cells.findLast(({ column }) => column < mark.column)?.end ?? row.openEnd;
    return { from: at, until: at, text: cellsXml(row.number, [mark], prefix) };
  });
  return [{ from: row.start, until: row.openEnd, text: tag }, ...replaced, ...inserted];
}

/** The tallest that a mark of the row asks for. */
function heightOf(marks: readonly PlacedMark[]): number | undefined {
  const heights = marks.flatMap(({ height }) => height ?? []);
  return heights.length === 0 ? undefined : Math.max(...heights);
}

/**
 * The row's opening tag without `spans`: a hint about the columns in use, which new cells may outgrow. With a height of ours in
 * place of its own where one is given.
 */
function openTag(xml: string, row: RowSpan, height: number | undefined): string {
  const tag = xml
    .slice(row.start, row.openEnd)
    .replace(/\s*\/>$/, '>')
    .replace(/\sspans=(?:"[^"]*"|'[^']*')/, '');
  if (height === undefined) return tag;
  const bare = tag.replaceAll(/\s(?:ht|customHeight)=(?:"[^"]*"|'[^']*')/g, '');
  return bare.replace(/>$/, `${heightXml(height)}>`);
}

function heightXml(height: number): string {
  return ` ht="${height}" customHeight="1"`;
}

/** Rows that the tab does not have yet, at their places. */
function newRows(outline: SheetOutline, missing: readonly MarkedRow[]): readonly XmlEdit[] {
  const { prefix } = outline;
  const rows = missing.flatMap(({ number, marks }) => {
    const cells = cellsXml(number, marks, prefix);
    const height = heightOf(marks);
    const tall = height === undefined ? '' : heightXml(height);
    return cells === '' ? [] : [{ number, text: `<${prefix}row r="${number}"${tall}>${cells}</${prefix}row>` }];
  });
  if (outline.rows.length === 0) {
    const all = rows.map(({ text }) => text).join('');
    return all === '' ? [] : [replaceChild(outline, 'sheetData', `<${prefix}sheetData>${all}</${prefix}sheetData>`)];
  }
  return rows.map(({ number, text }) => {
    const at = outline.rows.findLast((row) => row.number < number)?.end ?? outline.rows[0]?.start ?? outline.rootEnd;
    return { from: at, until: at, text };
  });
}

function cellsXml(row: number, marks: readonly PlacedMark[], prefix: string): string {
  return marks
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => cellXml(prefix, { a1: a1Of(column, row), style: undefined, text }))
    .join('');
}
