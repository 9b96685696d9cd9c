/** The grades of a round as a list from the best, however the round sets them. */
import { GRADE_PRESETS } from '../scoring/engine/grade-units.ts';
import type { Localised } from './localised.ts';
import type { Grades } from './scheme.ts';

export interface ListedGrade {
  readonly id: string;
  readonly title: Localised;
  /** Lowest score of the grade; `null` for the last, which takes all the rest. Absent where grades go by shares. */
  readonly atLeast?: number | null;
  /** Share of the ranked centres, 0 to 1; `null` for the last. Absent where grades go by scores. */
  readonly share?: number | null;
}

/** @example gradeList({ preset: 'sasac', veto }).map(({ id }) => id) // ['A', 'B', 'C', 'D', 'E'] */
export function gradeList(grades: Grades): readonly ListedGrade[] {
  if ('preset' in grades) return GRADE_PRESETS[grades.preset];
  return 'shares' in grades ? grades.shares : grades.bands;
}

/** What a grade is called; `undefined` without a grade. */
export function gradeTitle(grades: Grades, id: string | undefined): Localised | undefined {
  return gradeList(grades).find((grade) => grade.id === id)?.title;
}
