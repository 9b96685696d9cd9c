import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../../functions/domain/intake/read-ledger.ts';
import type { VerifiedFigure } from '../../../functions/domain/intake/reviews.ts';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aRound } from '../../support/a-round.ts';
import { addressOf, aWorkbook, deleteTab, fill, type Written } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const layout = LAYOUTS.ledger;
const { verified: _, ...before } = layout;
const blank = aWorkbook(layOutLedger(round, layout));
const [foshan = '', other = ''] = [round.centres.find(({ id }) => id === 'foshan')?.name, round.centres[0]?.name];
const COMPLETE = {
  centre: foshan,
  indicator: '入驻银行机构 · 家',
  value: 9,
  on: '2020-06-11',
  by: '陈',
  reason: '查看协议',
};

const row = (no: number, values: Record<string, Written> = {}): Record<string, Written> =>
  Object.fromEntries(
    Object.entries({ ...COMPLETE, ...values }).map(([key, value]) => [`verified:${no}/${key}`, value]),
  );
const at = (no: number, column: string): string => addressOf(blank, 'verified', [`verified:${no}`, column]);
const reading = (raw: RawWorkbook, verified?: ReadonlyMap<string, readonly VerifiedFigure[]>) =>
  readLedger({ round, layout, ...(verified && { verified }) }, raw);
const read = (...rows: Record<string, Written>[]) => {
  const { entries, issues } = reading(fill(blank, 'verified', Object.assign({}, ...rows)));
  return {
    verified: entries.flatMap((entry) => (entry.verified ?? []).map((one) => ({ of: entry.centre, ...one }))),
    found: issues.map(({ code, at: place }) => `${code} ${place.a1}`),
  };
};

describe('a verified value', () => {
  test('is taken with its day, its person, its evidence and its cell', () => {
    expect(read(row(1))).toEqual({
      verified: [
        {
          of: 'foshan',
          ...{ indicator: 'banks', value: 9, on: '2020-06-11', by: '陈', reason: '查看协议' },
          source: { tab: '现场核实', a1: at(1, 'value') },
        },
      ],
      found: [],
    });
  });

  test('is read as a figure of a return is, unit and all', () => {
    const { verified, found } = read(row(1, { indicator: '撮合贷款金额 · 万元', value: '1.4亿元' }));
    expect(verified).toMatchObject([{ indicator: 'loans', value: 14_000 }]);
    expect(found).toEqual([`WARN_UNIT_CONVERTED ${at(1, 'value')}`]);
  });

  test('of 0 is an entry', () => {
    expect(read(row(1, { value: 0 })).verified).toMatchObject([{ value: 0 }]);
  });

  test('knows its indicator also without the unit, and by its id', () => {
    expect(read(row(1, { indicator: '入驻银行机构' }), row(2, { indicator: 'loans' })).verified).toMatchObject([
      { indicator: 'banks' },
      { indicator: 'loans' },
    ]);
  });

  test('that does not apply is said so only where the round allows it', () => {
    expect(read(row(1, { value: '不适用' }))).toEqual({
      verified: [],
      found: [`REJECT_PLACEHOLDER ${at(1, 'value')}`],
    });
    const allowing = aRound({
      indicators: round.indicators.map((one) => (one.id === 'banks' ? { ...one, notApplicable: true } : one)),
    });
    const raw = fill(aWorkbook(layOutLedger(allowing, layout)), 'verified', row(1, { value: '不适用' }));
    const { entries } = readLedger({ round: allowing, layout }, raw);
    expect(entries.find(({ centre }) => centre === 'foshan')?.verified).toMatchObject([{ value: 'n/a' }]);
  });
});

