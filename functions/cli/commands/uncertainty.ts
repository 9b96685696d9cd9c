import { drawRunner, scoringIn } from '../../compose.ts';
import { tableInputs } from '../../domain/scoring/engine/score-table.ts';
import { analyseRanks, type CategoryAnalysis } from '../../pipeline/analyse-ranks.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { drawingOf, drawingOptions, threadsOf } from '../drawing-options.ts';
import { uncertaintyLines } from '../words/uncertainty-lines.ts';

/** `uncertainty`: how sure ranks are, and what drives them. */
export const uncertaintyCommand: CommandMaker = (program, contextOf) => {
  const command = program
    .command('uncertainty')
    .argument('<data>', '数据表 CSV：第一列为单位，其余每列一项指标 table: units in the first column')
    .requiredOption('--scheme <file>', '计分方案 YAML the scheme, see docs/scheme.md')
    .option('--previous <file>', '上一轮的数据表 last round’s table')
    .option(
      '--uncertainty <file>',
      '抽取设定 YAML，代替方案中的 uncertainty the setting, in place of the scheme’s own',
    );
  drawingOptions(command)
    .description(
      '名次有多可靠：反复抽取权重与方法，给出名次区间与左右名次的因素 how sure the ranks are, and what drives them',
    )
    .action(async (data: string, _, own) => analyseTable(data, contextOf(own)));
};

async function analyseTable(data: string, { options, output, json }: CommandContext): Promise<void> {
  const file = (name: string): string | undefined => (options[name] === undefined ? undefined : String(options[name]));
  const { scheme, table } = await scoringIn({
    data,
    scheme: String(options['scheme']),
    previous: file('previous'),
    uncertainty: file('uncertainty'),
    drawing: drawingOf(options),
  });
  const runner = await drawRunner(threadsOf(options));
  const analyses: CategoryAnalysis[] = [];
  for (const { input, category } of tableInputs(scheme, table)) {
    const { uncertainty } = input.method;
    if (uncertainty === undefined) continue;
    analyses.push({
      ...(await analyseRanks(runner, { input, uncertainty })),
      ...(category !== undefined && { category }),
    });
  }
  if (json) output.say(JSON.stringify({ analyses }));
  else for (const line of uncertaintyLines(analyses)) output.say(line);
}
