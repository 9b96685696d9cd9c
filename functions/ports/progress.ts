/** Tells a person how far a job is. Calls come in order: `start`, then `step` for each item, then `finish`. */
export interface Progress {
  start(stage: string, total: number): void;
  step(item: string): void;
  /** Ends the stage that was started last. */
  finish(): void;
}
