import { collect } from './collect/collect.ts';
import type { CollectReport } from './collect/outcome.ts';
import { type EvaluateReport, evaluate } from './evaluate/evaluate.ts';
import { type NoticesReport, sendNotices } from './notices/send-notices.ts';
import type { Office } from './office.ts';
import { openRound } from './open-round.ts';
import { type RenderReport, render } from './render/render.ts';

export interface RunRoundReport {
  readonly collected: CollectReport;
  readonly evaluated: EvaluateReport;
  readonly rendered: RenderReport;
  readonly notices: NoticesReport;
  /** Milliseconds of each stage, in order. */
  readonly tookMs: Readonly<Record<'collect' | 'evaluate' | 'render' | 'notices', number>>;
}

/** The main job: collect, evaluate, render, tell the centres. Run again, it does only what changed. */
export async function runRound(office: Office): Promise<RunRoundReport> {
  const started = office.clock.now().getTime();
  const { latestRun } = await openRound(office);
  if (latestRun === undefined) warmUp(office);
  const collected = await collect(office);
  if (collected.outcomes.some(({ kind }) => kind === 'checked')) warmUp(office);
  const afterCollect = office.clock.now().getTime();
  const evaluated = await evaluate(office);
  const afterEvaluate = office.clock.now().getTime();
  const rendered = await render(office);
  const afterRender = office.clock.now().getTime();
  const notices = await sendNotices(office);
  return {
    ...{ collected, evaluated, rendered, notices },
    tookMs: {
      collect: afterCollect - started,
      evaluate: afterEvaluate - afterCollect,
      render: afterRender - afterEvaluate,
      notices: office.clock.now().getTime() - afterRender,
    },
  };
}

/** Lets the printer start beside the reading and scoring. A start that fails is tried again, and reported, by the render. */
function warmUp({ printer }: Office): void {
  printer().catch(() => undefined);
}
