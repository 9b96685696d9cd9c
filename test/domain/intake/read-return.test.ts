import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { ReturnReading } from '../../../functions/domain/intake/reading.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn, FIGURES, SECTIONS } from '../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import {
  addressOf,
  aWorkbook,
  columnOf,
  fill,
  insertColumns,
  insertRows,
  moveCells,
  renameTab,
  rowOf,
  tabOf,
} from '../../support/a-workbook.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

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

describe('a return that is in order', () => {
  const reading = read(filled);

  test('is read without a finding', () => {
    expect(reading.issues).toEqual([]);
  });

  test('gives every figure with the cell it came from', () => {
    expect(valuesOf(reading)).toEqual(FIGURES);
    expect(figureOf(reading, 'loans')?.source).toEqual({
      tab: '数据统计表',
      a1: addressOf(filled, 'figures', ['loans', 'value']),
    });
  });

  test('gives the sections, the cover, the evidence and the tick', () => {
    expect(reading.sections.map(({ item, text }) => [item, text])).toEqual(Object.entries(SECTIONS));
    expect(reading.cover.map(({ item, text, kind }) => [item, kind, text])).toEqual([
      ['authority', 'text', '市科学技术局'],
      ['person-in-charge', 'person', '李四'],
      ['phone', 'phone', '0754-88123456'],
      ['hosting-change', 'text', '市科学技术局'],
      ['opened-on', 'date', '2016-05-18'],
    ]);
    expect(reading.evidence).toMatchObject([
      { indicator: 'banks', description: '合作协议', link: '协议.pdf', pages: '12-15' },
    ]);
    expect(reading.submission).toMatchObject({ ticked: true, by: '张三', on: '2020-05-28' });
  });

  test('knows the status cell of every row that takes input', () => {
    const statuses = reading.places?.statuses.filter(({ tab }) => tab === '数据统计表');
    expect(statuses).toEqual(
      round.indicators.map(({ id }) => ({
        tab: '数据统计表',
        a1: addressOf(filled, 'figures', [id, 'status']),
        filled: true,
      })),
    );
  });
});

test('an untouched return is read as empty: no figure, no text, not begun by anything of ours', () => {
  const reading = read(aWorkbook(layOutReturn(round, LAYOUTS.return, centre)));
  expect(new Set(codes(reading))).toEqual(new Set(['REJECT_EMPTY']));
  expect(reading.figures.map(({ raw }) => raw.value)).toEqual([null, null, null, null, null]);
  expect(reading.sections.map(({ text }) => text)).toEqual(['', '']);
  expect(reading.evidence).toEqual([]);
  expect(reading.submission).toMatchObject({ ticked: false, by: '' });
  expect(reading.places?.statuses.filter((status) => status.filled).map(({ a1 }) => a1)).toEqual([
    addressOf(filled, 'cover', ['fixed:centre', 'status']),
  ]);
});

describe('what was moved is still itself', () => {
  const figureRows = [...new Set([...tabOf(filled, 'figures').cells.keys()].map(rowOf))].filter(
    (row) => row >= figureRow(filled, 'banks') - 1,
  );

  test('rows may stand in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(figureRows, { minLength: figureRows.length }), (order) => {
        const target = new Map(figureRows.map((row, i) => [row, order[i] ?? row]));
        const raw = moveCells(filled, 'figures', (place) => ({ ...place, row: target.get(place.row) ?? place.row }));
        const reading = read(raw);
        expect(valuesOf(reading)).toEqual(FIGURES);
        expect(reading.issues).toEqual([]);
        for (const { indicator, source } of reading.figures) {
          expect(source?.a1).toBe(addressOf(raw, 'figures', [indicator, 'value']));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('rows and columns may be inserted anywhere', () => {
    const inserted = fc.record({ at: fc.integer({ min: 1, max: 20 }), count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(
        inserted,
        inserted,
        fc.constantFrom('cover', 'figures', 'report', 'evidence'),
        (rows, columns, role) => {
          const raw = insertColumns(insertRows(filled, role, rows), role, columns);
          const reading = read(raw);
          expect(reading.issues).toEqual([]);
          expect(valuesOf(reading)).toEqual(FIGURES);
          expect(reading.sections.map(({ text }) => text)).toEqual(Object.values(SECTIONS));
          expect(reading.evidence).toHaveLength(1);
          expect(reading.submission.ticked).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('tabs may have any title and any order', () => {
    const renamed = ['cover', 'figures', 'report', 'evidence'] as const;
    const raw = renamed.reduce((workbook, role, i) => renameTab(workbook, role, `Sheet${i + 1}`), filled);
    const reading = read({ ...raw, tabs: raw.tabs.toReversed() });
    expect(reading.issues).toEqual([]);
    expect(valuesOf(reading)).toEqual(FIGURES);
    expect(figureOf(reading, 'banks')?.source?.tab).toBe('Sheet2');
  });

  test('columns may change places', () => {
    const explanation = columnOf(addressOf(filled, 'figures', ['banks', 'explanation']));
    const swap = new Map([
      [valueColumn, explanation],
      [explanation, valueColumn],
    ]);
    const explained = fill(filled, 'figures', { 'banks/explanation': '新增两家' });
    const reading = read(
      moveCells(explained, 'figures', (place) => ({ ...place, column: swap.get(place.column) ?? place.column })),
    );
    expect(reading.issues).toEqual([]);
    expect(valuesOf(reading)).toEqual(FIGURES);
    expect(figureOf(reading, 'banks')?.explanation).toBe('新增两家');
  });

  test('the findings tab is found under another title by its heads', () => {
    const tabs = filled.tabs.map((tab) => (tab.title === '校验结果' ? { ...tab, title: '结果' } : tab));
    expect(read({ ...filled, tabs }).places?.tab).toBe('结果');
  });
});

describe('other rounds', () => {
  test('an English return is read by the English layout', () => {
    const english = aRound({ language: 'en' });
    const raw = aFilledReturn(english, ENGLISH_LAYOUTS.return);
    const reading = readReturn({ round: english, layout: ENGLISH_LAYOUTS.return, centre }, raw);
    expect(reading.issues).toEqual([]);
    expect(valuesOf(reading)).toEqual(FIGURES);
    expect(reading.submission.ticked).toBe(true);
  });

  test('a centre’s name of 200 characters is read back', () => {
    const long = aCentre({ name: '汕'.repeat(200) });
    const raw = aFilledReturn(round, LAYOUTS.return, long);
    expect(readReturn({ round, layout: LAYOUTS.return, centre: long }, raw).issues).toEqual([]);
  });

  test('indicators of one title are told apart by their groups', () => {
    const { indicators } = aRound();
    const namesakes = aRound({
      indicators: indicators.map((each) =>
        each.id === 'banks' || each.id === 'trainings' ? { ...each, title: '服务企业数量' } : each,
      ),
    });
    const raw = fill(aWorkbook(layOutReturn(namesakes, LAYOUTS.return, centre)), 'figures', {
      'banks/value': 3,
      'trainings/value': 4,
    });
    const swapped = fill(raw, 'figures', { 'banks/label': '服务企业数量（科技金融活动）' });
    const sought = { round: namesakes, layout: LAYOUTS.return, centre };
    expect(valuesOf(readReturn(sought, raw))).toMatchObject({ banks: 3, trainings: 4 });
    expect(readReturn(sought, swapped).issues[0]).toMatchObject({ code: 'ROW_KEY_MISMATCH', at: { item: 'banks' } });
  });
});
