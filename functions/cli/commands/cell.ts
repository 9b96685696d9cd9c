import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { definitionIn, shippedRound, workspaceFolders } from '../../compose.ts';
import { type ExplainedCell, explainCell } from '../../domain/intake/explain-cell.ts';
import { Problem } from '../../domain/problems/problem.ts';
import type { Indicator } from '../../domain/round/indicator.ts';
import type { Language } from '../../domain/round/localised.ts';
import { EXIT } from '../exit-codes.ts';
import type { CommandContext, CommandMaker } from '../program.ts';

/** `cell`: what raw cells would be taken for, one JSON literal a line on standard input. */
export const cellCommand: CommandMaker = (program, contextOf) => {
  program
    .command('cell')
    .requiredOption('--indicator <id>', '指标标识 id of the indicator')
    .option('--round <name-or-folder>', '没有工作区时用哪一轮 the round where there is no workspace', 'guangdong-2019')
    .description('单元格内容会被当作什么数：标准输入每行一个 JSON what a cell would be taken for: JSON literals on standard input')
    .addHelpText('after', `\n示例 example:\n  echo '"１，２３４家"' | centre-evaluation cell --indicator credit-banks --json`)
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
    const explained = explainLine(line, indicator, round.language);
    if (explained === undefined) context.exit(EXIT.problem);
    output.say(context.json ? JSON.stringify(explained ?? { problem: NOT_JSON, line }) : words(line, explained));
  }
}

const NOT_JSON = '不是 JSON / not a JSON literal';

function explainLine(line: string, indicator: Indicator, language: Language): ExplainedCell | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  return explainCell(json, indicator, language);
}

function words(line: string, explained: ExplainedCell | undefined): string {
  if (explained === undefined) return `✗ ${line}  ${NOT_JSON}`;
  const { value, warnings, rejection, remedy } = explained;
  const outcome = rejection === null ? `✓ ${value}` : `✗ ${rejection}`;
  return [`${outcome}  ← ${line}`, ...warnings, ...(remedy === '' ? [] : [remedy])].join('  ');
}
