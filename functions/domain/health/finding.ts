/** What a check of the surroundings finds. */

/** `warning`: the work goes on, but not as it should; `fault`: it cannot. */
export type Health = 'ok' | 'warning' | 'fault';

/** One thing that was looked at; texts in Chinese, then English. */
export interface Finding {
  readonly health: Health;
  readonly found: string;
  /** What to do; absent where nothing is to be done. */
  readonly remedy?: string;
}

/** A finding and the check that it comes from. */
export interface ExaminedFinding extends Finding {
  readonly check: string;
}

/** @example fine('Node 24.21.0') // { health: 'ok', found: 'Node 24.21.0' } */
export function fine(found: string): Finding {
  return { health: 'ok', found };
}