describe('does not count, and the office is told', () => {
  test.each([
    ['centre', '不存在的中心', 'VERIFIED_CENTRE_UNKNOWN'],
    ['indicator', '不存在的指标', 'VERIFIED_INDICATOR_UNKNOWN'],
    ['value', '约9家', 'REJECT_APPROXIMATE'],
    ['value', 501, 'VERIFIED_OUT_OF_BOUNDS'],
    ['on', '六月中旬', 'VERIFIED_DATE_UNCLEAR'],
    ['centre', '', 'VERIFIED_INCOMPLETE'],
    ['indicator', '', 'VERIFIED_INCOMPLETE'],
    ['value', '', 'VERIFIED_INCOMPLETE'],
    ['on', '', 'VERIFIED_INCOMPLETE'],
    ['by', '', 'VERIFIED_INCOMPLETE'],
    ['reason', '', 'VERIFIED_INCOMPLETE'],
  ])('%s = “%s”: %s', (column, value, code) => {
    expect(read(row(1, { [column]: value }))).toEqual({ verified: [], found: [`${code} ${at(1, column)}`] });
  });

  test('a figure in two rows, in none of them', () => {
    expect(read(row(1), row(4, { value: 12 }), row(5, { centre: other }))).toMatchObject({
      verified: [{ of: round.centres[0]?.id, indicator: 'banks', value: 9 }],
      found: [`VERIFIED_TWICE ${at(1, 'indicator')}`, `VERIFIED_TWICE ${at(4, 'indicator')}`],
    });
  });
});

test('a ledger that was made before there were verified values is read as ever', () => {
  const old = aWorkbook(layOutLedger(round, before));
  expect(reading(old)).toEqual(readLedger({ round, layout: before }, old));
});

test('a ledger that lost the tab takes no verified value back, and says that the tab is missing', () => {
  const figure: VerifiedFigure = {
    ...{ indicator: 'banks', value: 9, on: '2020-06-11', by: '陈', reason: '查看协议' },
    source: { tab: '现场核实', a1: 'E6' },
  };
  const { entries, issues } = reading(deleteTab(blank, 'verified'), new Map([['foshan', [figure]]]));
  expect(entries.find(({ centre }) => centre === 'foshan')?.verified).toEqual([figure]);
  expect(issues.map(({ code }) => code)).toEqual(['TAB_MISSING']);
});

test('each row has a status cell', () => {
  const { places } = reading(fill(blank, 'verified', row(1)));
  const own = places?.statuses.filter(({ tab }) => tab === '现场核实') ?? [];
  expect(own).toHaveLength(layout.verified?.rows ?? 0);
  expect(own.filter(({ filled }) => filled).map(({ a1 }) => a1)).toEqual([at(1, 'status')]);
});

test('a round that scores verified values needs their words in the ledger', () => {
  const { centres: _centres, ...settings } = aRound({ verification: { scored: 'verified' } });
  const faultsWith = (ledger: unknown): readonly string[] =>
    readDefinition({ settings: { 'round.yaml': settings, 'ledger.yaml': ledger }, tables: {} }).faults.map(
      ({ file, path }) => `${file} ${pathText(path)}`,
    );
  expect(faultsWith(before)).toEqual(['ledger.yaml verified']);
  expect(faultsWith(layout)).toEqual([]);
});

test('whatever is written, each row counts or has an error of its own, and no figure counts twice', () => {
  const cell = (...values: readonly Written[]) => fc.constantFrom<Written>('', ...values);
  const anyRow = fc.record({
    centre: cell(foshan, other, 'nowhere'),
    indicator: cell('入驻银行机构 · 家', 'loans', '指标'),
    value: cell(0, 7, '1.5', '约30', -3, 9e9, true),
    on: cell('2020-06-11', 43_990, '六月'),
    by: cell('陈'),
    reason: cell('协议', '=1+1'),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), (rows) => {
      const raw = fill(blank, 'verified', Object.assign({}, ...rows.map((one, n) => row(n + 1, one))));
      const { entries, issues } = reading(raw);
      const counted = entries.flatMap(({ centre, verified = [] }) => verified.map((one) => ({ centre, ...one })));
      const keys = counted.map(({ centre, indicator }) => `${centre}/${indicator}`);
      expect(new Set(keys).size).toBe(keys.length);
      rows.forEach((one, n) => {
        const own = at(n + 1, 'value').replace(/^[A-Z]+/, '');
        const isThere = Object.values(one).some((value) => value !== '');
        const isCounted = counted.some(({ source }) => source.a1 === at(n + 1, 'value'));
        const hasError = issues.some(
          ({ severity, at: place }) => severity === 'error' && place.a1?.replace(/^[A-Z]+/, '') === own,
        );
        expect(isCounted !== hasError).toBe(isThere);
      });
    }),
    { numRuns: 60 },
  );
});
