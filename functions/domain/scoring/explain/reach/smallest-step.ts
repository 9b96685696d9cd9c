/** Finds the first of many steps that succeeds, by trying. */

/** So many of the first steps are tried one by one. */
const ONE_BY_ONE = 8;

/**
 * The smallest step from 1 to `most` for which `succeeds` says yes: the first steps one by one, then at doubling distances, then
 * by halving between the last that failed and the first that succeeded. The step found succeeds and the one before it
 * fails, both as tried; were success to come and go between steps that lie far apart, an earlier one could exist.
 * `undefined` where none that was tried succeeds.
 *
 * @example smallestStep(1000, (step) => step >= 300) // 300
 */
export function smallestStep(most: number, succeeds: (step: number) => boolean): number | undefined {
  let failed = 0;
  for (let step = 1; step <= Math.min(ONE_BY_ONE, most); step += 1) {
    if (succeeds(step)) return step;
    failed = step;
  }
  for (let step = 2 * ONE_BY_ONE; failed < most; step *= 2) {
    const tried = Math.min(step, most);
    if (succeeds(tried)) return between(failed, tried, succeeds);
    failed = tried;
  }
  return undefined;
}

function between(failed: number, succeeded: number, succeeds: (step: number) => boolean): number {
  let [low, high] = [failed, succeeded];
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (succeeds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
