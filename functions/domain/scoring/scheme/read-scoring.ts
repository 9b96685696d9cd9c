/** A scheme and the table it is to score, made of files taken apart, or everything that is wrong with both. */
import { z } from 'zod';
import { checkAgainst } from '../../round/faults.ts';
import type { Table } from '../../round/table.ts';
import type { Column } from '../column.ts';
import { readUnitTable } from '../engine/read-unit-table.ts';
import type { UnitTable } from '../engine/unit-table.ts';
import { SCHEME_CHECKS } from './checks/all-scheme-checks.ts';
import { checkData } from './checks/check-data.ts';
import { checkMethod } from './checks/check-method.ts';
import type { SchemeFault } from './scheme-fault.ts';
import { type ScoreScheme, scoreSchemeSchema } from './score-scheme.ts';
import { tableNeeds } from './table-needs.ts';
import { leavesOf } from './tree-parts.ts';
import { groupSettingSchema } from './tree-schema.ts';

export interface ScoringContent {
  readonly scheme: unknown;
  /** Absent where the file could not be taken apart: then the scheme alone is checked. */
  readonly data?: Table | undefined;
  readonly previous?: Table | undefined;
}

export interface ScoringReading {
  /** Absent where there are faults. */
  readonly scoring?: { readonly scheme: ScoreScheme; readonly table: UnitTable };
  readonly faults: readonly SchemeFault[];
  /** Columns of the table that the scheme does not name. */
  readonly unused: readonly string[];
}

/** Reads and checks scheme and table, first by themselves, then one against the other. */
export function readScoring({ scheme: content, data, previous }: ScoringContent): ScoringReading {
  const checked = checkAgainst(scoreSchemeSchema, content);
  const ownFaults = checked.faults.map((fault): SchemeFault => ({ file: 'scheme', ...fault }));
  if (checked.value === undefined) return { faults: [...ownFaults, ...faultsBeside(content, data)], unused: [] };
  const scheme = checked.value;
  const faults = [...SCHEME_CHECKS.flatMap((check) => check(scheme)), ...checkMethod(scheme)];
  if (data === undefined) return { faults, unused: [] };
  const needs = tableNeeds(scheme);
  const { table, faults: tableFaults, unused } = readUnitTable(data, needs);
  const before = previous && readUnitTable(previous, needs, 'previous');
  const whole = { ...table, previous: alignedWith(table.units, before?.table) };
  const all = [...faults, ...tableFaults, ...(before?.faults ?? [])];
  // Values are held against methods only where both could be read.
  const dataFaults = all.length === 0 ? checkData(scheme, whole) : [];
  const found = [...all, ...dataFaults];
  return found.length > 0 ? { faults: found, unused } : { scoring: { scheme, table: whole }, faults: [], unused };
}

/** What can be said of the table though its scheme is broken: the columns of the tree are known where the tree can be read. */
function faultsBeside(content: unknown, data: Table | undefined): readonly SchemeFault[] {
  if (data === undefined) return [];
  const seen = z.looseObject({ tree: groupSettingSchema, indicators: z.looseObject({}).optional() }).safeParse(content);
  const derived = Object.keys(seen.data?.indicators ?? {}).filter((name) => !data.header.includes(name));
  const names = seen.success ? leavesOf(seen.data.tree).filter((name) => !derived.includes(name)) : [];
  const figures = new Map(names.map((name) => [name, ['tree']]));
  return readUnitTable(data, { figures, labels: new Map(), missing: [], notApplicable: ['n/a'] }).faults;
}

/** Last round's columns in the order of this one's units; a unit that was not there has gaps. */
function alignedWith(
  units: readonly string[],
  before: Omit<UnitTable, 'previous'> | undefined,
): ReadonlyMap<string, Column> {
  if (before === undefined) return new Map();
  const place = new Map(before.units.map((unit, i) => [unit, i]));
  return new Map(
    [...before.figures].map(([name, { values }]) => [name, units.map((unit) => values[place.get(unit) ?? -1])]),
  );
}
