/** What a unit comes out of an evaluation with. */
import type { Evaluated } from './score-units.ts';

/** Absent is what it does not have. */
export interface Outcome {
  readonly exact?: number;
  readonly published?: number;
  readonly rank?: number;
  readonly grade?: string;
}

/**
 * The outcome of the unit at this position.
 *
 * @example outcomeAt(evaluated, 0) // { exact: 82.304, published: 82.3, rank: 2, grade: 'B' }
 */
export function outcomeAt({ total, published, ranks, grades }: Evaluated, unit: number): Outcome {
  return outcomeFrom({ exact: total[unit], published: published[unit], rank: ranks[unit], grade: grades[unit] });
}

/** The outcome among other things. */
export function outcomeFrom({
  exact,
  published,
  rank,
  grade,
}: { [Key in keyof Outcome]: Outcome[Key] | undefined }): Outcome {
  return {
    ...(exact !== undefined && { exact }),
    ...(published !== undefined && { published }),
    ...(rank !== undefined && { rank }),
    ...(grade !== undefined && { grade }),
  };
}
