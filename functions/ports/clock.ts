/** The time. Tests pass their own. */
export interface Clock {
  now(): Date;
}
