import { describe, expect, test } from 'vitest';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { ReturnReading } from '../../../functions/domain/intake/reading.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn, FIGURES } from '../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import {
  addressOf,
  columnOf,
  copyRow,
  copyTab,
  deleteColumn,
  deleteRow,
  deleteTab,
  fill,
  rowOf,
  tabOf,
  write,
} from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const centre = aCentre();
const read = (raw: RawWorkbook): ReturnReading => readReturn({ round, layout: LAYOUTS.return, centre }, raw);
const codes = (reading: ReturnReading): string[] => reading.issues.map(({ code }) => code);
const valuesOf = ({ figures }: ReturnReading) =>
  Object.fromEntries(figures.map(({ indicator, reading }) => [indicator, reading.kind === 'number' && reading.value]));
const figureOf = (reading: ReturnReading, id: string) => reading.figures.find(({ indicator }) => indicator === id);

const filled = aFilledReturn();
const figureRow = (raw: RawWorkbook, id: string): number => rowOf(addressOf(raw, 'figures', [id, 'value']));
const valueColumn = columnOf(addressOf(filled, 'figures', ['banks', 'value']));
const lastRow = figureRow(filled, 'trainees');

describe('a fault of structure yields exactly its finding', () => {
  test('a deleted row: ROW_MISSING, and the others are read', () => {
    const reading = read(deleteRow(filled, 'figures', figureRow(filled, 'loans')));
    expect(reading.issues).toMatchObject([{ code: 'ROW_MISSING', at: { tab: '数据统计表', item: 'loans' } }]);
    expect(figureOf(reading, 'loans')).toMatchObject({ reading: { kind: 'rejected', code: 'ROW_MISSING' } });
    expect(figureOf(reading, 'loans')?.source).toBeUndefined();
    expect(valuesOf(reading)).toEqual({ ...FIGURES, loans: false });
  });

  test('a row copied to below the table: ROW_DUPLICATED', () => {
    const reading = read(copyRow(filled, 'figures', { from: figureRow(filled, 'loans'), to: lastRow + 2 }));
    expect(reading.issues).toMatchObject([{ code: 'ROW_DUPLICATED', at: { item: 'loans' } }]);
    expect(figureOf(reading, 'loans')?.reading).toEqual({ kind: 'rejected', code: 'ROW_DUPLICATED' });
  });

  test('a row copied over another: one is there twice, the other is gone', () => {
    const raw = copyRow(filled, 'figures', { from: figureRow(filled, 'banks'), to: figureRow(filled, 'trainings') });
    expect(codes(read(raw)).toSorted()).toEqual(['ROW_DUPLICATED', 'ROW_MISSING']);
  });

  test('a label that is not the key’s: ROW_KEY_MISMATCH at the label, and no figure', () => {
    const reading = read(fill(filled, 'figures', { 'loans/label': '撮合投资金额' }));
    expect(reading.issues).toMatchObject([
      {
        code: 'ROW_KEY_MISMATCH',
        at: { a1: addressOf(filled, 'figures', ['loans', 'label']), item: 'loans' },
        received: '撮合投资金额',
      },
    ]);
    expect(figureOf(reading, 'loans')?.reading).toEqual({ kind: 'rejected', code: 'ROW_KEY_MISMATCH' });
  });

  test('a row that is refused still has its status cell, where the finding is marked', () => {
    const { places } = read(fill(filled, 'figures', { 'loans/label': '撮合投资金额' }));
    const a1 = addressOf(filled, 'figures', ['loans', 'status']);
    expect(places?.statuses).toContainEqual({ tab: '数据统计表', a1, filled: true });
  });

  test('labels of two rows exchanged: both are refused', () => {
    const labels = { 'banks/label': '撮合贷款项目数量', 'loan-projects/label': '入驻银行机构' };
    expect(codes(read(fill(filled, 'figures', labels)))).toEqual(['ROW_KEY_MISMATCH', 'ROW_KEY_MISMATCH']);
  });

  test('white space and full-width forms in a label are no disagreement', () => {
    expect(read(fill(filled, 'figures', { 'loans/label': ' 撮合贷款 金额\n' })).issues).toEqual([]);
  });

  test('a lost key with its label and unit: taken, with ROW_KEY_LOST', () => {
    const key = addressOf(filled, 'figures', ['loans', 'value']).replace(/^[A-Z]+/, 'A');
    const reading = read(write(filled, 'figures', { [key]: '' }));
    expect(reading.issues).toMatchObject([{ code: 'ROW_KEY_LOST', at: { item: 'loans' } }]);
    expect(valuesOf(reading)).toEqual(FIGURES);
  });

  test('a lost key with another unit: not taken', () => {
    const key = addressOf(filled, 'figures', ['loans', 'value']).replace(/^[A-Z]+/, 'A');
    const reading = read(write(fill(filled, 'figures', { 'loans/unit': '元' }), 'figures', { [key]: '' }));
    expect(codes(reading)).toEqual(['ROW_MISSING', 'STRAY_VALUE']);
    expect(figureOf(reading, 'loans')?.reading.kind).toBe('rejected');
  });

  test('another unit: UNIT_CHANGED, and no figure', () => {
    const reading = read(fill(filled, 'figures', { 'loans/unit': '元' }));
    expect(reading.issues).toMatchObject([
      {
        code: 'UNIT_CHANGED',
        at: { a1: addressOf(filled, 'figures', ['loans', 'unit']), item: 'loans' },
        received: '元',
      },
    ]);
    expect(figureOf(reading, 'loans')?.reading).toEqual({ kind: 'rejected', code: 'UNIT_CHANGED' });
  });

  test('a covered cell: REJECT_MERGED', () => {
    const a1 = addressOf(filled, 'figures', ['loans', 'value']);
    const reading = read(write(filled, 'figures', { [a1]: { value: null, coveredBy: 'E7:E8' } }));
    expect(reading.issues).toMatchObject([{ code: 'REJECT_MERGED', at: { a1, item: 'loans' } }]);
  });

  test('a deleted column of figures: one COLUMN_MISSING, all figures unread', () => {
    const reading = read(deleteColumn(filled, 'figures', valueColumn));
    expect(reading.issues).toMatchObject([{ code: 'COLUMN_MISSING', at: { tab: '数据统计表' } }]);
    expect(new Set(reading.figures.map(({ reading }) => reading.kind === 'rejected' && reading.code))).toEqual(
      new Set(['COLUMN_MISSING']),
    );
  });

  test('a deleted column of labels: one COLUMN_MISSING, nothing is read by the keys alone', () => {
    const label = columnOf(addressOf(filled, 'figures', ['banks', 'label']));
    const reading = read(deleteColumn(filled, 'figures', label));
    expect(codes(reading)).toEqual(['COLUMN_MISSING']);
    expect(reading.figures.every(({ source }) => source === undefined)).toBe(true);
  });

  test('a column copied beside itself: COLUMN_DUPLICATED', () => {
    const copied = [...tabOf(filled, 'figures').cells].flatMap(([a1, cell]): [string, typeof cell][] =>
      columnOf(a1) === valueColumn ? [[`M${rowOf(a1)}`, cell]] : [],
    );
    const reading = read(write(filled, 'figures', Object.fromEntries(copied)));
    expect(codes(reading)).toContain('COLUMN_DUPLICATED');
    expect(reading.figures.every(({ reading }) => reading.kind === 'rejected')).toBe(true);
  });

  test('a changed head: HEADER_CHANGED, and the column is read by its key', () => {
    const head = `${addressOf(filled, 'figures', ['banks', 'value']).replace(/\d+/, '')}${figureRow(filled, 'banks') - 2}`;
    const reading = read(write(filled, 'figures', { [head]: '填报数（元）' }));
    expect(reading.issues).toMatchObject([{ code: 'HEADER_CHANGED', at: { a1: head }, received: '填报数（元）' }]);
    expect(valuesOf(reading)).toEqual(FIGURES);
  });

  test('a missing tab: one TAB_MISSING, its items unread and not empty', () => {
    const reading = read(deleteTab(filled, 'figures'));
    expect(reading.issues).toMatchObject([{ code: 'TAB_MISSING', at: { tab: '数据统计表' } }]);
    expect(reading.figures.map(({ reading }) => reading)).toEqual(
      round.indicators.map(() => ({ kind: 'rejected', code: 'TAB_MISSING' })),
    );
  });

  test.each(['cover', 'report', 'evidence'] as const)('a missing tab %s: one TAB_MISSING', (role) => {
    expect(codes(read(deleteTab(filled, role)))).toEqual(['TAB_MISSING']);
  });

  test('a tab without its hidden row: TAB_DAMAGED', () => {
    const marked = [...tabOf(filled, 'figures').cells].find(([, { value }]) => value === 'centre-evaluation:figures');
    expect(codes(read(write(filled, 'figures', { [marked?.[0] ?? '']: '' })))).toEqual(['TAB_DAMAGED']);
  });

  test('a tab copied by the centre: TAB_DUPLICATED, neither is taken', () => {
    const reading = read(copyTab(filled, 'figures', '数据统计表 (2)'));
    expect(codes(reading)).toEqual(['TAB_DUPLICATED']);
    expect(reading.issues[0]?.received).toContain('数据统计表 (2)');
    expect(reading.figures.every(({ reading }) => reading.kind === 'rejected')).toBe(true);
  });

  test('another centre’s name on the cover: IDENTITY_MISMATCH', () => {
    const reading = read(fill(filled, 'cover', { 'fixed:centre/value': '佛山分中心' }));
    expect(reading.issues).toMatchObject([
      {
        code: 'IDENTITY_MISMATCH',
        at: { a1: addressOf(filled, 'cover', ['fixed:centre', 'value']) },
        received: '佛山分中心',
      },
    ]);
  });
});

