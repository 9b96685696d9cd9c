import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scoringIn } from '../../compose.ts';
import { scoreTable } from '../../domain/scoring/engine/score-table.ts';
import { scoresDocument } from '../../domain/scoring/engine/scores-document.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { scoreFiles } from '../words/score-files.ts';
import { scoreLines } from '../words/score-lines.ts';

/** `score`: any table of units and indicators by any scheme. */
export const scoreCommand: CommandMaker = (program, contextOf) => {
  program
    .command('score')
    .argument(
      '<data>',
      '数据表 CSV：第一列为单位，其余每列一项指标 table: units in the first column, one column an indicator',
    )
    .requiredOption('--scheme <file>', '计分方案 YAML the scheme, see docs/scheme.md')
    .option('--previous <file>', '上一轮的数据表，供增长率与填补使用 last round’s table, for growth and imputation')
    .option('--out <dir>', '把各步结果写成 CSV 与 JSON 放进此文件夹 writes every step as CSV and JSON into this folder')
    .description('用任意方案给任意数据表计分、排名 scores and ranks any table by any scheme')
    .action(async (data: string, _, command) => scoreData(data, contextOf(command)));
};

async function scoreData(data: string, { options, output, json }: CommandContext): Promise<void> {
  const previous = options['previous'] === undefined ? undefined : String(options['previous']);
  const { scheme, table, unused } = await scoringIn({ data, scheme: String(options['scheme']), previous });
  const scores = scoreTable(scheme, table);
  if (options['out'] !== undefined) {
    const folder = String(options['out']);
    await mkdir(folder, { recursive: true });
    for (const { name, content } of scoreFiles(scheme, scores)) await writeFile(join(folder, name), content);
  }
  if (json) output.say(JSON.stringify({ ...scoresDocument(scheme, scores), unusedColumns: unused }));
  else for (const line of scoreLines(scheme, scores, unused)) output.say(line);
}
