/** Grades from scores. */
import type { GradeBand } from './scheme/result-schema.ts';

/**
 * The first band whose threshold the score reaches; bands come in descending order and the last takes all the rest.
 * `undefined` only where the bands leave a gap below.
 *
 * @example grade(80, bands)?.id // 'good'
 */
export function grade(score: number, bands: readonly GradeBand[]): GradeBand | undefined {
  return bands.find((band) => band.atLeast === null || score >= band.atLeast);
}
