import { describe, expect, test } from 'vitest';
import { readLedger } from '../../../functions/domain/intake/read-ledger.ts';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import { aRound } from '../../support/a-round.ts';
import { aRoundOfCategories } from '../../support/a-round-of-categories.ts';
import { VISIT_LEDGER } from '../../support/a-visit-layout.ts';
import { addressOf, aWorkbook, fill, type Written } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound({ scheme: { ...aRound().scheme, visit: { bonusAtMost: 3, penaltyAtMost: 2 } } });
const blank = aWorkbook(layOutLedger(round, VISIT_LEDGER));
const read = (values: Record<string, Written>) => {
  const cells = Object.entries(values).map(([key, value]) => [`foshan/${key}`, value]);
  const raw = fill(blank, 'register', Object.fromEntries(cells));
  const { entries, issues } = readLedger({ round, layout: VISIT_LEDGER }, raw);
  const found = issues.map(({ code, at, details }) => `${code} ${at.a1} ${JSON.stringify(details)}`);
  return { visit: entries.find(({ centre }) => centre === 'foshan')?.visit, found };
};
const at = (column: string): string => addressOf(blank, 'register', ['foshan', column]);

describe('points from a visit', () => {
  test('are taken with their reason and their cell', () => {
    expect(read({ visitBonus: 1.5, visitReason: '现场服务规范' })).toEqual({
      visit: { bonus: 1.5, reason: '现场服务规范', source: { tab: '台账', a1: at('visitBonus') } },
      found: [],
    });
    expect(read({ visitBonus: 3, visitPenalty: '2', visitReason: '有好有坏' }).visit).toMatchObject({
      bonus: 3,
      penalty: 2,
    });
  });

  test('0 is an entry, an empty cell none', () => {
    expect(read({ visitPenalty: 0, visitReason: '没有问题' }).visit).toMatchObject({ penalty: 0 });
    expect(read({ visitReason: '尚未考察' })).toEqual({ visit: undefined, found: [] });
  });

  test('beyond the limit do not count, and the office is told', () => {
    expect(read({ visitBonus: 3.5, visitReason: '很好' })).toEqual({
      visit: undefined,
      found: [`VISIT_POINTS_BEYOND_LIMIT ${at('visitBonus')} {"most":3}`],
    });
  });

  test('that are no number do not count', () => {
    expect(read({ visitPenalty: '约2分', visitReason: '无人值守' })).toEqual({
      visit: undefined,
      found: [`VISIT_POINTS_UNCLEAR ${at('visitPenalty')} {}`],
    });
    expect(read({ visitPenalty: -2, visitReason: '无人值守' }).found).toEqual([
      `VISIT_POINTS_UNCLEAR ${at('visitPenalty')} {}`,
    ]);
  });

  test('without a reason do not count', () => {
    expect(read({ visitBonus: 2 })).toEqual({
      visit: undefined,
      found: [`VISIT_WITHOUT_REASON ${at('visitReason')} {}`],
    });
  });

  test('have the limits of the centre’s category', () => {
    const visit = { bonusAtMost: 1 };
    const own = aRoundOfCategories().scheme.categories?.map((one) =>
      one.id === 'county' ? { ...one, scheme: { ...one.scheme, visit: { bonusAtMost: 5 } } } : one,
    );
    const divided = aRoundOfCategories({ visit, categories: own });
    const book = aWorkbook(layOutLedger(divided, VISIT_LEDGER));
    const filled = fill(book, 'register', {
      'c-1/visitBonus': 4,
      'c-1/visitReason': '好',
      'c-2/visitBonus': 4,
      'c-2/visitReason': '好',
    });
    const { entries, issues } = readLedger({ round: divided, layout: VISIT_LEDGER }, filled);
    expect(entries.flatMap(({ centre, visit: points }) => (points ? [centre] : []))).toEqual(['c-2']);
    expect(issues.map(({ code }) => code)).toEqual(['VISIT_POINTS_BEYOND_LIMIT']);
  });
});

test('a ledger of a round without such points has no columns for them', () => {
  const plain = aRound();
  expect(layOutLedger(plain, VISIT_LEDGER)).toEqual(layOutLedger(plain, LAYOUTS.ledger));
});

test('a scheme with points for visits needs their words in the ledger', () => {
  const { centres: _, ...settings } = round;
  const { visit: _visit, ...register } = LAYOUTS.ledger.register;
  const files = { 'round.yaml': settings, 'ledger.yaml': { ...LAYOUTS.ledger, register } };
  const { faults } = readDefinition({ settings: files, tables: {} });
  expect(faults.map(({ file, path }) => `${file} ${pathText(path)}`)).toEqual(['ledger.yaml register.visit']);
  expect(readDefinition({ settings: { ...files, 'ledger.yaml': VISIT_LEDGER }, tables: {} }).faults).toEqual([]);
});

describe('day and findings of a visit', () => {
  const plain = aRound();
  const book = aWorkbook(layOutLedger(plain, LAYOUTS.ledger));
  const visitedIn = (values: Record<string, Written>) => {
    const raw = fill(book, 'register', values);
    const { entries, issues } = readLedger({ round: plain, layout: LAYOUTS.ledger }, raw);
    return {
      visited: entries.find(({ centre }) => centre === 'foshan')?.visited,
      codes: issues.map(({ code }) => code),
    };
  };

  test('are taken without any points', () => {
    const visitedOn = { value: 43_992, format: 'date' } as const;
    expect(visitedIn({ 'foshan/visitedOn': visitedOn, 'foshan/visitFindings': '抽查 5 份合同，属实' })).toEqual({
      visited: { on: '2020-06-10', findings: '抽查 5 份合同，属实' },
      codes: [],
    });
    expect(visitedIn({ 'foshan/visitFindings': '改期' }).visited).toEqual({ findings: '改期' });
  });

  test('are absent where neither was written, and a day that is none is a finding', () => {
    expect(visitedIn({})).toEqual({ visited: undefined, codes: [] });
    expect(visitedIn({ 'foshan/visitedOn': '六月中旬' })).toEqual({
      visited: undefined,
      codes: ['VISIT_DATE_UNCLEAR'],
    });
  });
});
