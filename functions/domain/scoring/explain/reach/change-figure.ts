/** An evaluation with one figure of one unit changed. */
import { type Evaluated, scoreUnits, type UnitsInput } from '../../engine/score-units.ts';
import type { UnitTable } from '../../engine/unit-table.ts';
import { affectedBy } from './affected-indicators.ts';

/** The same input with another figure for one unit; `undefined` takes the figure away. What did not apply applies now. */
export function withFigure(
  input: UnitsInput,
  unit: number,
  change: { figure: string; value: number | undefined },
): UnitsInput {
  return { ...input, table: changedTable(input.table, unit, change) };
}

function changedTable(
  table: UnitTable,
  unit: number,
  { figure, value }: { readonly figure: string; readonly value: number | undefined },
): UnitTable {
  const column = table.figures.get(figure);
  if (column === undefined) throw new RangeError(`No figures ${figure}`);
  const notApplicable = new Set([...column.notApplicable].filter((other) => other !== unit));
  const changed = { values: column.values.with(unit, value), notApplicable };
  return { ...table, figures: new Map([...table.figures, [figure, changed]]) };
}

/**
 * The evaluation as a function of one figure of one unit: the whole of it – extremes, means and weights included – but
 * for indicators that the figure does not go into, and for second opinions, which decide nothing.
 */
export function evaluationBy(
  input: UnitsInput,
  base: Evaluated,
  { unit, figure }: { readonly unit: number; readonly figure: string },
): (value: number) => Evaluated {
  const affected = affectedBy(input.method, figure);
  const known = new Map([...base.indicators].filter(([name]) => !affected.has(name)));
  const { secondOpinions: _, ...method } = input.method;
  return (value) => scoreUnits({ ...withFigure(input, unit, { figure, value }), method, known });
}
