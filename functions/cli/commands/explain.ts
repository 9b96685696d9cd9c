import type { Command } from 'commander';
import { scoringIn } from '../../compose.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import { tableInputs } from '../../domain/scoring/engine/score-table.ts';
import { explainInTable, type TableExplanation } from '../../domain/scoring/explain/explain-table.ts';
import type { ExplainedNode } from '../../domain/scoring/explain/explained-tree.ts';
import { officeAdjustments } from '../../domain/scoring/office-items.ts';
import { QUALITATIVE } from '../../domain/scoring/round-method.ts';
import { type Explanation, explain, pathIn } from '../../pipeline/explain.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { tableFilesOf, withoutTable } from '../table-files.ts';
import { withOffice } from '../with-office.ts';
import { type AccountNames, accountLines } from '../words/account-lines.ts';
import { bilingual, chainLines, factor } from '../words/explain-lines.ts';
import { previousLines } from '../words/previous-lines.ts';
import { standingWords } from '../words/standing-words.ts';

/** `explain`: the arithmetic from cell to points, and what makes the distance from others. */
export const explainCommand: CommandMaker = (program, contextOf) => {
  program
    .command('explain')
    .argument('<centre>', '中心标识、序号或名称；计分表的单位 a centre by id, number or name')
    .argument('[indicator]', '指标、分组或评审要点的标识或名称 id or title of an indicator, group, section or point')
    .description(
      '得分从单元格到分数逐步算起，与中位数、上一名的差距从何而来 the arithmetic from cell to points, and what makes the distance from the median and the next above',
    )
    .option(
      '--data <file>',
      '数据表 CSV：解释其中一家单位的得分 a table instead of the round: explains one of its units',
    )
    .option('--scheme <file>', '计分方案 YAML，与 --data 同用 the scheme of the table')
    .option('--previous <file>', '上一轮的数据表 last round’s table')
    .action(async function (this: Command, unit: string, node: string | undefined) {
      const context = contextOf(this);
      if (context.options['data'] !== undefined) return await explainUnit(context, unit, node);
      withoutTable(context.options, ['scheme', 'previous']);
      await explainCentre(context, unit, node);
    });
};

async function explainUnit({ output, json, options }: CommandContext, unit: string, node?: string): Promise<void> {
  const { scheme, table, placeOf } = await scoringIn(tableFilesOf(options));
  const found = explainInTable(tableInputs(scheme, table), unit, { print: json ? String : factor, about: node });
  if (found === undefined) throw new Problem('UNIT_UNKNOWN', { unit, known: table.units.slice(0, 40).join(', ') });
  const place = placeOf(unit);
  if (json) output.say(JSON.stringify({ ...found, place, path: pathIn(found.tree, node) }));
  else for (const line of tableLines(found, place, node)) output.say(line);
}

function tableLines(found: TableExplanation, place: string, node: string | undefined): readonly string[] {
  const { unit, category, exact, published, rank, ranked, grade, flags, tree, account, units } = found;
  const path = pathIn(tree, node);
  const only = path.length > 1 ? path.at(-1) : undefined;
  const titles = titlesIn(tree);
  const names = { item: (id: string) => titles.get(id) ?? id, unit: (at: number) => units[at] ?? '' };
  return [
    `${unit}${category === undefined ? '' : ` · ${category}`}  ← ${place}`,
    `  总分 total ${published ?? '–'}（${exact ?? '–'}）· 名次 rank ${rank ?? '–'} / ${ranked} · 等级 grade ${grade ?? '–'}`,
    ...(flags.length === 0 ? [] : [`  ⚑ ${flags.join(', ')}`]),
    ...chainLines(path, 'zh-CN'),
    ...(only === undefined || only.children.length === 0 ? accountLines(account, names, only?.id) : []),
  ];
}

function titlesIn(node: ExplainedNode): ReadonlyMap<string, string> {
  const below = node.children.flatMap((child) => [...titlesIn(child)]);
  const own = node.children.length === 0 ? [[node.id, bilingual(node.title)] as const] : [];
  return new Map([...own, ...below]);
}

async function explainCentre(context: CommandContext, centre: string, node: string | undefined): Promise<void> {
  const { output, json } = context;
  await withOffice(context, output, async (office) => {
    const explanation = await explain(office, centre, { node, ...(!json && { print: factor }) });
    if (json) output.say(JSON.stringify(explanation));
    else for (const line of lines(explanation, office.definition.round)) output.say(line);
  });
}

function lines(explanation: Explanation, round: Round): readonly string[] {
  const { run, centre, record, path, ranked, account } = explanation;
  const { reason, snapshot, published, rank, grade } = record.result;
  const { language } = round;
  const only = path.length > 1 ? path.at(-1) : undefined;
  const isItem = only === undefined || only.kind === 'indicator';
  return [
    `${centre.name} · ${standingWords(record.result)}${reason === undefined ? '' : `：${localise(reason, language)}`}`,
    `  评估 run ${run} · 快照 snapshot ${snapshot?.slice(0, 12) ?? '–'}`,
    `  总分 total ${published ?? '–'} · 名次 rank ${rank ?? '–'} / ${ranked} · 等级 grade ${grade ?? '–'}`,
    ...chainLines(path, language),
    ...(only?.kind === 'indicator' ? previousLines(round, centre, only.id) : []),
    ...(account === undefined || !isItem ? [] : accountLines(account, namesIn(round, explanation), only?.id)),
  ];
}

function namesIn({ indicators, centres, scheme, language }: Round, { units }: Explanation): AccountNames {
  // Two groups may have an indicator of the same title.
  const titles = new Map(indicators.map(({ id, title }) => [id, `${localise(title, language)} [${id}]`]));
  for (const { id, title } of officeAdjustments(scheme)?.items ?? [])
    titles.set(id, title === undefined ? id : localise(title, language));
  const names = new Map(centres.map(({ id, name }) => [id, name]));
  return {
    item: (id) => (id === QUALITATIVE ? localise(PART, language) : (titles.get(id) ?? id)),
    unit: (place) => names.get(units[place] ?? '') ?? '',
  };
}

const PART = { zh: '定性部分', en: 'Qualitative part' } as const;
