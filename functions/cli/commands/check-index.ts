import { scoringIn } from '../../compose.ts';
import { scoreTable } from '../../domain/scoring/engine/score-table.ts';
import { type CheckedIndex, checkIndex } from '../../domain/scoring/index-checks/check-index.ts';
import { indexDocument } from '../../domain/scoring/index-checks/index-document.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { indexLines } from '../words/index-lines.ts';

/** One evaluation that was checked, by the name of its category where it is one of several. */
interface Checked {
  readonly category?: string;
  readonly index: CheckedIndex;
}

/** `check-index`: whether indicators, groups and weights do what they are meant to. */
export const checkIndexCommand: CommandMaker = (program, contextOf) => {
  program
    .command('check-index')
    .argument('<data>', '数据表 CSV a table, units in its first column')
    .requiredOption('--scheme <file>', '计分方案 YAML the scheme of the table, see docs/scheme.md')
    .option('--previous <file>', '上一轮的数据表，供增长率与填补使用 last round’s table, for growth and imputation')
    .description('检验指标体系本身：重复、无影响、归组不当、由一家决定的指标等 check the index itself')
    .action(async (data: string, _, command) => {
      const context = contextOf(command);
      answer(context, await checkedTable(data, context));
    });
};

async function checkedTable(data: string, { options }: CommandContext): Promise<readonly Checked[]> {
  const previous = options['previous'] === undefined ? undefined : String(options['previous']);
  const { scheme, table } = await scoringIn({ data, scheme: String(options['scheme']), previous });
  return scoreTable(scheme, table).categories.map(({ scores, ...category }) => ({
    ...category,
    index: checkIndex(scores),
  }));
}

function answer({ json, output, exit }: CommandContext, checked: readonly Checked[]): void {
  if (json) {
    const evaluations = checked.map(({ index, ...category }) => ({ ...category, ...indexDocument(index) }));
    output.say(JSON.stringify({ evaluations }));
  } else {
    for (const { category, index } of checked) {
      if (category !== undefined) output.say(`◆ ${category}`);
      for (const line of indexLines(index)) output.say(line);
    }
  }
  const hasErrors = checked.some(({ index }) => index.findings.some(({ severity }) => severity === 'error'));
  if (hasErrors) exit(EXIT.attention);
}
