/** Two tables with their schemes, compared. */
import { digestOf } from '../../digest/digest.ts';
import { tableInputs } from '../engine/score-table.ts';
import { scoreUnits } from '../engine/score-units.ts';
import type { FigureColumn, UnitTable } from '../engine/unit-table.ts';
import { checkMethod } from '../scheme/checks/check-method.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import type { ChangeCause } from './change-cause.ts';
import { shapeOf, weightsOf, withoutWeights, withWeightsOf } from './scheme-weights.ts';
import { type Comparison, type Outcomes, outcomesOf, shareChange } from './share-change.ts';

export interface TableState {
  readonly scheme: ScoreScheme;
  readonly table: UnitTable;
}

/**
 * Who moved, and why, from one table and scheme to another. Figures are those of units that are in both tables; a unit that
 * comes or goes changes the reference set and brings its figures along. Weights and other settings of the scheme are told apart
 * where both schemes have the same tree and each may have the other's weights; else they are one change of settings.
 *
 * @example compareTables(table, other).causes // ['data', 'weights']
 */
export function compareTables(before: TableState, after: TableState): Comparison {
  const pair = { before, after, canSplit: canSplit(before.scheme, after.scheme) };
  return shareChange({ causes: causesOf(pair), evaluate: (changed) => outcomes(mixed(pair, changed)) });
}

interface Pair {
  readonly before: TableState;
  readonly after: TableState;
  /** Whether weights can change by themselves. */
  readonly canSplit: boolean;
}

function canSplit(before: ScoreScheme, after: ScoreScheme): boolean {
  if (digestOf(shapeOf(before.tree)) !== digestOf(shapeOf(after.tree))) return false;
  if (before.categories !== undefined || after.categories !== undefined) return false;
  return [withWeightsOf(before, after), withWeightsOf(after, before)].every(
    (scheme) => checkMethod(scheme).length === 0,
  );
}

function causesOf({ before, after, canSplit: isSplit }: Pair): readonly ChangeCause[] {
  const differs = (of: (state: TableState) => unknown): boolean => digestOf(of(before)) !== digestOf(of(after));
  const common = {
    units: before.table.units.filter((unit) => after.table.units.includes(unit)),
    isKnown: (name: string) => [before, after].every(({ table }) => KINDS.some((kind) => table[kind].has(name))),
  };
  const isOther = isSplit
    ? differs(({ scheme }) => withoutWeights(settingsOf(scheme)))
    : differs(({ scheme }) => settingsOf(scheme));
  return [
    ...(differs(({ table }) => contentOf(table, common)) ? ['data' as const] : []),
    ...(isSplit && differs(({ scheme }) => weightsOf(scheme)) ? ['weights' as const] : []),
    ...(isOther ? ['settings' as const] : []),
    ...(differs(membersOf) ? ['reference' as const] : []),
  ];
}

/** What decides scores: not the names of a scheme, nor how its table is written. */
function settingsOf({
  version: _,
  title: __,
  source: ___,
  data: ____,
  reference: _____,
  ...rest
}: ScoreScheme): ScoreScheme {
  return rest;
}

const KINDS = ['figures', 'previous', 'labels'] as const;

interface Common {
  readonly units: readonly string[];
  readonly isKnown: (name: string) => boolean;
}

/** What a table says of the units and in the columns that the other one has, too. */
function contentOf(table: UnitTable, { units, isKnown }: Common): unknown {
  const places = units.map((unit) => table.units.indexOf(unit));
  const sorted = <Value>(columns: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
    [...columns].filter(([name]) => isKnown(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const at = (column: readonly (number | string | undefined)[]): unknown =>
    places.map((place) => column[place] ?? null);
  return [
    sorted(table.figures).map(([name, { values, notApplicable }]) => [
      name,
      at(values),
      places.map((place) => notApplicable.has(place)),
    ]),
    sorted(table.previous).map(([name, column]) => [name, at(column)]),
    sorted(table.labels).map(([name, words]) => [name, at(words)]),
  ];
}

function membersOf({ scheme, table }: TableState): unknown {
  return [table.units.toSorted(), scheme.reference ?? null];
}

function mixed({ before, after, canSplit: isSplit }: Pair, changed: ReadonlySet<ChangeCause>): TableState {
  const by = (cause: ChangeCause): TableState => (changed.has(cause) ? after : before);
  const { scheme: settings } = by('settings');
  const weighted = isSplit ? withWeightsOf(settings, by('weights').scheme) : settings;
  const { reference: _, ...rest } = weighted;
  const { reference } = by('reference').scheme;
  const scheme = reference === undefined ? rest : { ...rest, reference };
  const other = changed.has('data') ? before : after;
  return { scheme, table: mixedTable(by('reference').table.units, by('data').table, other.table) };
}

/** Units with what the first table says of them, or the second one where that does not know the unit or the column. */
function mixedTable(units: readonly string[], first: UnitTable, second: UnitTable): UnitTable {
  const placesIn = (table: UnitTable): readonly number[] => units.map((unit) => table.units.indexOf(unit));
  const sides = [first, second].map((table) => ({ table, places: placesIn(table) }));
  const names = (kind: (typeof KINDS)[number]): readonly string[] => [
    ...new Set(sides.flatMap(({ table }) => [...table[kind].keys()])),
  ];
  const pick = (kind: (typeof KINDS)[number], name: string, i: number) => {
    const side = sides.find(({ table, places }) => table[kind].has(name) && (places[i] ?? -1) >= 0);
    return side && { table: side.table, place: side.places[i] ?? -1 };
  };
  const figure = (name: string): FigureColumn => {
    const found = units.map((_, i) => pick('figures', name, i));
    return {
      values: found.map((one) => one?.table.figures.get(name)?.values[one.place]),
      notApplicable: new Set(
        [...found.keys()].filter((i) => {
          const one = found[i];
          return one?.table.figures.get(name)?.notApplicable.has(one.place);
        }),
      ),
    };
  };
  const plain = <Value>(kind: 'previous' | 'labels', name: string, absent: Value): Value[] =>
    units.map((_, i) => {
      const one = pick(kind, name, i);
      return (one?.table[kind].get(name)?.[one.place] as Value | undefined) ?? absent;
    });
  return {
    units,
    figures: new Map(names('figures').map((name) => [name, figure(name)])),
    labels: new Map(names('labels').map((name) => [name, plain<string>('labels', name, '')])),
    previous: new Map(names('previous').map((name) => [name, plain<number | undefined>('previous', name, undefined)])),
  };
}

function outcomes({ scheme, table }: TableState): Outcomes {
  return new Map(tableInputs(scheme, table).flatMap(({ input }) => [...outcomesOf(scoreUnits(input))]));
}
