import { readFile } from 'node:fs/promises';
import { type PrintVerification, verifyPrint } from '../../pipeline/paper/verify-print.ts';
import { type Verification, verifyCode, verifyFile } from '../../pipeline/verify-report.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

/** `verify`: what a printed code or a PDF file stands for. */
export const verifyCommand: CommandMaker = (program, contextOf) => {
  program
    .command('verify')
    .argument(
      '<code-or-file>',
      '报告或填报表打印件上的编号，或 PDF 文件 the code printed in a report or a printed return, or a PDF file',
    )
    .description(
      '核验一份报告或打印件：对应的评估、数据快照与文件 what a report or a print stands for, and whether it is whole',
    )
    .action(async (asked, _, command) => {
      const context = contextOf(command);
      const content = await readFile(asked).catch(() => undefined);
      const { found, print } = await withOffice(context, context.output, async (office) => {
        const report = await (content === undefined ? verifyCode(office, asked) : verifyFile(office, content));
        const isCode = content === undefined && report === undefined;
        return { found: report, print: isCode ? await verifyPrint(office, asked) : undefined };
      });
      if (print !== undefined) {
        const told = context.json ? [JSON.stringify({ isVerified: true, ...print })] : printLines(print);
        for (const line of told) context.output.say(line);
        return;
      }
      if (context.json) context.output.say(JSON.stringify({ isVerified: found !== undefined, ...found }));
      else for (const line of lines(asked, content !== undefined, found)) context.output.say(line);
      if (found === undefined || found.isFileWhole === false) context.exit(EXIT.notVerified);
    });
};

function lines(asked: string, isFile: boolean, found: Verification | undefined): readonly string[] {
  if (found === undefined) {
    return isFile
      ? [`✗ “${asked}”不是本工作区制作的报告，或内容已被改动 no report of this workspace has these bytes`]
      : [`✗ 没有校验码为“${asked}”的报告，也没有这个文件 no report has this code, and there is no such file`];
  }
  const { report, isCurrent, currentCode, isFileWhole } = found;
  return [
    `✓ ${report.code} · ${report.subject} · ${report.file}`,
    `  评估 run: ${report.run}`,
    `  快照 snapshot: ${report.snapshot ?? '–'}`,
    `  sha256: ${report.sha256}`,
    isCurrent ? '  当前有效 current' : `  已被取代 replaced by: ${currentCode ?? '–'}`,
    ...(isFileWhole === false
      ? [
          '  ✗ 文件夹中的文件与制作时不同，请重新运行 render the file in the folder is not the one that was made: run “render”',
        ]
      : []),
  ];
}

function printLines({ print, copy, isAccepted, taken }: PrintVerification): readonly string[] {
  return [
    `✓ 填报表打印件 printed return · ${print.centre} · 第 ${copy} 份，共 ${print.copies} 份 copy ${copy} of ${print.copies}`,
    `  快照 snapshot: ${print.snapshot}`,
    isAccepted ? '  即已受理的版本 the accepted version' : '  不是现在受理的版本 not the version that is accepted now',
    taken?.snapshot === print.snapshot ? `  已收 is in: ${taken.at} ${taken.who}` : '  尚未收到 not taken in',
  ];
}
