import { a1Of, columnLetters } from '../../../domain/workbook/a1.ts';
import { quotedTab } from '../../../domain/workbook/absolute-range.ts';
import { cellText } from '../../../domain/workbook/cell-text.ts';
import type { OwnTab } from '../../../domain/workbook/feedback.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { type CellContent, cellXml } from './cell-xml.ts';
import { rowHeight } from './row-height.ts';

/** Styles of the findings tab in this very file, by place. */
export interface FindingsLooks {
  /** Of the heading's lines in order; further lines take the last one's. */
  readonly heading: readonly (string | undefined)[];
  /** By column; further columns take the last one's. */
  readonly header: readonly (string | undefined)[];
  readonly finding: readonly (string | undefined)[];
}

export interface FindingsFrame {
  /** Prefix of the file's elements. */
  readonly prefix: string;
  readonly looks: FindingsLooks;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

export interface FindingsXml {
  readonly sheetData: string;
  /** Empty where there is none. */
  readonly mergeCells: string;
  readonly hyperlinks: string;
  readonly lastCell: string;
}

/** In points: what a line takes, and the least that a row has. */
const HEIGHTS = {
  title: { line: 24, least: 32 },
  heading: { line: 16, least: 20 },
  header: { line: 16, least: 28 },
  finding: { line: 15.5, least: 22 },
} as const;

/** The findings tab's content: heading, one row left free, header, one row a finding. */
export function findingsRows(feedback: OwnTab, frame: FindingsFrame): FindingsXml {
  const { prefix } = frame;
  const headerRow = feedback.heading.length + 2;
  const rows = [
    ...feedback.heading.map((line, index) => headingRow(line, index, frame)),
    tableRow({ kind: 'header', number: headerRow, texts: feedback.header, looks: frame.looks.header }, frame),
    ...findingRows(feedback, headerRow + 1, frame),
  ];
  const columns = Math.max(1, feedback.header.length);
  return {
    sheetData: `<${prefix}sheetData>${rows.join('')}</${prefix}sheetData>`,
    mergeCells: columns > 1 ? mergedHeading(feedback.heading.length, columns, prefix) : '',
    hyperlinks: hyperlinks(feedback, headerRow + 1, prefix),
    lastCell: a1Of(columns, headerRow + Math.max(1, feedback.rows.length)),
  };
}

/** An empty line still holds a space: the end of the heading is known by the first free row. */
function headingRow(line: string, index: number, { prefix, looks, widths }: FindingsFrame): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const kind = index === 0 ? 'title' : 'heading';
  // A title is set in larger type.
  const height = rowHeight([{ text: line, width: kind === 'title' ? width * 0.65 : width }], HEIGHTS[kind]);
  const style = looks.heading[index] ?? looks.heading.at(-1);
  const cell = cellXml(prefix, { a1: a1Of(1, index + 1), style, text: line === '' ? ' ' : line });
  return rowXml(prefix, { number: index + 1, height, cells: [cell] });
}

interface TableRow {
  readonly kind: 'header' | 'finding';
  readonly number: number;
  readonly texts: readonly string[];
  readonly looks: readonly (string | undefined)[];
  readonly linkColumn?: number;
}

function tableRow({ kind, number, texts, looks, linkColumn }: TableRow, { prefix, widths }: FindingsFrame): string {
  const wrapped = texts.map((text, index) => ({ text, width: widths[index] ?? 8 }));
  const cells = texts.map((text, index): CellContent => {
    const style = looks[index] ?? looks.at(-1);
    return { a1: a1Of(index + 1, number), style, text, isLink: index === linkColumn };
  });
  const height = rowHeight(wrapped, HEIGHTS[kind]);
  return rowXml(prefix, { number, height, cells: cells.map((cell) => cellXml(prefix, cell)) });
}

/** Without findings one empty row keeps their look for the next time. */
function findingRows(feedback: OwnTab, firstRow: number, frame: FindingsFrame): readonly string[] {
  const looks = frame.looks.finding;
  if (feedback.rows.length === 0) {
    return [tableRow({ kind: 'finding', number: firstRow, texts: feedback.header.map(() => ''), looks }, frame)];
  }
  return feedback.rows.map(({ columns, link }, index) =>
    tableRow(
      {
        kind: 'finding',
        number: firstRow + index,
        texts: columns,
        looks,
        ...(link ? { linkColumn: feedback.linkColumn } : {}),
      },
      frame,
    ),
  );
}

function rowXml(prefix: string, row: { number: number; height: number; cells: readonly string[] }): string {
  return `<${prefix}row r="${row.number}" ht="${row.height}" customHeight="1">${row.cells.join('')}</${prefix}row>`;
}

function mergedHeading(lines: number, columns: number, prefix: string): string {
  if (lines === 0) return '';
  const last = columnLetters(columns);
  const merges = Array.from(
    { length: lines },
    (_, index) => `<${prefix}mergeCell ref="A${index + 1}:${last}${index + 1}"/>`,
  );
  return `<${prefix}mergeCells count="${lines}">${merges.join('')}</${prefix}mergeCells>`;
}

/** The words of a link; the cell itself has them in full. */
const LONGEST_DISPLAY = 250;

function hyperlinks(feedback: OwnTab, firstRow: number, prefix: string): string {
  const links = feedback.rows.flatMap(({ columns, link }, index) => {
    if (link === undefined) return [];
    const ref = a1Of(feedback.linkColumn + 1, firstRow + index);
    const location = escapeAttribute(`${quotedTab(link.tab)}!${link.a1}`);
    const display = escapeAttribute(cellText(columns[feedback.linkColumn] ?? '', LONGEST_DISPLAY));
    return [`<${prefix}hyperlink ref="${ref}" location="${location}" display="${display}"/>`];
  });
  return links.length === 0 ? '' : `<${prefix}hyperlinks>${links.join('')}</${prefix}hyperlinks>`;
}
