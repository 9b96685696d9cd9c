import { parseA1 } from '../../../domain/workbook/a1.ts';
import { damaged } from '../unreadable.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import { tooLarge } from '../zip/zip-directory.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  /** As the file has them: `s` and `t`. */
  readonly style: string | undefined;
  readonly type: string | undefined;
  /** Content of `<v>`. */
  readonly value?: Span;
  /** The whole `<f>` element, and its content. */
  readonly formula?: Span & { readonly content: Span };
  /** The whole `<is>` element. */
  readonly inline?: Span;
}

export interface RowSpan extends Span {
  readonly number: number;
  /** Offset behind the opening tag. */
  readonly openEnd: number;
  readonly isEmptyElement: boolean;
  readonly cells: readonly CellSpan[];
}

export interface ChildSpan extends Span {
  readonly name: string;
}

/** Where everything lies in a worksheet's XML. */
export interface SheetOutline {
  /** Prefix of the elements, with its colon, or empty. */
  readonly prefix: string;
  /** The root's children in order. */
  readonly children: readonly ChildSpan[];
  readonly rows: readonly RowSpan[];
  readonly merges: readonly string[];
  /** Offset of the root's closing tag. */
  readonly rootEnd: number;
}

const MAX_CELLS = 300_000;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenRow = Mutable<Omit<RowSpan, 'cells'>> & { cells: CellSpan[] };

/** Finds rows, cells and parts of a worksheet; a row or cell that does not say where it is follows the one before it. */
export function outlineSheet(xml: string): SheetOutline {
  const children: Mutable<ChildSpan>[] = [];
  const rows: OpenRow[] = [];
  const merges: string[] = [];
  let prefix = '';
  let rootEnd = xml.length;
  let cell: Mutable<CellSpan> | undefined;
  let count = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.depth === 0) {
      if (tag.name !== 'worksheet') throw damaged(`${tag.name} 不是工作表`);
      if (tag.kind === 'close') rootEnd = tag.start;
      else prefix = tag.prefix;
      continue;
    }
    if (tag.depth === 1) noteSpan(children, tag);
    const section = children.at(-1)?.name;
    if (section === 'mergeCells' && tag.name === 'mergeCell' && tag.kind !== 'close') {
      merges.push(xmlAttributes(xml, tag).get('ref') ?? '');
    }
    if (section !== 'sheetData') continue;
    const row = rows.at(-1);
    if (tag.depth === 2 && tag.name === 'row') noteRow(xml, tag, rows);
    else if (tag.depth === 3 && tag.name === 'c' && row !== undefined) {
      if (tag.kind === 'close') {
        if (cell !== undefined) cell.end = tag.end;
        continue;
      }
      count += 1;
      if (count > MAX_CELLS) throw tooLarge(`一张表中有 ${MAX_CELLS} 个以上单元格`);
      cell = cellAt(xml, tag, row);
      row.cells.push(cell);
    } else if (tag.depth === 4 && cell !== undefined) noteContent(cell, tag);
  }
  return { prefix, children, rows, merges, rootEnd };
}

function noteSpan(spans: Mutable<ChildSpan>[], tag: XmlTag): void {
  const last = spans.at(-1);
  if (tag.kind !== 'close') spans.push({ name: tag.name, start: tag.start, end: tag.end });
  else if (last !== undefined) last.end = tag.end;
}

function noteRow(xml: string, tag: XmlTag, rows: OpenRow[]): void {
  const last = rows.at(-1);
  if (tag.kind === 'close') {
    if (last !== undefined) last.end = tag.end;
    return;
  }
  const stated = Number(xmlAttributes(xml, tag).get('r'));
  const number = stated > 0 ? stated : (last?.number ?? 0) + 1;
  const { start, end } = tag;
  rows.push({ number, start, end, openEnd: end, isEmptyElement: tag.kind === 'empty', cells: [] });
}

function cellAt(xml: string, tag: XmlTag, row: RowSpan): Mutable<CellSpan> {
  const attributes = xmlAttributes(xml, tag);
  const stated = parseA1(attributes.get('r')?.toUpperCase() ?? '');
  const place = stated ?? { row: row.number, column: (row.cells.at(-1)?.column ?? 0) + 1 };
  return { ...place, start: tag.start, end: tag.end, style: attributes.get('s'), type: attributes.get('t') };
}

function noteContent(cell: Mutable<CellSpan>, tag: XmlTag): void {
  if (tag.kind === 'close') {
    if (tag.name === 'v' && cell.value !== undefined) cell.value = { start: cell.value.start, end: tag.start };
    else if (tag.name === 'is' && cell.inline !== undefined) cell.inline = { start: cell.inline.start, end: tag.end };
    else if (tag.name === 'f' && cell.formula !== undefined) {
      const { start, content } = cell.formula;
      cell.formula = { start, end: tag.end, content: { start: content.start, end: tag.start } };
    }
    return;
  }
  const { start, end } = tag;
  if (tag.name === 'v') cell.value = { start: end, end };
  else if (tag.name === 'is') cell.inline = { start, end };
  else if (tag.name === 'f') cell.formula = { start, end, content: { start: end, end } };
}
