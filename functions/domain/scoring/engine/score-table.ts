/** A scheme over a whole table: all units together, or category by category. */
import { methodOf } from '../scheme/method-of.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import { type Evaluated, scoreUnits, type UnitsInput } from './score-units.ts';
import { type ScreenedUnit, screenUnits } from './screen-units.ts';
import { type UnitTable, unitsOf } from './unit-table.ts';

export interface CategoryScores {
  /** Absent where the scheme has no categories. */
  readonly category?: string;
  readonly scores: Evaluated;
  /** Units that were taken out before, with their data. */
  readonly screenedOut: readonly ScreenedUnit[];
  /** What every unit has in the column within which ranks are wanted too. */
  readonly rankWithin?: { readonly by: string; readonly words: readonly string[] };
}

export interface TableScores {
  readonly categories: readonly CategoryScores[];
  /** Units that no category takes. */
  readonly outside: readonly string[];
}

/** What the engine evaluates at one go. */
export interface CategoryInput {
  /** Absent where there are no categories. */
  readonly category?: string;
  readonly input: UnitsInput;
}

export interface TableInput extends CategoryInput {
  readonly screenedOut: readonly ScreenedUnit[];
}

/**
 * The evaluations that a scheme makes of a table: one, or one a category. Every category is an evaluation of its own: its
 * units alone set extremes, means and weights and are ranked among themselves, by the settings of the scheme with the
 * category's own in their place. Units that the screening takes out are in none; a category without units makes none.
 */
export function tableInputs(scheme: ScoreScheme, table: UnitTable): readonly TableInput[] {
  const { categories } = scheme;
  if (categories === undefined) return inputsOf(scheme, undefined, table);
  const words = table.labels.get(categories.by) ?? [];
  return categories.each.flatMap(({ id, is }): readonly TableInput[] => {
    const positions = table.units.flatMap((_, unit) => (is.includes(words[unit] ?? '') ? [unit] : []));
    return inputsOf(scheme, id, unitsOf(table, positions)).map((one) => ({ ...one, category: id }));
  });
}

/** Scores of all units. */
export function scoreTable(scheme: ScoreScheme, table: UnitTable): TableScores {
  const made = tableInputs(scheme, table).map(({ input, ...about }) => ({
    ...about,
    scores: scoreUnits(input),
    ...rankWithinOf(scheme, input.table),
  }));
  const taken = new Set(
    made.flatMap(({ scores, screenedOut }) => [...scores.units, ...screenedOut.map(({ unit }) => unit)]),
  );
  return { categories: made, outside: table.units.filter((unit) => !taken.has(unit)) };
}

function rankWithinOf({ rankWithin: by }: ScoreScheme, table: UnitTable): Pick<CategoryScores, 'rankWithin'> {
  return by === undefined ? {} : { rankWithin: { by, words: table.labels.get(by) ?? [] } };
}

/** One evaluation, or none where nobody is left. */
function inputsOf(scheme: ScoreScheme, category: string | undefined, all: UnitTable): readonly TableInput[] {
  const { reference, screening } = scheme;
  const method = methodOf(scheme, category);
  const { kept, out } = screening === undefined ? { kept: undefined, out: [] } : screenUnits(method, all, screening);
  const table = kept === undefined ? all : unitsOf(all, kept);
  if (table.units.length === 0) return [];
  const words = reference === undefined ? undefined : table.labels.get(reference.by);
  const isReference = words?.map((word) => reference?.is.includes(word) ?? true);
  return [{ input: { table, method, ...(isReference && { reference: isReference }) }, screenedOut: out }];
}
