/** A scheme over a whole table: all units together, or category by category. */
import { methodOf } from '../scheme/method-of.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import { type Evaluated, scoreUnits } from './score-units.ts';
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

/**
 * Scores of all units. With categories, every category is an evaluation of its own: its units alone set extremes, means and
 * weights and are ranked among themselves, by the settings of the scheme with the category's own in their place.
 */
export function scoreTable(scheme: ScoreScheme, table: UnitTable): TableScores {
  const { categories } = scheme;
  if (categories === undefined) return { categories: [{ scores: scoreOne(scheme, undefined, table) }], outside: [] };
  const words = table.labels.get(categories.by) ?? [];
  const made = categories.each.flatMap(({ id, is }): CategoryScores[] => {
    const positions = table.units.flatMap((_, unit) => (is.includes(words[unit] ?? '') ? [unit] : []));
    return positions.length === 0 ? [] : [{ category: id, scores: scoreOne(scheme, id, unitsOf(table, positions)) }];
  });
  const taken = new Set(categories.each.flatMap(({ is }) => is));
  return { categories: made, outside: table.units.filter((_, unit) => !taken.has(words[unit] ?? '')) };
}

function scoreOne(scheme: ScoreScheme, category: string | undefined, table: UnitTable): Evaluated {
  const { reference } = scheme;
  const words = reference === undefined ? undefined : table.labels.get(reference.by);
  const isReference = words?.map((word) => reference?.is.includes(word) ?? true);
  return scoreUnits({ table, method: methodOf(scheme, category), ...(isReference && { reference: isReference }) });
}
