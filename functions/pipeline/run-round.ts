import { collect } from './collect/collect.ts';
import type { CollectReport } from './collect/outcome.ts';
import { type EvaluateReport, evaluate } from './evaluate/evaluate.ts';
import { type NoticesReport, sendNotices } from './notices/send-notices.ts';
import type { Office } from './office.ts';
import { openRound } from './open-round.ts';
import { type PrintReport, printReturns } from './paper/print-returns.ts';
import { type RenderReport, render } from './render/render.ts';

export interface RunRoundReport {
  readonly collected: CollectReport;
  readonly evaluated: EvaluateReport;
  readonly rendered: RenderReport;
  readonly notices: NoticesReport;
  /** Absent where the round does not have its returns printed with every run. */
  readonly printed?: PrintReport;
  /** Milliseconds of each stage, in order. */
  readonly tookMs: Readonly<
    Record<'collect' | 'evaluate' | 'render' | 'notices', number> & { readonly print?: number }
  >;
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
  const { centres, materials } = office.definition.round;
  const printed = materials.print?.withRun === true ? await printReturns(office, centres) : undefined;
  const afterPrint = office.clock.now().getTime();
  const notices = await sendNotices(office);
  return {
    ...{ collected, evaluated, rendered, notices },
    ...(printed && { printed }),
    tookMs: {
      collect: afterCollect - started,
      evaluate: afterEvaluate - afterCollect,
      render: afterRender - afterEvaluate,
      ...(printed && { print: afterPrint - afterRender }),
      notices: office.clock.now().getTime() - afterPrint,
    },
  };
}

/** Lets the printer start beside the reading and scoring. A start that fails is tried again, and reported, by the render. */
function warmUp({ printer }: Office): void {
  printer().catch(() => undefined);
}
