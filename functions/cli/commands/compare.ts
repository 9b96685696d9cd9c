import type { Command } from 'commander';
import { scoringIn } from '../../compose.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { compareTables } from '../../domain/scoring/compare/compare-tables.ts';
import { compare } from '../../pipeline/compare.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { fileIn, tableFilesOf, withoutTable } from '../table-files.ts';
import { withOffice } from '../with-office.ts';
import { comparisonLines } from '../words/comparison-lines.ts';

/** `compare`: who moved from one run or table to another, and why. */
export const compareCommand: CommandMaker = (program, contextOf) => {
  program
    .command('compare')
    .argument('[from]', '较早的评估，写开头几位即可 a run, by the beginning of its name')
    .argument('[to]', '较晚的评估，不写为最近一次 another run; absent: the newest')
    .option('--data <file>', '数据表 CSV a table instead of a run')
    .option('--scheme <file>', '它的计分方案 its scheme')
    .option('--previous <file>', '它的上一轮数据表 its last round’s table')
    .option('--to-data <file>', '与之比较的数据表，不写为同一个 the table to compare with; absent: the same')
    .option('--to-scheme <file>', '与之比较的方案，不写为同一个 the scheme to compare with; absent: the same')
    .option('--to-previous <file>', '与之比较的上一轮数据表 the last round’s table of that')
    .description(
      '两次评估（或两个数据表）之间谁的得分与名次变了，各由什么造成：数据、评分、权重、方案、参照集、排名资格 who moved between two runs or tables, and exactly why',
    )
    .action(async function (this: Command, from: string | undefined, to: string | undefined) {
      const context = contextOf(this);
      if (context.options['data'] !== undefined) return await compareFiles(context);
      withoutTable(context.options, ['scheme', 'previous', 'toData', 'toScheme', 'toPrevious']);
      if (from === undefined) throw new Problem('OPTION_MISSING', { option: 'RUN', beside: 'compare' });
      else await compareStored(context, from, to);
    });
};

async function compareStored(context: CommandContext, from: string, to: string | undefined): Promise<void> {
  const { output, json } = context;
  await withOffice(context, output, async (office) => {
    const comparison = await compare(office, from, to);
    if (json) return output.say(JSON.stringify(comparison));
    const names = new Map(office.definition.round.centres.map(({ id, name }) => [id, name]));
    output.say(`${comparison.from} → ${comparison.to}`);
    for (const line of comparisonLines(comparison, (unit) => names.get(unit) ?? unit)) output.say(line);
  });
}

async function compareFiles({ options, output, json }: CommandContext): Promise<void> {
  const files = tableFilesOf(options);
  const previous = fileIn(options, 'toPrevious') ?? (options['toData'] === undefined ? files.previous : undefined);
  const others = {
    data: fileIn(options, 'toData') ?? files.data,
    scheme: fileIn(options, 'toScheme') ?? files.scheme,
    ...(previous !== undefined && { previous }),
  };
  const comparison = compareTables(await scoringIn(files), await scoringIn(others));
  if (json) output.say(JSON.stringify(comparison));
  else for (const line of comparisonLines(comparison, (unit) => unit)) output.say(line);
}
