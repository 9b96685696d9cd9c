import { describe, expect, test } from 'vitest';
import { readLedger } from '../../../functions/domain/intake/read-ledger.ts';
import type { LedgerReading } from '../../../functions/domain/intake/reviews.ts';
import type { VetoCase } from '../../../functions/domain/veto/veto-case.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aRound } from '../../support/a-round.ts';
import { addressOf, aWorkbook, deleteRow, deleteTab, fill, rowOf, type Written } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const plain = aRound();
const veto = {
  answerDays: 7,
  grounds: [
    { id: 'falsified', title: { zh: '提供虚假材料', en: 'Falsified' } },
    { id: 'bad-faith', title: { zh: '严重不良信用记录', en: 'Bad faith' } },
  ],
};
const round = aRound({ veto });
const layout = LAYOUTS.ledger;
const blank = aWorkbook(layOutLedger(round, layout));
const read = (raw: RawWorkbook, cases: ReadonlyMap<string, VetoCase> = new Map()): LedgerReading =>
  readLedger({ round, layout, vetoes: { today: '2020-06-30', cases } }, raw);
const withRow = (values: Record<string, Written>): RawWorkbook =>
  fill(blank, 'vetoes', Object.fromEntries(Object.entries(values).map(([key, value]) => [`foshan/${key}`, value])));
const vetoOf = ({ vetoes = [] }: LedgerReading) => vetoes.find(({ centre }) => centre === 'foshan');

const RAISED = {
  ...{ ground: '严重不良信用记录', allegation: '被列为失信被执行人', evidence: '查询截图', raisedBy: '赵一' },
  raisedOn: { value: 43983, format: 'date' },
} as const;
const DECIDED = {
  ...RAISED,
  ...{
    'decider:1': '钱二',
    'decision:1': '维持',
    'decider:2': '孙三',
    'decision:2': '维持',
    decidedOn: '2020年6月10日',
  },
};

test('an untouched tab of vetoes knows every centre and raises nothing', () => {
  const { vetoes, issues, entries } = read(blank);
  expect(issues).toEqual([]);
  expect(vetoes?.map(({ centre, found }) => [centre, found])).toEqual(round.centres.map(({ id }) => [id, undefined]));
  expect(entries.every((entry) => !entry.veto)).toBe(true);
});

test('a row is taken as written, dates and choices in any form that people use', () => {
  const found = vetoOf(read(withRow({ ...DECIDED, ground: ' 严重不良信用记录　', answer: '', liftReason: '' })))?.found;
  expect(found).toMatchObject({
    state: 'in-force',
    raised: { ground: 'bad-faith', on: '2020-06-01', by: '赵一' },
    decision: { deciders: ['钱二', '孙三'], on: '2020-06-10' },
  });
});

describe('what cannot be understood yields its finding at its cell and counts for nothing', () => {
  test.each([
    ['ground', '其他', 'VETO_CHOICE_UNCLEAR'],
    ['decision:2', '同意', 'VETO_CHOICE_UNCLEAR'],
    ['raisedOn', '六月初', 'VETO_DATE_UNCLEAR'],
  ])('%s = %s: %s', (column, value, code) => {
    const reading = read(withRow({ ...DECIDED, [column]: value }));
    const a1 = addressOf(blank, 'vetoes', ['foshan', column]);
    expect(reading.issues[0]).toMatchObject({ code, at: { tab: '一票否决', a1 } });
    expect(vetoOf(reading)?.found?.state).not.toBe('in-force');
  });
});

test('a round may want three persons: all are asked for, and two do not suffice', () => {
  const ofThree = aRound({ veto: { ...veto, deciders: 3 } });
  const plan = aWorkbook(layOutLedger(ofThree, layout));
  const cells = { ...DECIDED, answer: '无异议', answeredOn: '2020-06-05' };
  const readWith = (more: Record<string, Written>) => {
    const row = Object.entries({ ...cells, ...more }).map(([key, value]) => [`foshan/${key}`, value]);
    const raw = fill(plan, 'vetoes', Object.fromEntries(row));
    return readLedger({ round: ofThree, layout, vetoes: { today: '2020-06-30', cases: new Map() } }, raw);
  };
  expect(vetoOf(readWith({}))?.found?.state).toBe('awaiting');
  expect(vetoOf(readWith({ 'decider:3': '李四', 'decision:3': '维持' }))?.found?.state).toBe('in-force');
  expect(readWith({ 'decider:3': '钱 二', 'decision:3': '维持' }).issues).toMatchObject([{ code: 'VETO_SAME_PERSON' }]);
});

describe('a tab or a row that is gone takes nothing back', () => {
  const found = vetoOf(read(withRow(DECIDED)))?.found;
  const cases = new Map(found ? [['foshan', found]] : []);

  test('a cleared row leaves the veto in force, with a finding that names who decided', () => {
    const reading = read(blank, cases);
    expect(vetoOf(reading)?.found).toEqual(found);
    expect(reading.issues.slice(0, 1)).toMatchObject([
      { code: 'VETO_HELD', details: { deciders: '钱二、孙三', on: '2020-06-10' } },
    ]);
  });

  test('a deleted row and a deleted tab yield their findings and no reading', () => {
    const row = rowOf(addressOf(blank, 'vetoes', ['foshan', 'ground']));
    const short = read(deleteRow(blank, 'vetoes', row), cases);
    expect(short.issues.map(({ code }) => code)).toEqual(['ROW_MISSING']);
    expect(vetoOf(short)).toBeUndefined();
    const bare = read(deleteTab(blank, 'vetoes'), cases);
    expect(bare.issues.map(({ code }) => code)).toEqual(['TAB_MISSING']);
    expect(bare.vetoes).toEqual([]);
  });
});

test('a ledger made before the process is read; its tick counts no more, and says so', () => {
  const old = fill(aWorkbook(layOutLedger(plain, layout)), 'register', { 'foshan/veto': '是', 'foshan/copies': 5 });
  const { entries, issues } = read(old);
  expect(entries.find(({ centre }) => centre === 'foshan')).toMatchObject({
    paperCopies: 5,
    veto: false,
    vetoReason: '',
  });
  expect(issues.map(({ code }) => code).sort()).toEqual(['TAB_MISSING', 'VETO_TICK_UNUSED']);
});