describe('what stands outside the form is told', () => {
  test('a number below the table', () => {
    const a1 = addressOf(filled, 'figures', ['trainees', 'value']).replace(/\d+/, String(lastRow + 3));
    const reading = read(write(filled, 'figures', { [a1]: 99 }));
    expect(reading.issues).toMatchObject([{ code: 'STRAY_VALUE', at: { a1 }, received: '99', details: { count: 1 } }]);
    expect(valuesOf(reading)).toEqual(FIGURES);
  });

  test('a row of one’s own below the table is one finding', () => {
    const reading = read(
      write(filled, 'figures', { [`C${lastRow + 1}`]: '其他指标', [`D${lastRow + 1}`]: '家', [`E${lastRow + 1}`]: 5 }),
    );
    expect(reading.issues).toMatchObject([
      { code: 'STRAY_VALUE', at: { a1: `C${lastRow + 1}` }, details: { count: 3 } },
    ]);
  });

  test('a value in the band of a group', () => {
    const band = addressOf(filled, 'figures', ['band:credit', 'value']);
    expect(read(write(filled, 'figures', { [band]: 7 })).issues).toMatchObject([
      { code: 'STRAY_VALUE', at: { a1: band } },
    ]);
  });

  test('notes in a column beside the table are one finding', () => {
    const row = figureRow(filled, 'banks');
    const reading = read(write(filled, 'figures', { [`K${row}`]: '已核', [`K${row + 1}`]: '已核' }));
    expect(reading.issues).toMatchObject([{ code: 'STRAY_VALUE', at: { a1: `K${row}` }, details: { count: 2 } }]);
  });

  test('a sheet full of junk is 20 findings that count all of it', () => {
    const junk = Array.from({ length: 500 }, (_, i): [string, string] => [`K${lastRow + 2 + i * 2}`, '×']);
    const { issues } = read(write(filled, 'figures', Object.fromEntries(junk)));
    expect(issues).toHaveLength(20);
    expect(issues.reduce((sum, { details }) => sum + Number(details['count']), 0)).toBe(500);
  });

  test('a tab of one’s own is TAB_NOT_READ, an empty one is nothing', () => {
    const own = { title: '补充材料', cells: new Map([['B2', { value: '另有贷款 30 笔' }]]) };
    const empty = { title: 'Sheet1', cells: new Map() };
    const reading = read({ ...filled, tabs: [...filled.tabs, own, empty] });
    expect(reading.issues).toMatchObject([{ code: 'TAB_NOT_READ', severity: 'info', at: { tab: '补充材料' } }]);
  });

  test('evidence below the rows of the form is read as evidence', () => {
    const last = addressOf(filled, 'evidence', ['evidence:60', 'indicator']);
    const next = (column: string): string => `${column}${rowOf(last) + 1}`;
    const reading = read(
      write(filled, 'evidence', { [next('C')]: '撮合贷款金额', [next('D')]: '清单', [next('E')]: '清单.pdf' }),
    );
    expect(reading.issues).toEqual([]);
    expect(reading.evidence.map(({ indicator }) => indicator)).toEqual(['banks', 'loans']);
  });
});
