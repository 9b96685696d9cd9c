import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Problem } from '../../domain/problems/problem.ts';
import { takeIn } from '../../pipeline/paper/take-in.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { intakeLines } from '../words/paper-lines.ts';

/** `intake`: take in paper by the codes on it; without any, where every centre's paper stands. */
export const intakeCommand: CommandMaker = (program, contextOf) => {
  program
    .command('intake')
    .argument(
      '[codes...]',
      '打印件页眉的编号；扫描或输入，可连写多个 codes from the head of the pages, scanned or typed',
    )
    .option('--file <file>', '从文件读取编号，- 为标准输入 codes from a file; - for standard input')
    .description(
      '按编号登记收到的纸质件，拒收不是已受理版本的；不写编号则列出各中心收件情况 take in paper copies by code; without codes, what is in',
    )
    .action(async (codes: readonly string[], _, command) => {
      const { output, options, exit, json, ...context } = contextOf(command);
      const { file } = options as { file?: string };
      const typed = file === undefined ? codes : [...codes, await codesIn(file)];
      const report = await withOffice(context, output, async (office) => {
        const taken = await takeIn(office, typed);
        const { round, layouts } = office.definition;
        if (json) output.say(JSON.stringify({ round: round.id, ...taken }));
        else for (const line of intakeLines({ round, layout: layouts.return }, taken)) output.say(line);
        return taken;
      });
      if (report.outcomes.some(({ kind }) => kind !== 'taken')) exit(EXIT.attention);
    });
};

async function codesIn(file: string): Promise<string> {
  if (file === '-') return await text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const remedy = '请核对文件名 / see whether that is its name';
    throw new Problem('FILE_UNREADABLE', { file, found, remedy }, { cause });
  }
}
