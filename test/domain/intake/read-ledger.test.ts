import { describe, expect, test } from 'vitest';
import { pastReopenings } from '../../../functions/domain/intake/past-reopenings.ts';
import { readLedger } from '../../../functions/domain/intake/read-ledger.ts';
import type { LedgerReading } from '../../../functions/domain/intake/reviews.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aRound } from '../../support/a-round.ts';
import {
  addressOf,
  aWorkbook,
  deleteRow,
  deleteTab,
  fill,
  moveCells,
  rowOf,
  type Written,
  write,
} from '../../support/a-workbook.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const blank = aWorkbook(layOutLedger(round, LAYOUTS.ledger));
const read = (raw: RawWorkbook): LedgerReading => readLedger({ round, layout: LAYOUTS.ledger }, raw);
const entryOf = ({ entries }: LedgerReading, centre: string) => entries.find((entry) => entry.centre === centre);
const withRow = (values: Record<string, Written>): RawWorkbook =>
  fill(blank, 'register', Object.fromEntries(Object.entries(values).map(([key, value]) => [`foshan/${key}`, value])));

test('an untouched ledger knows every centre and nothing about it', () => {
  const reading = read(blank);
  expect(reading.issues).toEqual([]);
  expect(reading.entries).toEqual(
    round.centres.map(({ id }) => ({
      centre: id,
      seals: [],
      veto: false,
      vetoReason: '',
      note: '',
      source: { tab: '台账', a1: addressOf(blank, 'register', [id, 'label']) },
    })),
  );
});

test('a row that is filled in is taken as written', () => {
  const reading = read(
    withRow({
      copies: 5,
      'seal:host': '是',
      'seal:authority': '否',
      electronic: '√',
      receivedOn: { value: 43979, format: 'date' },
      veto: '是',
      vetoReason: '材料不实',
      note: '已电话核实',
    }),
  );
  expect(reading.issues).toEqual([]);
  expect(entryOf(reading, 'foshan')).toMatchObject({
    paperCopies: 5,
    seals: ['host'],
    electronic: true,
    receivedOn: '2020-05-28',
    veto: true,
    vetoReason: '材料不实',
    note: '已电话核实',
  });
});

test('0 copies and no copies written are different things', () => {
  expect(entryOf(read(withRow({ copies: 0 })), 'foshan')?.paperCopies).toBe(0);
  expect(entryOf(read(blank), 'foshan')).not.toHaveProperty('paperCopies');
});

describe('what cannot be understood yields its finding and is left out', () => {
  test.each([
    ['copies', '5份左右', 'LEDGER_COPIES_UNCLEAR'],
    ['copies', 4.5, 'LEDGER_COPIES_UNCLEAR'],
    ['receivedOn', '五月底', 'LEDGER_DATE_UNCLEAR'],
    ['receivedOn', '2020-02-30', 'LEDGER_DATE_UNCLEAR'],
    ['seal:host', '一部分', 'TICK_UNCLEAR'],
    ['veto', '待定', 'TICK_UNCLEAR'],
  ])('%s = %s: %s', (column, value, code) => {
    const reading = read(withRow({ [column]: value }));
    expect(reading.issues).toMatchObject([{ code, at: { a1: addressOf(blank, 'register', ['foshan', column]) } }]);
    expect(entryOf(reading, 'foshan')).toEqual(entryOf(read(blank), 'foshan'));
  });

  test('a veto without a reason: VETO_WITHOUT_REASON', () => {
    const reading = read(withRow({ veto: '是' }));
    expect(reading.issues).toMatchObject([
      { code: 'VETO_WITHOUT_REASON', at: { a1: addressOf(blank, 'register', ['foshan', 'vetoReason']) } },
    ]);
  });
});

describe('a fault of structure yields exactly its finding', () => {
  test('a deleted row: ROW_MISSING, and no entry that would take back what was collected', () => {
    const reading = read(deleteRow(blank, 'register', rowOf(addressOf(blank, 'register', ['foshan', 'veto']))));
    expect(reading.issues).toMatchObject([{ code: 'ROW_MISSING', at: { item: 'foshan' } }]);
    expect(reading.entries.map(({ centre }) => centre)).toEqual(['shantou', 'shunde']);
  });

  test('a missing tab: TAB_MISSING, and no entries', () => {
    const reading = read(deleteTab(blank, 'register'));
    expect(reading.issues).toMatchObject([{ code: 'TAB_MISSING' }]);
    expect(reading.entries).toEqual([]);
  });

  test('names of two centres exchanged: both rows are refused', () => {
    const label = (id: string): string => addressOf(blank, 'register', [id, 'label']);
    const raw = write(blank, 'register', { [label('foshan')]: '顺德分中心', [label('shunde')]: '佛山分中心' });
    expect(read(raw).issues.map(({ code }) => code)).toEqual(['ROW_KEY_MISMATCH', 'ROW_KEY_MISMATCH']);
    expect(read(raw).entries.map(({ centre }) => centre)).toEqual(['shantou']);
  });
});

test('rows sorted by the office are still their centres’ rows', () => {
  const filled = withRow({ copies: 3 });
  const [first, second] = ['shantou', 'foshan'].map((id) => rowOf(addressOf(filled, 'register', [id, 'copies'])));
  const raw = moveCells(filled, 'register', (place) => {
    if (place.row === first) return { ...place, row: second ?? 0 };
    return place.row === second ? { ...place, row: first ?? 0 } : place;
  });
  expect(read(raw).issues).toEqual([]);
  expect(entryOf(read(raw), 'foshan')?.paperCopies).toBe(3);
});

