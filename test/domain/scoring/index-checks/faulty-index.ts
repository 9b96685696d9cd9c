import type { Evaluated } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { checkIndex } from '../../../../functions/domain/scoring/index-checks/check-index.ts';
import type { IndexFinding } from '../../../../functions/domain/scoring/index-checks/index-finding.ts';
import { aScheme, aTableOf, type Settings, scored } from '../../../support/a-scheme.ts';
import { seeded } from '../../../support/seeded.ts';

type Columns = Readonly<Record<string, readonly (number | undefined)[]>>;

/** 30 figures that have nothing to do with those of another seed. */
export function noise(seed: number, count = 30): readonly number[] {
  const { next } = seeded(seed);
  return Array.from({ length: count }, () => 10 + 80 * next());
}

/** Two groups of three indicators that each follow one thing, loosely. */
export function soundColumns(): Columns {
  const [one, other] = [noise(1), noise(2)];
  const near = (base: readonly number[], seed: number) => {
    const own = noise(seed);
    return base.map((value, unit) => 0.7 * value + 0.3 * (own[unit] ?? 0));
  };
  return {
    a: near(one, 11),
    b: near(one, 12),
    c: near(one, 13),
    d: near(other, 14),
    e: near(other, 15),
    f: near(other, 16),
  };
}

export const SOUND_TREE = {
  id: 'total',
  children: [
    { id: 'first', children: ['a', 'b', 'c'] },
    { id: 'second', children: ['d', 'e', 'f'] },
  ],
};

/** The sound index with some columns and settings changed. */
export function anIndex(columns: Columns = {}, settings: Settings = {}): Evaluated {
  return scored(
    aScheme({ tree: SOUND_TREE, missing: 'skip', ...settings }),
    aTableOf({ ...soundColumns(), ...columns }),
  );
}

export function found(columns: Columns = {}, settings: Settings = {}): readonly IndexFinding[] {
  return checkIndex(anIndex(columns, settings)).findings;
}

/** An index for each finding that it is to raise, and what the finding is about. */
export interface FaultyIndex {
  readonly code: string;
  readonly at: readonly string[];
  readonly columns?: Columns;
  readonly settings?: Settings;
}

const { a = [], d = [] } = soundColumns();
const first = (value: number, rest: number) => Array.from({ length: 30 }, (_, unit) => (unit === 0 ? value : rest));
const scaled = (column: Columns[string], by: number) =>
  column.map((value) => (value === undefined ? value : 100 + by * value));
const tree = (...children: readonly object[]) => ({ tree: { id: 'total', children } });
const inconsistent = {
  method: 'ahp',
  items: ['first', 'second', 'third'],
  experts: [
    {
      name: 'A',
      judgements: [
        [1, 9, '1/9'],
        ['1/9', 1, 9],
        [9, '1/9', 1],
      ],
    },
  ],
};

