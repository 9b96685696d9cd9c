import type { sheets_v4 } from '@googleapis/sheets';
import { describe, expect, it } from 'vitest';
import { rawWorkbookOf } from '../../../../functions/adapters/google-sheets/reading/raw-workbook-of.ts';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import type { RawCell } from '../../../../functions/domain/workbook/raw-cell.ts';

const text = (value: string): sheets_v4.Schema$CellData =>
  value === '' ? {} : { userEnteredValue: { stringValue: value }, effectiveValue: { stringValue: value } };
const key = (value: string): sheets_v4.Schema$DimensionProperties =>
  value === '' ? {} : { developerMetadata: [{ metadataKey: 'centreEvaluationKey', metadataValue: value }] };

interface SheetSource {
  readonly rows: readonly (readonly string[])[];
  readonly rowKeys?: readonly string[];
  readonly columnKeys?: readonly string[];
  readonly merges?: sheets_v4.Schema$GridRange[];
}

function aSheet({ rows, rowKeys = [], columnKeys = [], merges = [] }: SheetSource): sheets_v4.Schema$Sheet {
  return {
    properties: { sheetId: 101, title: '数据统计表' },
    merges,
    data: [
      {
        rowData: rows.map((row) => ({ values: row.map(text) })),
        rowMetadata: rowKeys.map(key),
        columnMetadata: columnKeys.map(key),
      },
    ],
  };
}

const cellsOf = (source: SheetSource): Record<string, RawCell> =>
  Object.fromEntries(rawWorkbookOf('01-汕头', { sheets: [aSheet(source)] }).tabs[0]?.cells ?? []);
const values = (source: SheetSource) =>
  Object.fromEntries(Object.entries(cellsOf(source)).map(([a1, { value }]) => [a1, value]));

const FIGURES = 'centre-evaluation:figures';

describe('a spreadsheet', () => {
  it('is its tabs in order with their filled cells by address', () => {
    const { name, tabs } = rawWorkbookOf('01-汕头', {
      sheets: [aSheet({ rows: [['', 'B1'], [], ['A3']] }), { properties: { title: '空' } }],
    });
    expect(name).toBe('01-汕头');
    expect(tabs.map(({ title, cells }) => [title, [...cells.keys()]])).toEqual([
      ['数据统计表', ['B1', 'A3']],
      ['空', []],
    ]);
  });

  it('says of cells under a merged range which range covers them', () => {
    const merges = [{ endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 }];
    expect(cellsOf({ rows: [['', '甲', '', '乙']], merges })).toMatchObject({
      B1: { value: '甲' },
      C1: { value: null, coveredBy: 'B1:C2' },
      B2: { value: null, coveredBy: 'B1:C2' },
      D1: { value: '乙' },
    });
  });

  it('reads a block that begins elsewhere at its place', () => {
    const sheet = {
      properties: { title: '表' },
      data: [{ startRow: 4, startColumn: 2, rowData: [{ values: [text('x')] }] }],
    };
    expect([...(rawWorkbookOf('a', { sheets: [sheet] }).tabs[0]?.cells.keys() ?? [])]).toEqual(['C5']);
  });

  it('blown up with hundreds of thousands of cells is refused with what to do', () => {
    const rows = Array.from({ length: 2_001 }, () => Array.from({ length: 100 }, () => 'x'));
    const refused = (() => {
      try {
        return rawWorkbookOf('01-汕头', { sheets: [aSheet({ rows })] });
      } catch (error) {
        return error;
      }
    })();
    expect(isProblem(refused, 'WORKBOOK_UNREADABLE') && refused.details).toMatchObject({
      workbook: '01-汕头',
      remedy: expect.stringContaining('删去'),
    });
  });

  it('merged over all its rows is read without covering more than anybody looks at', () => {
    const merges = [{ startColumnIndex: 0, endColumnIndex: 2 }];
    expect(Object.keys(cellsOf({ rows: [['甲']], merges }))).toHaveLength(2_000);
  });
});

describe('a hidden key', () => {
  const rowKeys = [FIGURES, '', 'banks', 'loans'];
  const columnKeys = [FIGURES, 'label', 'value'];
  const whole = [
    [FIGURES, 'label', 'value'],
    ['', '指标', '数值'],
    ['banks', '银行', '3'],
    ['loans', '贷款', '4'],
  ];
  const without = (row: number, column: number) =>
    whole.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? '' : cell)));

  it('that was wiped from its cell is supplied by its row, just as it was', () => {
    expect(cellsOf({ rows: without(2, 0), rowKeys, columnKeys })['A3']).toEqual({ value: 'banks', format: 'text' });
  });

  it('of a column is supplied by the column', () => {
    expect(values({ rows: without(0, 2), rowKeys, columnKeys })['C1']).toBe('value');
  });

  it('is supplied even where the whole key column and the key row were wiped, the mark with them', () => {
    const rows = whole.map((cells, r) => cells.map((cell, c) => (r === 0 || c === 0 ? '' : cell)));
    expect(values({ rows, rowKeys, columnKeys })).toEqual(values({ rows: whole, rowKeys, columnKeys }));
  });

  it('that stands in its cell is never overridden by what its row says', () => {
    const rows = whole.map((cells, r) => (r === 2 ? ['loans', ...cells.slice(1)] : cells));
    expect(values({ rows, rowKeys, columnKeys })['A3']).toBe('loans');
  });

  it('is not supplied a second time where sorting has taken it to another row', () => {
    const rows = [whole[0] ?? [], whole[1] ?? [], ['', '', ''], ['banks', '银行', '3']];
    const cells = values({ rows, rowKeys, columnKeys });
    expect(cells['A3']).toBeUndefined();
    expect(cells['A4']).toBe('banks');
  });

  it('is not supplied by a row on which two keys hang', () => {
    const sheet = aSheet({ rows: without(2, 0), rowKeys, columnKeys });
    sheet.data?.[0]?.rowMetadata?.[2]?.developerMetadata?.push({
      metadataKey: 'centreEvaluationKey',
      metadataValue: 'loans',
    });
    const [tab] = rawWorkbookOf('a', { sheets: [sheet] }).tabs;
    expect(tab?.cells.get('A3')).toBeUndefined();
  });

  it('of somebody else’s add-on says nothing', () => {
    const sheet = aSheet({ rows: without(2, 0) });
    sheet.data = [
      {
        ...sheet.data?.[0],
        rowMetadata: [{}, {}, { developerMetadata: [{ metadataKey: 'other', metadataValue: 'x' }] }],
      },
    ];
    expect(rawWorkbookOf('a', { sheets: [sheet] }).tabs[0]?.cells.get('A3')).toBeUndefined();
  });
});
