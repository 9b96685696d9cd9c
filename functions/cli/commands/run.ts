import { resolve } from 'node:path';
import { lazyPrinter, usesWorkspace, workspaceFolders } from '../../compose.ts';
import { hasTrouble } from '../../pipeline/collect/outcome.ts';
import { type RunRoundReport, runRound } from '../../pipeline/run-round.ts';
import { awaitJobs } from '../await-jobs.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { isVacant, makeWorkspace } from '../make-workspace.ts';
import { withOffice } from '../with-office.ts';
import { hasNoticeTrouble, noticesLines } from '../words/notice-lines.ts';
import { outcomeLines } from '../words/outcome-lines.ts';
import { printedInShort } from '../words/paper-lines.ts';

/** `run`, also the default: the main job. An empty or missing workspace becomes a sample workspace first. */
export const runCommand: CommandMaker = (program, contextOf) => {
  program
    .command('run', { isDefault: true })
    .description(
      '收表、校验、评估、出报告；空工作区先生成示例 collect, evaluate, render; an empty workspace gets samples first',
    )
    .action(async (_, command) => run(contextOf(command)));
};

async function run(context: CommandContext): Promise<void> {
  const { output } = context;
  const workspace = resolve(context.workspace);
  const started = performance.now();
  await using printer = lazyPrinter();
  if (usesWorkspace(context.profile) && (await isVacant(workspace))) {
    // Unpacking the browser takes about as long as making the workbooks; a failure shows when the first report is printed.
    printer().catch(() => undefined);
    await makeWorkspace({ workspace, round: 'guangdong-2019', kind: 'samples' }, output);
  }
  const preparedMs = performance.now() - started;
  const report = await withOffice({ ...context, printer }, output, async (office) => {
    const done = await runRound(office);
    await awaitJobs(office, done.collected, output);
    return done;
  });
  if (output.json) output.say(JSON.stringify(report));
  else tell(context, workspace, { report, preparedMs });
  const { collected, rendered, notices, printed } = report;
  const hasFailures = rendered.failures.length > 0 || (printed?.failures.length ?? 0) > 0;
  if (hasTrouble(collected) || hasFailures || hasNoticeTrouble(notices)) context.exit(EXIT.attention);
}

function tell(
  { output, profile }: CommandContext,
  workspace: string,
  { report, preparedMs }: { readonly report: RunRoundReport; readonly preparedMs: number },
): void {
  const { collected, evaluated, rendered, tookMs } = report;
  for (const line of outcomeLines(collected)) output.say(line);
  for (const { subject, message } of rendered.failures) output.say(`  ✗ ${subject}: ${message}`);
  output.say(`  评估 run ${evaluated.run}${evaluated.isKnown ? '（未变 unchanged）' : ''}`);
  const { length } = evaluated.remarks;
  if (length > 0) output.say(`  方法提示 remarks on the method: ${length}（见 see: centre-evaluation status）`);
  output.say(`  报告 reports: 新制 made ${rendered.made} · 未变 unchanged ${rendered.unchanged}`);
  if (report.printed) for (const line of printedInShort(report.printed)) output.say(`  ${line}`);
  for (const line of noticesLines(report.notices)) output.say(line);
  const seconds = (ms: number): string => `${(Math.round(ms / 10) / 100).toString()} s`;
  const stages = { prepare: preparedMs, ...tookMs };
  const times = Object.entries(stages).map(([stage, ms]) => `${stage} ${seconds(ms)}`);
  output.say(`  用时 took: ${times.join(' · ')}`);
  if (usesWorkspace(profile)) output.say(`报告在 reports in: ${workspaceFolders(workspace).reports}`);
}
