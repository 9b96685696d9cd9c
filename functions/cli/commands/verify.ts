import { readFile } from 'node:fs/promises';
import { type Verification, verifyCode, verifyFile } from '../../pipeline/verify-report.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

/** `verify`: what a printed code or a PDF file stands for. */
export const verifyCommand: CommandMaker = (program, contextOf) => {
  program
    .command('verify')
    .argument('<code-or-file>', '报告上的校验码，或 PDF 文件 the code printed in a report, or a PDF file')
    .description('核验一份报告：对应的评估、数据快照与文件 what a report stands for, and whether it is whole')
    .action(async (asked, _, command) => {
      const context = contextOf(command);
      const content = await readFile(asked).catch(() => undefined);
      const found = await withOffice(context, context.output, (office) =>
        content === undefined ? verifyCode(office, asked) : verifyFile(office, content),
      );
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
