/** The raw values of an indicator: a column of the table, or a formula over its columns. */

import { evaluateFormula } from '../formula/evaluate-formula.ts';
import { inputsOf } from '../formula/inputs-of.ts';
import { type Expression, parseFormula } from '../formula/parse-formula.ts';
import type { IndicatorSetting } from '../scheme/data-schema.ts';
import { ofSoundSize } from './sizes.ts';
import type { Stage } from './stage.ts';
import type { FigureColumn, UnitTable } from './unit-table.ts';

export interface RawColumn extends Stage {
  readonly notApplicable: ReadonlySet<number>;
}

/** Looks columns up for formulas: those of the table first, else derived ones, each computed once. */
export interface Columns {
  readonly figure: (name: string) => FigureColumn;
  readonly previous: (name: string) => readonly (number | undefined)[];
}

/**
 * Columns by name over a table and the formulas of a scheme. A name in its own formula is the table's column. A formula over
 * itself has been refused before; here it would be a gap.
 */
export function columnsOf(table: UnitTable, settings: Readonly<Record<string, IndicatorSetting>>): Columns {
  const made = new Map<string, FigureColumn>();
  const empty: FigureColumn = { values: table.units.map(() => undefined), notApplicable: new Set() };
  const columns: Columns = {
    figure: (name) => {
      const given = table.figures.get(name) ?? made.get(name);
      if (given !== undefined) return given;
      const formula = settings[name]?.formula;
      made.set(name, empty);
      if (formula === undefined) return empty;
      const { column, notApplicable } = derive(formula, table, columns);
      const derived = { values: column, notApplicable };
      made.set(name, derived);
      return derived;
    },
    previous: (name) => table.previous.get(name) ?? empty.values,
  };
  return columns;
}

/** The raw column of an indicator, with its formula as a step where it has one. */
export function rawColumn(
  name: string,
  formula: string | undefined,
  around: { table: UnitTable; columns: Columns },
): RawColumn {
  if (formula !== undefined) return derive(formula, around.table, around.columns);
  const { values, notApplicable } = around.columns.figure(name);
  return { column: values, notApplicable, explain: () => undefined };
}

/** A result that is missing because an input does not apply does not apply either. */
function derive(formula: string, table: UnitTable, columns: Columns): RawColumn {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) throw new RangeError(`${formula}: ${parsed.fault.expected}`);
  const { expression } = parsed;
  const inputs = inputsOf(expression);
  const column = table.units.map((_, unit) => valueAt(expression, unit, columns));
  const notApplicable = new Set(
    [...column.keys()].filter(
      (unit) => column[unit] === undefined && inputs.some((name) => columns.figure(name).notApplicable.has(unit)),
    ),
  );
  return {
    column,
    notApplicable,
    explain: (unit) => ({
      method: 'formula',
      formula: `x = ${formula}`,
      inputs: Object.fromEntries(
        inputs.flatMap((name) => {
          const value = columns.figure(name).values[unit];
          const before = columns.previous(name)[unit];
          return [
            ...(value === undefined ? [] : [[name, value] as const]),
            ...(before === undefined || !formula.match(/growth|previous/)
              ? []
              : [[`previous ${name}`, before] as const]),
          ];
        }),
      ),
      result: column[unit],
    }),
  };
}

function valueAt(expression: Expression, unit: number, columns: Columns): number | undefined {
  const value = evaluateFormula(expression, {
    value: (name) => columns.figure(name).values[unit],
    previous: (name) => columns.previous(name)[unit],
  });
  return ofSoundSize(value);
}
