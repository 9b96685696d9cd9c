import type { Command } from 'commander';
import { scoringIn } from '../../compose.ts';
import { scoreTable } from '../../domain/scoring/engine/score-table.ts';
import { type CheckedIndex, checkIndex } from '../../domain/scoring/index-checks/check-index.ts';
import { indexDocument } from '../../domain/scoring/index-checks/index-document.ts';
import { checkLastYearIndex, checkRunIndex } from '../../pipeline/check-index.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { indexLines } from '../words/index-lines.ts';

/** One evaluation that was checked, by the name of its category where it is one of several. */
interface Checked {
  readonly category?: string;
  readonly index: CheckedIndex;
}

interface Answer {
  /** The run of a round that was checked. */
  readonly run?: string;
  readonly checked: readonly Checked[];
}

/** `check-index`: whether indicators, groups and weights do what they are meant to. */
export const checkIndexCommand: CommandMaker = (program, contextOf) => {
  program
    .command('check-index')
    .argument('[data]', '数据表 CSV；不写则检验工作区的本轮评估 a table; left out: the round of the workspace')
    .option('--scheme <file>', '数据表的计分方案 YAML the scheme of the table, see docs/scheme.md')
    .option('--previous <file>', '上一轮的数据表，供增长率与填补使用 last round’s table, for growth and imputation')
    .option(
      '--last-year',
      '开轮之前：用上年数据（previous.csv 或上一轮结果）before a round: on last year’s figures, of previous.csv or of the round before',
    )
    .description('检验指标体系本身：重复、无影响、归组不当、由一家决定的指标等 check the index itself')
    .action(async (data: string | undefined, _, command: Command) => {
      const context = contextOf(command);
      const wrong = misuse(context.options, data !== undefined);
      if (wrong !== undefined) command.error(wrong);
      answer(context, data === undefined ? await checkedRound(context) : await checkedTable(data, context));
    });
};

/** What is wrong with these options together. */
function misuse({ scheme, lastYear }: CommandContext['options'], hasData: boolean): string | undefined {
  if ((scheme !== undefined) !== hasData) {
    return '数据表与 --scheme 须一同给出，或都不写 / a table and its --scheme go together, or leave both out';
  }
  if (!hasData || lastYear !== true) return undefined;
  return '--last-year 用于工作区的本轮评估，不与数据表同用 / --last-year is for the round of a workspace, not for a table';
}

async function checkedTable(data: string, { options }: CommandContext): Promise<Answer> {
  const previous = options['previous'] === undefined ? undefined : String(options['previous']);
  const { scheme, table } = await scoringIn({ data, scheme: String(options['scheme']), previous });
  const { categories } = scoreTable(scheme, table);
  return { checked: categories.map(({ scores, ...category }) => ({ ...category, index: checkIndex(scores) })) };
}

async function checkedRound(context: CommandContext): Promise<Answer> {
  const check = context.options['lastYear'] === true ? checkLastYearIndex : checkRunIndex;
  const { run, indices } = await withOffice(context, context.output, check);
  const checked = indices.map(({ category, index }) => ({ ...(category && { category: category.zh }), index }));
  return { ...(run !== undefined && { run }), checked };
}

function answer({ json, output, exit }: CommandContext, { run, checked }: Answer): void {
  if (json) {
    const evaluations = checked.map(({ index, ...category }) => ({ ...category, ...indexDocument(index) }));
    output.say(JSON.stringify({ ...(run !== undefined && { run }), evaluations }));
  } else {
    if (run !== undefined) output.say(`评估 run ${run}`);
    for (const { category, index } of checked) {
      if (category !== undefined) output.say(`◆ ${category}`);
      for (const line of indexLines(index)) output.say(line);
    }
  }
  const hasErrors = checked.some(({ index }) => index.findings.some(({ severity }) => severity === 'error'));
  if (hasErrors) exit(EXIT.attention);
}
