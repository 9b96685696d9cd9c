import type { Command } from 'commander';
import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import { QUALITATIVE } from '../../domain/scoring/round-method.ts';
import { type Explanation, explain } from '../../pipeline/explain.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { type AccountNames, accountLines } from '../words/account-lines.ts';
import { chainLines, factor } from '../words/explain-lines.ts';

/** `explain`: the arithmetic from cell to points, and what makes the distance from others. */
export const explainCommand: CommandMaker = (program, contextOf) => {
  program
    .command('explain')
    .argument('<centre>', '中心标识、序号或名称；计分表的单位 a centre by id, number or name')
    .argument('[indicator]', '指标、分组或评审要点的标识或名称 id or title of an indicator, group, section or point')
    .description(
      '得分从单元格到分数逐步算起，与中位数、上一名的差距从何而来 the arithmetic from cell to points, and what makes the distance from the median and the next above',
    )
    .action(async function (this: Command, centre: string, node: string | undefined) {
      const context = contextOf(this);
      await explainCentre(context, centre, node);
    });
};

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
  const { standing, reason, snapshot, published, rank, grade } = record.result;
  const { language } = round;
  const only = path.length > 1 ? path.at(-1) : undefined;
  const isItem = only === undefined || only.kind === 'indicator';
  return [
    `${centre.name} · ${standing}${reason === undefined ? '' : `：${localise(reason, language)}`}`,
    `  评估 run ${run} · 快照 snapshot ${snapshot?.slice(0, 12) ?? '–'}`,
    `  总分 total ${published ?? '–'} · 名次 rank ${rank ?? '–'} / ${ranked} · 等级 grade ${grade ?? '–'}`,
    ...chainLines(path, language),
    ...(account === undefined || !isItem ? [] : accountLines(account, namesIn(round, explanation), only?.id)),
  ];
}

function namesIn({ indicators, centres, scheme, language }: Round, { units }: Explanation): AccountNames {
  const titles = new Map(indicators.map(({ id, title }) => [id, localise(title, language)]));
  for (const { id, title } of scheme.adjustments?.items ?? [])
    titles.set(id, title === undefined ? id : localise(title, language));
  const names = new Map(centres.map(({ id, name }) => [id, name]));
  return {
    item: (id) => (id === QUALITATIVE ? localise(PART, language) : (titles.get(id) ?? id)),
    unit: (place) => names.get(units[place] ?? '') ?? '',
  };
}

const PART = { zh: '定性部分', en: 'Qualitative part' } as const;
