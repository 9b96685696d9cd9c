import type { DrawPart, DrawResult, DrawTask } from '../domain/scoring/uncertainty/draw-task.ts';

/**
 * Evaluates the draws of an analysis, on as many cores as there are. What comes out hangs on the task alone, never on how many
 * take part or who is done first.
 */
export interface DrawRunner {
  readonly run: <Part extends DrawPart>(task: DrawTask<Part>) => Promise<DrawResult<Part>>;
}
