import type { Command } from 'commander';
import { type Language, localise } from '../../domain/round/localised.ts';
import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import type { ScoreNode, ScoreStep } from '../../domain/scoring/score-tree.ts';
import { type Explanation, explain } from '../../pipeline/explain.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';

/** `explain`: the arithmetic from cell to points. */
export const explainCommand: CommandMaker = (program, contextOf) => {
  program
    .command('explain')
    .argument('<centre>', '中心标识、序号或名称 id, number or name')
    .argument('[indicator]', '指标、分组或评审要点的标识或名称 id or title of an indicator, group, section or point')
    .description('一家中心的得分从单元格到分数逐步算起 the arithmetic from cell to points')
    .action(async function (this: Command, centre: string, node: string | undefined) {
      const context = contextOf(this);
      await withOffice(context, context.output, async (office) => {
        const explanation = await explain(office, centre, node);
        if (context.json) context.output.say(JSON.stringify(explanation));
        else
          for (const line of lines(explanation, office.definition.round.language, node !== undefined))
            context.output.say(line);
      });
    });
};

function lines(explanation: Explanation, language: Language, isNarrow: boolean): readonly string[] {
  const { run, centre, record, path } = explanation;
  const { standing, reason, snapshot, published, rank } = record.result;
  const head = [
    `${centre.name} · ${standing}${reason === undefined ? '' : `：${localise(reason, language)}`}`,
    `  评估 run ${run} · 快照 snapshot ${snapshot?.slice(0, 12) ?? '–'}`,
    `  总分 total ${published ?? '–'} · 名次 rank ${rank ?? '–'}`,
  ];
  const last = path.at(-1);
  if (last === undefined) return [...head, '  没有得分 no score'];
  const above = isNarrow ? path.slice(0, -1).map((node, depth) => `${indent(depth)}${nodeLine(node, language)}`) : [];
  return [...head, ...above, ...subtree(last, language, isNarrow ? path.length - 1 : 0)];
}

function subtree(node: ScoreNode, language: Language, depth: number): readonly string[] {
  const inner = indent(depth + 1);
  const source = node.source === undefined ? '' : `  ← ${node.source.tab}!${node.source.a1}`;
  return [
    `${indent(depth)}${nodeLine(node, language)}${source}`,
    ...node.steps.map((step) => `${inner}${stepLine(step)}`),
    ...(node.flags.length === 0 ? [] : [`${inner}⚑ ${node.flags.join(', ')}`]),
    ...node.children.flatMap((child) => subtree(child, language, depth + 1)),
  ];
}

function nodeLine({ title, value, score, weight, points, fullPoints }: ScoreNode, language: Language): string {
  const shown = (number: number | undefined, decimals: number): string =>
    number === undefined ? '–' : roundHalfUp(number, decimals);
  const reported = value === undefined ? '' : ` = ${value}`;
  return `${localise(title, language)}${reported}：得分 score ${shown(score, 4)} × 权重 weight ${shown(weight, 4)} → ${shown(points, 4)} / ${shown(fullPoints, 4)} 分 points`;
}

function stepLine({ method, formula, inputs, result }: ScoreStep): string {
  const numbers = Object.entries(inputs).map(([name, value]) => `${name} = ${value}`);
  return `${method}: ${formula}；${numbers.join(', ')} → ${result ?? '–'}`;
}

const indent = (depth: number): string => '  '.repeat(depth + 1);
