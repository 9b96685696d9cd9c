/** What the command line answers to the shell. Documented in `--help`. */
export const EXIT = {
  done: 0,
  bug: 1,
  problem: 2,
  /** The job is done, but some workbook or report needs somebody's hand. */
  attention: 3,
  /** `verify`: no report of ours, or not as it was made. */
  notVerified: 4,
} as const;