test('an English ledger is read by the English layout', () => {
  const english = aRound({ language: 'en' });
  const raw = fill(aWorkbook(layOutLedger(english, ENGLISH_LAYOUTS.ledger)), 'register', { 'foshan/veto': 'No' });
  const reading = readLedger({ round: english, layout: ENGLISH_LAYOUTS.ledger }, raw);
  expect(reading.issues).toEqual([]);
  expect(reading.entries).toHaveLength(3);
});

describe('the columns for a recompute', () => {
  const tickOf = ({ ticks }: LedgerReading, centre = 'foshan') => ticks.find((tick) => tick.centre === centre);

  test('are read with the place of the answer, and stay out of the entry', () => {
    const reading = read(withRow({ recompute: '是', recomputeReason: '数据更正' }));
    const a1 = addressOf(blank, 'register', ['foshan', 'recomputeAnswer']);
    expect(tickOf(reading)).toEqual({
      centre: 'foshan',
      ticked: true,
      reason: '数据更正',
      answer: { tab: '台账', a1 },
    });
    expect(entryOf(reading, 'foshan')).toEqual(entryOf(read(blank), 'foshan'));
    expect(reading.issues).toEqual([]);
  });

  test('left empty ask for nothing; a tick that cannot be read neither asks nor takes back', () => {
    expect(tickOf(read(blank))).toMatchObject({ ticked: false, reason: '' });
    const unclear = read(withRow({ recompute: '也许', recomputeReason: '数据更正' }));
    expect(tickOf(unclear)?.ticked).toBeUndefined();
    expect(unclear.issues.map(({ code }) => code)).toEqual(['TICK_UNCLEAR']);
  });

  test('with a tick but no reason are a finding at the reason', () => {
    const { issues } = read(withRow({ recompute: '是' }));
    const a1 = addressOf(blank, 'register', ['foshan', 'recomputeReason']);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'RECOMPUTE_WITHOUT_REASON', at: expect.objectContaining({ a1 }) }),
    ]);
  });

  test('are not missed in a ledger that was made without them, under a layout with or without them', () => {
    const { recompute: _, reopen: _reopen, visited: _visited, ...register } = LAYOUTS.ledger.register;
    const without = { ...LAYOUTS.ledger, register };
    const old = aWorkbook(layOutLedger(round, without));
    for (const layout of [LAYOUTS.ledger, without]) {
      const reading = readLedger({ round, layout }, old);
      expect(reading.issues).toEqual([]);
      expect(reading.ticks).toEqual([]);
      expect(reading.wishes).toEqual([]);
      expect(reading.entries).toHaveLength(round.centres.length);
    }
  });
});

describe('the columns that open a return again', () => {
  const wishOf = (values: Record<string, Written>) => {
    const { wishes, issues } = read(withRow(values));
    const { at: _, answer: _answer, ...wish } = wishes.find(({ centre }) => centre === 'foshan') ?? {};
    return { wish, codes: issues.map(({ code }) => code) };
  };

  test.each([
    ['2020-06-05', '2020-06-05T23:59'],
    [{ value: 43_987, format: 'date' } as const, '2020-06-05T23:59'],
    [43_987.75, '2020-06-05T18:00'],
    ['2020年6月5日 9:30', '2020-06-05T09:30'],
    ['2020/6/5 17：00', '2020-06-05T17:00'],
  ])('take %j for %s', (reopenUntil, until) => {
    expect(wishOf({ reopenUntil, reopenReason: '补交合同' })).toEqual({
      wish: { centre: 'foshan', until, isUnclear: false, reason: '补交合同' },
      codes: [],
    });
  });

  test('left empty wish for nothing', () => {
    expect(wishOf({})).toEqual({ wish: { centre: 'foshan', isUnclear: false, reason: '' }, codes: [] });
  });

  test.each(['六月初', '2020-06-31', '2020-06-05 25:00'])('do not guess at %s', (reopenUntil) => {
    const { wish, codes } = wishOf({ reopenUntil, reopenReason: '补交合同' });
    expect(wish).toEqual({ centre: 'foshan', isUnclear: true, reason: '补交合同' });
    expect(codes).toEqual(['REOPEN_TIME_UNCLEAR']);
  });

  test('with a time but no reason are a finding', () => {
    expect(wishOf({ reopenUntil: '2020-06-05' }).codes).toEqual(['REOPEN_WITHOUT_REASON']);
  });

  test('whose time is over are told at the cell of the time', () => {
    const { wishes } = read(withRow({ reopenUntil: '2020-06-05', reopenReason: '补交合同' }));
    const [issue, ...others] = pastReopenings(
      { round, layout: LAYOUTS.ledger },
      wishes.filter(({ until }) => until !== undefined),
    );
    expect(others).toEqual([]);
    const a1 = addressOf(blank, 'register', ['foshan', 'reopenUntil']);
    expect(issue).toMatchObject({ code: 'REOPEN_TIME_PAST', at: { tab: '台账', a1 }, received: '2020-06-05 23:59' });
  });
});
