import type { Command } from 'commander';
import { drawRunner, scoringIn, settingIn } from '../../compose.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { tableInputs } from '../../domain/scoring/engine/score-table.ts';
import { analyseRanks, type CategoryAnalysis } from '../../pipeline/analyse-ranks.ts';
import { analyseRun } from '../../pipeline/analyse-run.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { drawingOf, drawingOptions, threadsOf } from '../drawing-options.ts';
import { withOffice } from '../with-office.ts';
import { uncertaintyLines } from '../words/uncertainty-lines.ts';

/** `uncertainty`: how sure ranks are, and what drives them. */
export const uncertaintyCommand: CommandMaker = (program, contextOf) => {
  const command = program
    .command('uncertainty')
    .argument(
      '[data]',
      '数据表 CSV，须有 --scheme；不写则看工作区最近一次评估 a table; absent: the workspace’s newest run',
    )
    .option('--scheme <file>', '计分方案 YAML the scheme of the table, see docs/scheme.md')
    .option('--previous <file>', '上一轮的数据表 last round’s table')
    .option(
      '--uncertainty <file>',
      '抽取设定 YAML，代替方案中的 uncertainty the setting, in place of the scheme’s own',
    );
  drawingOptions(command)
    .description(
      '名次有多可靠：反复抽取权重与方法，给出名次区间与左右名次的因素 how sure the ranks are, and what drives them',
    )
    .action(async function (this: Command, data: string | undefined) {
      const context = contextOf(this);
      const { run, names, analyses } = data === undefined ? await ofRun(context) : await ofTable(data, context);
      const { output, json } = context;
      if (json) output.say(JSON.stringify({ ...(run !== undefined && { run }), analyses }));
      else for (const line of uncertaintyLines(analyses, (unit) => names?.get(unit) ?? unit)) output.say(line);
    });
};

interface Analysed {
  readonly run?: string;
  readonly names?: ReadonlyMap<string, string>;
  readonly analyses: readonly CategoryAnalysis[];
}

async function ofTable(data: string, { options }: CommandContext): Promise<Analysed> {
  const file = (name: string): string | undefined => (options[name] === undefined ? undefined : String(options[name]));
  const scheme = file('scheme');
  if (scheme === undefined) {
    const fault = { file: data, path: '', found: '没有 --scheme / no --scheme', expected: '--scheme 方案.yaml' };
    throw new Problem('SCORING_INVALID', { faults: [fault] });
  }
  const files = { data, scheme, previous: file('previous'), uncertainty: file('uncertainty') };
  const { scheme: read, table } = await scoringIn({ ...files, drawing: drawingOf(options) });
  const runner = await drawRunner(threadsOf(options));
  const analyses: CategoryAnalysis[] = [];
  for (const { input, category } of tableInputs(read, table)) {
    const { uncertainty } = input.method;
    if (uncertainty === undefined) continue;
    const analysis = await analyseRanks(runner, { input, uncertainty });
    analyses.push({ ...(category !== undefined && { category }), ...analysis });
  }
  return { analyses };
}

async function ofRun(context: CommandContext): Promise<Analysed> {
  const { options, output } = context;
  const file = options['uncertainty'] === undefined ? undefined : String(options['uncertainty']);
  const given = file === undefined ? undefined : await settingIn(file);
  const draw = drawingOf(options);
  const choice = { file: file ?? 'scheme', drawing: (written: unknown) => draw(given ?? written) };
  const runner = await drawRunner(threadsOf(options));
  return withOffice(context, output, (office) => analyseRun(office, runner, choice));
}
