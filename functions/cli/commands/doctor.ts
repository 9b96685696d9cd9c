import { resolve } from 'node:path';
import { composeCheckups } from '../../compose.ts';
import type { ExaminedFinding } from '../../domain/health/finding.ts';
import { examine } from '../../pipeline/doctor/examine.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

const MARKS: Readonly<Record<ExaminedFinding['health'], string>> = { ok: '✓', warning: '▲', fault: '✗' };

/** `doctor`: whether everything that the work needs is there, and what to mend where it is not. */
export const doctorCommand: CommandMaker = (program, contextOf) => {
  program
    .command('doctor')
    .description('检查运行环境，指出问题与处理办法 look at the surroundings and say what to mend')
    .action(async (_, command) => {
      const { profile, workspace, json, output, exit } = contextOf(command);
      await using opened = await composeCheckups({
        ...(profile !== undefined && { profile }),
        workspace: resolve(workspace),
      });
      const findings = await examine(opened.checkups);
      const isHealthy = findings.every(({ health }) => health !== 'fault');
      if (json) output.say(JSON.stringify({ isHealthy, findings }));
      else for (const line of lines(findings)) output.say(line);
      if (!isHealthy) exit(EXIT.attention);
    });
};

function lines(findings: readonly ExaminedFinding[]): readonly string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const count = (health: ExaminedFinding['health']): number => findings.filter((one) => one.health === health).length;
  return [
    ...findings.flatMap(({ check, health, found, remedy }) => [
      `${MARKS[health]} ${check.padEnd(width)}  ${found.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`,
      ...(remedy === undefined ? [] : [`  ${' '.repeat(width)}  → ${remedy}`]),
    ]),
    `正常 fine ${count('ok')} · 注意 warnings ${count('warning')} · 故障 faults ${count('fault')}`,
  ];
}
