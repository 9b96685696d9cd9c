import type { Command } from 'commander';
import { scoringIn } from '../../compose.ts';
import { compareTables } from '../../domain/scoring/compare/compare-tables.ts';
import type { Comparison } from '../../domain/scoring/compare/share-change.ts';
import { supposeTable } from '../../domain/scoring/compare/table-what-if.ts';
import { changeUnusable, whatIf } from '../../pipeline/what-if.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { schemeOrFile } from '../scheme-choice.ts';
import { suppositionOf } from '../supposition.ts';
import { fileIn, tableFilesOf, withoutTable } from '../table-files.ts';
import { withOffice } from '../with-office.ts';
import { comparisonLines } from '../words/comparison-lines.ts';

/** `what-if`: scores, ranks and grades with other figures, weights or another scheme; leaves no trace. */
export const whatIfCommand: CommandMaker = (program, contextOf) => {
  program
    .command('what-if')
    .argument('[unit]', '--set 所改的中心或单位 whose figures are changed: a centre, or a unit of the table')
    .option(
      '--set <indicator=value...>',
      '假设的填报值；等号后留空表示未报 a figure; nothing behind the sign takes it away',
    )
    .option(
      '--weight <node=share...>',
      '在同级中所占的比例，如 credit=0.4 或 40%；其余各项按原比例分担 a share among brothers',
    )
    .option(
      '--scheme <name>',
      '另一方案：名称、default、YAML 文件或 JSON；与 --data 同用时为该表的方案文件 another scheme by name, file or JSON, or the table’s own',
    )
    .option('--data <file>', '数据表 CSV，代替本轮评估 a table instead of the round')
    .option('--previous <file>', '上一轮的数据表 last round’s table')
    .option('--to-scheme <file>', '该表的另一方案 another scheme for the table')
    .description(
      '假设数据、权重或方案不同，得分、名次、等级会怎样；不写入任何内容 what would change; nothing is written',
    )
    .action(async function (this: Command, unit: string | undefined) {
      const context = contextOf(this);
      if (context.options['data'] !== undefined) return await supposeFiles(context, unit);
      withoutTable(context.options, ['toScheme', 'previous']);
      await supposeRound(context, unit);
    });
};

async function supposeRound(context: CommandContext, centre: string | undefined): Promise<void> {
  const { output, options } = context;
  const scheme = fileIn(options, 'scheme');
  const asked = {
    ...suppositionOf(options),
    centre,
    scheme: scheme === undefined ? undefined : await schemeOrFile(scheme),
  };
  await withOffice(context, output, async (office) => {
    const names = new Map(office.definition.round.centres.map(({ id, name }) => [id, name]));
    say(context, await whatIf(office, asked), (unit) => names.get(unit) ?? unit);
  });
}

async function supposeFiles(context: CommandContext, unit: string | undefined): Promise<void> {
  const { options } = context;
  const files = tableFilesOf(options);
  const before = await scoringIn(files);
  const other = fileIn(options, 'toScheme');
  const start = other === undefined ? before : await scoringIn({ ...files, scheme: other });
  const { state, faults } = supposeTable(start, { ...suppositionOf(options), ...(unit !== undefined && { unit }) });
  if (state === undefined) throw changeUnusable(faults);
  say(context, compareTables(before, state), (name) => name);
}

function say({ output, json }: CommandContext, comparison: Comparison, nameOf: (unit: string) => string): void {
  if (json) output.say(JSON.stringify(comparison));
  else for (const line of comparisonLines(comparison, nameOf)) output.say(line);
}
