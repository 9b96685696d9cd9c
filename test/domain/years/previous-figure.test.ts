import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../functions/domain/round/indicator.ts';
import type { Descent } from '../../../functions/domain/years/centre-history.ts';
import type { EarlierCentre } from '../../../functions/domain/years/earlier-round.ts';
import { previousFigure } from '../../../functions/domain/years/previous-figure.ts';
import { aRound } from '../../support/a-round.ts';
import { anEarlierCentre } from '../../support/an-earlier-round.ts';

const indicators = new Map(aRound().indicators.map((one) => [one.id, one]));
function indicator(id: string): Indicator {
  const found = indicators.get(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}
const [loans, banks] = [indicator('loans'), indicator('banks')];
const same: Descent = { kind: 'same', from: ['a'] };

interface Question {
  readonly now?: Indicator;
  readonly before?: Indicator | undefined;
  readonly descent?: Descent;
}

function asked(parts: readonly EarlierCentre[], { now = loans, before = now, descent = same }: Question = {}) {
  return previousFigure({ indicator: now, before, descent, parts });
}

describe('the figure of the year before', () => {
  test('leads back to centre, snapshot and cell', () => {
    expect(asked([anEarlierCentre('a', { loans: 1200.5 })])).toEqual({
      kind: 'known',
      value: 1200.5,
      parts: [
        {
          ...{ centre: 'a', name: 'a 分中心', value: 1200.5, snapshot: 'snapshot-of-a' },
          source: { tab: '数据统计表', a1: 'D5' },
        },
      ],
    });
  });

  test('is converted by the yuan of its unit, as a person would compute it', () => {
    const inYuan = { ...loans, unit: { zh: '元', en: 'yuan' }, scaleOfYuan: 1 };
    expect(asked([anEarlierCentre('a', { loans: 1.1 })], { now: inYuan, before: loans })).toMatchObject({
      value: 11_000,
      parts: [{ value: 1.1, factor: 10_000 }],
    });
    expect(asked([anEarlierCentre('a', { loans: 12_345 })], { now: loans, before: inYuan })).toMatchObject({
      value: 1.2345,
    });
  });

  test('is 0 where 0 was reported', () => {
    expect(asked([anEarlierCentre('a', { loans: 0 })])).toMatchObject({ kind: 'known', value: 0 });
  });

  test.each([
    ['not-submitted', anEarlierCentre('a', {}, { standing: 'not-submitted' })],
    ['has-errors', anEarlierCentre('a', {}, { standing: 'has-errors' })],
    ['ineligible', anEarlierCentre('a', { loans: 3 }, { standing: 'ineligible' })],
    ['vetoed', anEarlierCentre('a', { loans: 3 }, { standing: 'vetoed' })],
    ['not-applicable', anEarlierCentre('a', {}, { notApplicable: ['loans'] })],
    ['not-reported', anEarlierCentre('a', { banks: 3 })],
  ] as const)('is missing, and never 0, with the reason %s', (reason, centre) => {
    expect(asked([centre])).toEqual({ kind: 'missing', reason });
  });

  test('is missing where centre or indicator are new, or its unit is another thing', () => {
    const a = anEarlierCentre('a', { loans: 3, banks: 3 });
    expect(asked([], { descent: { kind: 'new', from: [] } })).toMatchObject({ reason: 'centre-new' });
    expect(previousFigure({ indicator: loans, before: undefined, descent: same, parts: [a] })).toMatchObject({
      reason: 'indicator-new',
    });
    const inItems = { ...banks, unit: { zh: '项', en: 'items' } };
    expect(asked([a], { now: inItems, before: banks })).toMatchObject({ reason: 'unit-changed' });
    expect(asked([a], { now: banks, before: { ...loans, id: 'banks' } })).toMatchObject({ reason: 'unit-changed' });
  });
});

describe('of centres that merged', () => {
  const merged: Descent = { kind: 'merged', from: ['a', 'b'] };

  test('the figures add up, whatever their order and unit, and every part keeps its cell', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(1, 10_000, 100_000_000),
        (values, scale) => {
          const before = { ...loans, scaleOfYuan: scale };
          const parts = values.map((value, n) => anEarlierCentre(`c${n}`, { loans: value }));
          const found = asked(parts, { before, descent: { kind: 'merged', from: parts.map(({ centre }) => centre) } });
          const expected = (values.reduce((sum, value) => sum + value, 0) * scale) / 10_000;
          expect(found).toMatchObject({ kind: 'known', value: Number(expected.toPrecision(15)) });
          expect(found.kind === 'known' ? found.parts.map(({ value }) => value) : []).toEqual(values);
          expect(asked(parts.toReversed(), { before, descent: merged })).toMatchObject({
            value: Number(expected.toPrecision(15)),
          });
        },
      ),
    );
  });

  test('no sum is made of a part of them', () => {
    const [a, b] = [anEarlierCentre('a', { loans: 3 }), anEarlierCentre('b', {})];
    expect(asked([a, b], { descent: merged })).toEqual({ kind: 'missing', reason: 'part-unknown' });
    expect(asked([a], { descent: { kind: 'merged', from: ['a'], unknown: ['x'] } })).toEqual({
      ...{ kind: 'missing', reason: 'part-unknown' },
    });
  });

  test('figures that are no amounts do not add up', () => {
    const parts = [anEarlierCentre('a', { banks: 3 }), anEarlierCentre('b', { banks: 4 })];
    expect(asked(parts, { now: { ...banks, additive: false }, descent: merged })).toMatchObject({
      reason: 'not-additive',
    });
  });

  test('and of one that was split nobody knows a share', () => {
    expect(asked([anEarlierCentre('a', { loans: 3 })], { descent: { kind: 'split', from: ['a'] } })).toMatchObject({
      reason: 'centre-split',
    });
  });
});