export const FAULTY_INDICES: readonly FaultyIndex[] = [
  { code: 'INDICATORS_REDUNDANT', at: ['a', 'b'], columns: { b: scaled(a, 3) } },
  { code: 'INDICATORS_OPPOSED', at: ['a', 'b'], columns: { b: scaled(a, -1) } },
  { code: 'INDICATOR_AGAINST_GROUP', at: ['b'], columns: { b: scaled(a, -1) } },
  {
    code: 'INDICATOR_AGAINST_TOTAL',
    at: ['c'],
    columns: { c: scaled(a, -1) },
    settings: tree({ id: 'first', weight: 9, children: ['a', 'b'] }, { id: 'second', weight: 1, children: ['c', 'd'] }),
  },
  {
    code: 'INDICATOR_MISPLACED',
    at: ['c'],
    columns: { c: d.map((value, unit) => (value ?? 0) + (noise(3)[unit] ?? 0) / 10) },
  },
  { code: 'GROUP_INCONSISTENT', at: ['first'], columns: { b: scaled(a, -1), c: noise(5) } },
  { code: 'GROUP_CONSISTENCY_LOW', at: ['first'], columns: { a: noise(21), b: noise(22), c: noise(25) } },
  {
    code: 'GROUP_OF_SEVERAL_DIMENSIONS',
    at: ['total'],
    settings: { tree: { id: 'total', children: ['a', 'b', 'c', 'd', 'e', 'f'] }, indexChecks: { alpha: 0.3 } },
  },
  {
    code: 'GROUP_OF_ONE',
    at: ['second'],
    settings: tree({ id: 'first', children: ['a', 'b', 'c'] }, { id: 'second', children: ['d'] }),
  },
  { code: 'GROUP_TOO_LARGE', at: ['first'], settings: { indexChecks: { items: 2 } } },
  {
    code: 'GROUP_ABOVE_HALF',
    at: ['first'],
    settings: tree(
      { id: 'first', weight: 3, children: ['a', 'b', 'c'] },
      { id: 'second', children: ['d', 'e'] },
      { id: 'third', children: ['f'] },
    ),
  },
  {
    code: 'GROUPS_REDUNDANT',
    at: ['first', 'second'],
    columns: { d: scaled(a, 2), e: soundColumns()['b'] ?? [], f: soundColumns()['c'] ?? [] },
  },
  { code: 'INDICATOR_CONSTANT', at: ['a'], columns: { a: first(4, 4) } },
  { code: 'INDICATOR_NEARLY_CONSTANT', at: ['a'], columns: { a: first(9, 4) } },
  { code: 'INDICATOR_MOSTLY_ZERO', at: ['a'], columns: { a: first(9, 0) } },
  {
    code: 'INDICATOR_COVERAGE_LOW',
    at: ['a'],
    columns: { a: a.map((value, unit) => (unit < 15 ? value : undefined)) },
  },
  { code: 'INDICATOR_EMPTY', at: ['a'], columns: { a: a.map(() => undefined) }, settings: { missing: 'floor' } },
  { code: 'INDICATOR_LEFT_OUT', at: ['a'], columns: { a: a.map(() => undefined) } },
  { code: 'INDICATOR_BUNCHED_AT_TOP', at: ['a'], columns: { a: a.map((value, unit) => (unit === 0 ? -1000 : value)) } },
  { code: 'INDICATOR_SKEWED', at: ['a'], columns: { a: a.map((value, unit) => (unit === 0 ? 1000 : value)) } },
  { code: 'ONE_UNIT_DECIDES', at: ['a'], columns: { a: a.map((value, unit) => (unit === 0 ? 1000 : value)) } },
  { code: 'ONE_UNIT_HOLDS_MOST', at: ['a'], columns: { a: a.map((value, unit) => (unit === 0 ? 100_000 : value)) } },
  {
    code: 'INDICATOR_WITHOUT_INFLUENCE',
    at: ['a'],
    columns: { a: first(4, 4) },
    settings: tree({ id: 'first', children: ['a', 'b', 'c', 'd'] }),
  },
  {
    code: 'INDICATOR_WITHOUT_WEIGHT',
    at: ['c'],
    settings: tree(
      { id: 'first', children: ['a', 'b', { indicator: 'c', weight: 0 }] },
      { id: 'second', children: ['d'] },
    ),
  },
  {
    code: 'ITEM_HARDLY_FELT',
    at: ['a'],
    columns: { a: noise(71) },
    settings: {
      indicators: { a: { normalisation: { method: 'min-max', range: { from: 49, to: 51 } } } },
    },
  },
  {
    code: 'ITEM_DOMINATES',
    at: ['a'],
    settings: {
      ...tree({ id: 'first', children: ['a', 'b', 'c', 'd', 'e', 'f'] }),
      indicators: Object.fromEntries(
        ['b', 'c', 'd', 'e', 'f'].map((id) => [
          id,
          { normalisation: { method: 'min-max', range: { from: 49, to: 51 } } },
        ]),
      ),
    },
    columns: { b: noise(31), c: noise(32), d: noise(33), e: noise(34), f: noise(35) },
  },
  {
    code: 'JUDGEMENTS_INCONSISTENT',
    at: ['total'],
    settings: {
      tree: {
        id: 'total',
        weights: inconsistent,
        children: [
          { id: 'first', children: ['a', 'b'] },
          { id: 'second', children: ['c', 'd'] },
          { id: 'third', children: ['e', 'f'] },
        ],
      },
    },
  },
  { code: 'UNITS_FEW', at: [], settings: { indexChecks: { unitsPerIndicator: 6 } } },
  { code: 'UNITS_TOO_FEW', at: [], settings: { indexChecks: { units: 31 } } },
  {
    code: 'UNIT_COVERAGE_LOW',
    at: [],
    columns: Object.fromEntries(
      Object.entries(soundColumns()).map(([name, column]) => [
        name,
        name < 'e' ? column.map((value, unit) => (unit === 7 ? undefined : value)) : column,
      ]),
    ),
  },
];
