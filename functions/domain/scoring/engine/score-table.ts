/** A scheme over a whole table: all units together, or category by category. */
import { methodOf } from '../scheme/method-of.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import { type Evaluated, scoreUnits, type UnitsInput } from './score-units.ts';
import { type UnitTable, unitsOf } from './unit-table.ts';

export interface CategoryScores {
  /** Absent where the scheme has no categories. */
  readonly category?: string;
  readonly scores: Evaluated;
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

/**
 * The evaluations that a scheme makes of a table: one, or one a category. Every category is an evaluation of its own: its
 * units alone set extremes, means and weights and are ranked among themselves, by the settings of the scheme with the
 * category's own in their place. A category without units makes none.
 */
export function tableInputs(scheme: ScoreScheme, table: UnitTable): readonly CategoryInput[] {
  const { categories } = scheme;
  if (categories === undefined) return [{ input: inputOf(scheme, undefined, table) }];
  const words = table.labels.get(categories.by) ?? [];
  return categories.each.flatMap(({ id, is }): CategoryInput[] => {
    const positions = table.units.flatMap((_, unit) => (is.includes(words[unit] ?? '') ? [unit] : []));
    return positions.length === 0 ? [] : [{ category: id, input: inputOf(scheme, id, unitsOf(table, positions)) }];
  });
}

/** Scores of all units. */
export function scoreTable(scheme: ScoreScheme, table: UnitTable): TableScores {
  const made = tableInputs(scheme, table).map(({ input, ...category }) => ({ ...category, scores: scoreUnits(input) }));
  const taken = new Set(made.flatMap(({ scores }) => scores.units));
  return { categories: made, outside: table.units.filter((unit) => !taken.has(unit)) };
}

function inputOf(scheme: ScoreScheme, category: string | undefined, table: UnitTable): UnitsInput {
  const { reference } = scheme;
  const words = reference === undefined ? undefined : table.labels.get(reference.by);
  const isReference = words?.map((word) => reference?.is.includes(word) ?? true);
  return { table, method: methodOf(scheme, category), ...(isReference && { reference: isReference }) };
}
