import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import type { ExportColumn, ExportTable } from '../../domain/report/export-table.ts';
import { a1Of } from '../../domain/workbook/a1.ts';
import { bookProperties, finishBook } from '../xlsx/making/finish-book.ts';
import { BASE_FONT, LOOKS } from '../xlsx/making/looks.ts';
import { typedCell } from '../xlsx/making/typed-cell.ts';
import { tabTitles } from './tab-titles.ts';

/** Tables as one workbook: header frozen, filters on, a text always a text. */
export async function tablesXlsx(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const titles = tabTitles(tables.map(({ title }) => title));
  const written = await writeXlsx({
    sheets: tables.map((table, index) => sheetOf(table, titles[index] ?? '')),
    properties: bookProperties(tables[0]?.title ?? ''),
    defaultFont: BASE_FONT,
  });
  return finishBook(written);
}

function sheetOf({ columns, rows }: ExportTable, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ title }, column) => {
    cells.set(`0,${column}`, { ...typedCell(title), style: LOOKS.header });
  });
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      const style = styleOf(columns[column]);
      if (value !== null) cells.set(`${index + 1},${column}`, { ...typedCell(value), style });
    });
  });
  return {
    name,
    cells,
    columns: columns.map((column, index) => ({
      width: widthOf(
        column.title,
        rows.map((row) => row[index] ?? null),
      ),
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${a1Of(Math.max(1, columns.length), rows.length + 1)}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function styleOf(column: ExportColumn | undefined): CellStyle {
  if (column?.kind !== 'number') return { font: LOOKS.text.font, alignment: { vertical: 'center' } };
  const { decimals } = column;
  const format = decimals === undefined ? {} : { numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  return { font: LOOKS.text.font, alignment: { vertical: 'center', horizontal: 'right' }, ...format };
}

const NARROWEST = 8;
const WIDEST = 48;

/** Wide enough for the header's filter button and most cells; Chinese characters take two places. */
function widthOf(title: string, values: readonly (string | number | null)[]): number {
  const widths = [`${title}    `, ...values.map((value) => String(value ?? ''))].map(places);
  return Math.min(
    WIDEST,
    widths.reduce((widest, width) => Math.max(widest, width + 2), NARROWEST),
  );
}

function places(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);
}
