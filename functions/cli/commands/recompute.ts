import type { LocalOffice } from '../../compose.ts';
import { leaveJob } from '../../pipeline/recompute/continue-job.ts';
import { isFinished, type JobStatus, jobRecord, jobStatus } from '../../pipeline/recompute/job.ts';
import { recompute } from '../../pipeline/recompute/recompute.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { schemeChoice } from '../scheme-choice.ts';
import { withOffice } from '../with-office.ts';
import { jobLines, previewLines } from '../words/recompute-lines.ts';

interface RecomputeOptions {
  readonly centre?: readonly string[];
  readonly scheme?: string;
  readonly preview?: boolean;
  readonly reason?: string;
}

/** `recompute`: what would change, or a job that makes it so. */
export const recomputeCommand: CommandMaker = (program, contextOf) => {
  program
    .command('recompute')
    .option('--centre <id...>', '只重做这些中心的报告（标识、序号或名称）only the reports of these centres')
    .option('--scheme <name>', '评分方案：schemes 文件夹中的名称、default，或 JSON a scheme by name, default, or JSON')
    .option('--preview', '只看会有什么变化，不写入任何内容 what would change; nothing is written', false)
    .option('--reason <text>', '理由，记入审计 why; goes into the audit trail')
    .description('重新采集、评分并重做内容有变化的报告 collect, score and make anew the reports that changed')
    .action(async (_, command) => {
      const context = contextOf(command);
      await withOffice(context, context.output, (office) => run(office, context));
    });
};

async function run(office: LocalOffice, context: CommandContext): Promise<void> {
  const { output } = context;
  const { centre, scheme, preview, reason } = context.options as RecomputeOptions;
  const asked = await recompute(office, {
    ...(centre !== undefined && { centres: centre }),
    ...(scheme !== undefined && { scheme: schemeChoice(scheme) }),
    ...{ preview: preview === true, reason: reason ?? '' },
  });
  if (asked.kind === 'preview') {
    if (output.json) output.say(JSON.stringify(asked.preview));
    else for (const line of previewLines(asked.preview)) output.say(line);
    return;
  }
  const { job } = asked.job;
  const status = office.hasOwnQueue ? await untilDone(office, context, job) : await jobStatus(office, job);
  if (output.json) output.say(JSON.stringify(status));
  else for (const line of jobLines(status)) output.say(line);
  if (!office.hasOwnQueue) return;
  if (status.state !== 'done' || status.outcome?.failed !== 0 || (status.troubles ?? []).length > 0) {
    context.exit(EXIT.attention);
  }
}

/** How often a waiting person is told how far it is. */
const GLANCE_MS = 250;

/** Waits until nothing of the job is left in this process's queue. */
async function untilDone(office: LocalOffice, { output }: CommandContext, id: string): Promise<JobStatus> {
  const idle = office.idle().then(
    () => ({ isIdle: true }) as const,
    (error: unknown) => ({ isIdle: true, error }) as const,
  );
  const shown = reportsShown(output);
  for (;;) {
    const glance = new Promise<{ isIdle: false }>((done) => setTimeout(done, GLANCE_MS, { isIdle: false }));
    const { isIdle } = await Promise.race([idle, glance]);
    const status = await jobStatus(office, id);
    shown(status);
    if (!isIdle) continue;
    // What this process was to do has ended, well or not: whoever comes next need not wait for its lease.
    if (!isFinished(status)) await leaveJob(office, await jobRecord(office, id));
    return await jobStatus(office, id);
  }
}

/** Shows the reports of the job as they are done. */
function reportsShown({ progress }: CommandContext['output']): (status: JobStatus) => void {
  const done = new Set<string>();
  let isStarted = false;
  let isEnded = false;
  return ({ state, reports }) => {
    const all = Object.entries(reports);
    if (all.length === 0 || isEnded) return;
    if (!isStarted) progress.start('render', all.length);
    isStarted = true;
    for (const [subject, { state: each }] of all) {
      if (each === 'waiting' || done.has(subject)) continue;
      done.add(subject);
      progress.step(subject);
    }
    isEnded = isFinished({ state });
    if (isEnded) progress.finish();
  };
}
