import { describe, expect, it } from 'vitest';
import { INDEX_FINDINGS } from '../../../../functions/domain/scoring/index-checks/catalogue/index-catalogue.ts';
import { checkIndex } from '../../../../functions/domain/scoring/index-checks/check-index.ts';
import { indexDocument } from '../../../../functions/domain/scoring/index-checks/index-document.ts';
import { byRemedy, describeFinding } from '../../../../functions/domain/scoring/index-checks/index-finding.ts';
import { USUAL_INDEX_LIMITS } from '../../../../functions/domain/scoring/scheme/index-checks-schema.ts';
import { aScheme, aTableOf, scored } from '../../../support/a-scheme.ts';
import { anIndex, FAULTY_INDICES, found, noise, soundColumns } from './faulty-index.ts';

describe('checkIndex', () => {
  it('finds nothing wrong with a sound index', () => {
    expect(found()).toEqual([]);
  });

  it.each(FAULTY_INDICES)('finds $code', ({ code, at, columns, settings }) => {
    const finding = found(columns, settings).find((one) => one.code === code);
    expect(finding?.at).toEqual(at);
    expect(finding?.severity).toBe(INDEX_FINDINGS[code as keyof typeof INDEX_FINDINGS].severity);
  });

  it.each(FAULTY_INDICES)('says $code in both languages, every place filled', ({ code, columns, settings }) => {
    for (const finding of found(columns, settings).filter((one) => one.code === code)) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { message, expected, remedy } = describeFinding(finding, language);
        for (const text of [message, expected, remedy]) expect(text).not.toMatch(/[{}]|NaN|undefined|Infinity|^$/);
      }
    }
  });

  it('raises every finding of the catalogue in some index', () => {
    expect(FAULTY_INDICES.map(({ code }) => code).toSorted()).toEqual(Object.keys(INDEX_FINDINGS).toSorted());
  });

  it('puts errors first and hints last', () => {
    const severities = found(
      { a: noise(40).map(() => undefined), b: noise(41).map((_, unit) => (unit === 0 ? 9 : 4)) },
      { missing: 'floor', indexChecks: { unitsPerIndicator: 9 } },
    ).map(({ severity }) => severity);
    const order = ['error', 'warning', 'info'];
    expect(new Set(severities)).toEqual(new Set(order));
    expect(severities).toEqual(severities.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  });

  it('draws the lines where the scheme wants them', () => {
    expect(found({}, { indexChecks: { redundant: 0.5 } }).map(({ code }) => code)).toContain('INDICATORS_REDUNDANT');
    const { statistics } = checkIndex(anIndex({}, { indexChecks: { redundant: 0.5 } }));
    expect(statistics.limits).toEqual({ ...USUAL_INDEX_LIMITS, redundant: 0.5 });
  });

  it('changes no score, whatever the lines are', () => {
    const plain = anIndex();
    expect(anIndex({}, { indexChecks: { redundant: 0.1 } }).total).toEqual(plain.total);
    expect(plain.method).not.toHaveProperty('indexChecks');
  });

  it('says the remedy once for findings that share it', () => {
    const all = found({ a: noise(50).map((_, i) => (i === 0 ? 9 : 4)), b: noise(51).map((_, i) => (i === 1 ? 9 : 4)) });
    const group = byRemedy(all, 'en').find(({ findings }) => findings[0]?.message.includes('same value'));
    expect(group?.findings.map(({ message }) => message.slice(-50))).toHaveLength(2);
  });
});

describe('an index of next to nothing', () => {
  const figures = (text: string): void => expect(text).not.toMatch(/NaN|Infinity/);
  const documentOf = (columns: Record<string, readonly (number | undefined)[]>): string =>
    JSON.stringify(indexDocument(checkIndex(scored(aScheme({ missing: 'skip' }), aTableOf(columns)))));

  it.each([
    ['one unit', { a: [1], b: [2] }],
    ['two equal units', { a: [1, 1], b: [2, 2] }],
    ['nothing reported', { a: [undefined, undefined], b: [undefined, undefined] }],
    ['no unit with both', { a: [1, undefined, 3], b: [undefined, 2, undefined] }],
    ['a constant column', { a: [3, 3, 3, 3], b: [1, 2, 3, 4] }],
    ['all zero', { a: [0, 0, 0], b: [0, 0, 0] }],
    ['one giant value', { a: [1e60, 0, 1, 2], b: [-1e60, 1, 1, 2] }],
    ['tiny differences', { a: [1e15, 1e15 + 1, 1e15 + 2], b: [1, 2, 4] }],
  ])('%s: figures or nothing, never NaN', (_, columns) => {
    figures(documentOf(columns));
  });

  it('counts the pairs that a correlation is made of', () => {
    const { statistics } = checkIndex(
      scored(aScheme({ missing: 'skip' }), aTableOf({ a: [1, 2, 3, undefined, 5], b: [2, 4, undefined, 8, 11] })),
    );
    expect(statistics.relations.normalised[0]?.[1]?.count).toBe(3);
  });

  it('concludes nothing from a few pairs, however close', () => {
    const { a = [] } = soundColumns();
    const columns = { a: a.map((value, unit) => (unit < 9 ? value : undefined)), b: a };
    const codes = found(columns).map(({ code }) => code);
    expect(codes).not.toContain('INDICATORS_REDUNDANT');
    expect(checkIndex(anIndex(columns)).statistics.relations.normalised[0]?.[1]).toMatchObject({ count: 9 });
  });

  it('has no effects where there are no totals', () => {
    const evaluated = anIndex(
      { a: noise(3).map(() => undefined) },
      { missing: 'withhold', tree: { id: 't', children: ['a', 'b'] } },
    );
    const { importances } = checkIndex({ ...evaluated, total: evaluated.total.map(() => undefined) }).statistics;
    expect(importances.members.map(({ effectShare }) => effectShare)).toEqual(importances.members.map(() => undefined));
  });

  it('judges no relation of fewer units than the scheme asks for', () => {
    const codes = checkIndex(scored(aScheme(), aTableOf({ a: [1, 2, 3], b: [2, 4, 6] }))).findings.map(
      ({ code }) => code,
    );
    expect(codes).toContain('UNITS_TOO_FEW');
    expect(codes).not.toContain('INDICATORS_REDUNDANT');
  });
});

describe('units outside of the reference set', () => {
  it('change no finding', () => {
    const columns = Object.fromEntries(
      Object.entries({ a: noise(60), b: noise(61) }).map(([name, column]) => [name, [...column, 1e6]]),
    );
    const table = aTableOf(columns);
    const labelled = {
      header: [...table.header, 'in'],
      rows: table.rows.map((row, unit) => [...row, unit < 30 ? 'yes' : 'no']),
    };
    const scheme = { ...aScheme({ reference: { by: 'in', is: ['yes'] } }) };
    const with31 = checkIndex(scored(scheme, labelled));
    const with30 = checkIndex(scored(aScheme(), aTableOf({ a: noise(60), b: noise(61) })));
    expect(with31.findings).toEqual(with30.findings);
    expect(with31.statistics.relations).toEqual(with30.statistics.relations);
  });
});
