import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIndex } from '../../../../functions/domain/scoring/index-checks/check-index.ts';
import { indexDocument } from '../../../../functions/domain/scoring/index-checks/index-document.ts';
import { describeFinding } from '../../../../functions/domain/scoring/index-checks/index-finding.ts';
import { aScheme, aTableOf, scored } from '../../../support/a-scheme.ts';
import { SOUND_TREE } from './faulty-index.ts';

type Columns = Readonly<Record<string, readonly (number | undefined)[]>>;

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Tables with gaps, ties, zeros, constant columns and giant values, of none to thirty units. */
const tables = fc
  .tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(
      fc.integer({ min: 0, max: 3 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => (Math.abs(value) < 1e-59 ? 0 : value)),
      fc.constantFrom(0, 7),
      fc.constantFrom(1e-60, 1, 1e60),
    ),
  )
  .chain(([units, figure]) =>
    fc.record(
      Object.fromEntries(
        NAMES.map((name) => [
          name,
          fc.array(fc.option(figure, { nil: undefined, freq: 5 }), { minLength: units, maxLength: units }),
        ]),
      ),
    ),
  );

const normalisations = fc.constantFrom(
  { method: 'min-max', range: { from: 0, to: 100 } },
  { method: 'z-score' },
  { method: 'percentile-rank', factor: 100 },
);

function checked(columns: Columns, normalisation: object, missing = 'skip') {
  return checkIndex(scored(aScheme({ tree: SOUND_TREE, normalisation, missing }), aTableOf(columns)));
}

test('whatever the table, every figure is one and every word is said', () => {
  fc.assert(
    fc.property(
      tables,
      normalisations,
      fc.constantFrom('skip', 'floor', 'withhold'),
      (columns, normalisation, missing) => {
        const index = checked(columns, normalisation, missing);
        expect(JSON.stringify(indexDocument(index), plain)).not.toMatch(/"(NaN|-?Infinity)"/);
        for (const finding of index.findings) {
          for (const language of ['zh-CN', 'en'] as const) {
            expect(Object.values(describeFinding(finding, language)).join(' ')).not.toMatch(
              /[{}]|NaN|Infinity|undefined/,
            );
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** JSON would make null of a figure that is none. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

test('correlations lie between −1 and 1 and are the same both ways', () => {
  fc.assert(
    fc.property(tables, (columns) => {
      const { normalised, ranks, groups } = checked(columns, { method: 'z-score' }).statistics.relations;
      for (const matrix of [normalised, ranks, groups]) {
        for (const [i, row] of matrix.entries()) {
          for (const [j, { r, count }] of row.entries()) {
            expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
            expect(matrix[j]?.[i]).toEqual({ r, count });
            if (i === j && r !== undefined) expect(r).toBeCloseTo(1, 12);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('the order of the units changes no finding', () => {
  const figures = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }), {
    minLength: 12,
    maxLength: 20,
  });
  fc.assert(
    fc.property(figures, (rows) => {
      const columnsOf = (all: readonly (readonly number[])[]): Columns =>
        Object.fromEntries(NAMES.map((name, i) => [name, all.map((row) => row[i])]));
      const codes = (all: readonly (readonly number[])[]): readonly string[] =>
        checked(columnsOf(all), { method: 'percentile-rank', factor: 100 }).findings.map(
          ({ code, at }) => `${code} ${at}`,
        );
      expect(codes(rows.toReversed())).toEqual(codes(rows));
    }),
    { numRuns: 60 },
  );
});
