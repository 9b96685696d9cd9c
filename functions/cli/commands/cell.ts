import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { definitionIn, shippedRound, workspaceFolders } from '../../compose.ts';
import { type ExplainedCell, explainCell } from '../../domain/intake/explain-cell.ts';
import { Problem } from '../../domain/problems/problem.ts';
import type { Indicator } from '../../domain/round/indicator.ts';
import type { Language } from '../../domain/round/localised.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

/** `cell`: what raw cells would be taken for, one JSON literal a line on standard input. */
export const cellCommand: CommandMaker = (program, contextOf) => {
  program
    .command('cell')
    .requiredOption('--indicator <id>', '指标标识 id of the indicator')
    .option('--round <name-or-folder>', '没有工作区时用哪一轮 the round where there is no workspace', 'guangdong-2019')
    .description(
      '单元格内容会被当作什么数：标准输入每行一个 JSON what a cell would be taken for: JSON literals on standard input',
    )
    .addHelpText(
      'after',
      `\n示例 example:\n  echo '"１，２３４家"' | centre-evaluation cell --indicator credit-banks --json`,
    )
    .action(async (_, command) => explainCells(contextOf(command)));
};

async function explainCells(context: CommandContext): Promise<void> {
  const { options, output } = context;
  const inWorkspace = workspaceFolders(resolve(context.workspace)).round;
  const folder = existsSync(join(inWorkspace, 'round.yaml')) ? inWorkspace : shippedRound(String(options['round']));
  const { round } = await definitionIn(folder);
  const id = String(options['indicator']);
  const indicator = round.indicators.find((one) => one.id === id);
  if (indicator === undefined) {
    throw new Problem('INDICATOR_UNKNOWN', { indicator: id, known: round.indicators.map((one) => one.id).join(', ') });
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const answer = answerTo(line, indicator, round.language);
    if ('problem' in answer) context.exit(EXIT.problem);
    output.say(context.json ? JSON.stringify(answer) : words(line, answer));
  }
}

/** A line that describes no cell is answered with its problem, so that the lines after it are answered too. */
type Answer = ExplainedCell | { readonly problem: string };

function answerTo(line: string, indicator: Indicator, language: Language): Answer {
  try {
    return explainCell(JSON.parse(line), indicator, language);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `不是 JSON：${line} / not a JSON literal` };
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

function words(line: string, answer: Answer): string {
  if ('problem' in answer) return `✗ ${answer.problem}`;
  const { value, warnings, rejection, remedy } = answer;
  const outcome = rejection === null ? `✓ ${value}` : `✗ ${rejection}`;
  return [`${outcome}  ← ${line}`, ...warnings, ...(remedy === '' ? [] : [remedy])].join('  ');
}
