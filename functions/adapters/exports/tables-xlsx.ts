import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import type { ExportColumn, ExportTable } from '../../domain/report/export-table.ts';
import { a1Of } from '../../domain/workbook/a1.ts';
import { tabTitles } from './tab-titles.ts';
import { typedCell } from './typed-cell.ts';

/** The same tables must give the same bytes; the day itself says nothing. */
const NO_DAY = new Date('2000-01-01T00:00:00Z');

/** No colours: hucre 1.0.0 writes the colour of a font where validators object to it. */
const FONT = { name: '宋体', size: 11 };
const THIN = { style: 'thin', color: { rgb: 'BFC5CD' } } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4EAF2' } },
  border: { bottom: THIN },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Tables as one workbook: header frozen, filters on, a text always a text. */
export async function tablesXlsx(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const titles = tabTitles(tables.map(({ title }) => title));
  const title = tables[0]?.title ?? '';
  return writeXlsx({
    sheets: tables.map((table, index) => sheetOf(table, titles[index] ?? '')),
    properties: { title, creator: 'centre-evaluation', created: NO_DAY, modified: NO_DAY },
    defaultFont: FONT,
  });
}

function sheetOf({ columns, rows }: ExportTable, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ title }, column) => {
    cells.set(`0,${column}`, { ...typedCell(title), style: HEADER });
  });
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value === null) return;
      cells.set(`${index + 1},${column}`, { ...typedCell(value), style: styleOf(columns[column]) });
    });
  });
  return {
    name,
    cells,
    columns: columns.map(({ title }, index) => ({
      width: widthOf(
        title,
        rows.map((row) => row[index] ?? null),
      ),
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${a1Of(Math.max(1, columns.length), rows.length + 1)}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function styleOf(column: ExportColumn | undefined): CellStyle {
  if (column?.kind !== 'number') return { alignment: { vertical: 'center' } };
  const { decimals } = column;
  const format = decimals === undefined ? {} : { numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  return { alignment: { vertical: 'center', horizontal: 'right' }, ...format };
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
