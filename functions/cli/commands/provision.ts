import { resolve } from 'node:path';
import { openWorkspaceWorkbooks } from '../../compose.ts';
import { type CarryOverReport, carryOver } from '../../pipeline/carry-over.ts';
import { openRound } from '../../pipeline/open-round.ts';
import { type MadeWorkbook, prepareWorkbooks } from '../../pipeline/prepare-workbooks.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

interface Provisioned {
  readonly made: readonly MadeWorkbook[];
  readonly failures: readonly { readonly workbook: string; readonly message: string }[];
  readonly carried?: CarryOverReport;
}

/** `provision`: make the workbooks of a round that are not there yet, and let their people in. */
export const provisionCommand: CommandMaker = (program, contextOf) => {
  program
    .command('provision')
    .option(
      '--from <dir>',
      '先把此工作区已有的工作簿连同内容迁移过来 carry over the filled workbooks of this workspace first',
    )
    .description(
      '生成尚未生成的工作簿并按通讯录授权，可重复执行 make the workbooks that are missing and let their people in; safe to repeat',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { from } = context.options as { from?: string };
      const report = await withOffice(context, context.output, async (office): Promise<Provisioned> => {
        await openRound(office);
        const source = from === undefined ? undefined : await openWorkspaceWorkbooks(resolve(from));
        const carried = source && (await carryOver(office, source));
        const { made, failures } = await prepareWorkbooks(office, { isFilled: false });
        const told = failures.map(({ workbook, problem }) => ({ workbook, message: problem.message }));
        return { made, failures: told, ...(carried && { carried }) };
      });
      tell(context, report);
      if (report.failures.length > 0 || (report.carried?.left.length ?? 0) > 0) context.exit(EXIT.attention);
    });
};

function tell({ json, output }: CommandContext, report: Provisioned): void {
  if (json) {
    output.say(JSON.stringify(report));
    return;
  }
  for (const { name, address } of report.made) output.say(`  ${name}\t${address}`);
  output.say(`工作簿 workbooks: ${report.made.length}`);
  for (const { workbook, message } of report.failures) output.warn(`✗ ${workbook}: ${message}`);
  if (report.carried === undefined) return;
  output.say(`已迁移 carried over: ${report.carried.carried}`);
  for (const { workbook, message } of report.carried.left) output.warn(`✗ ${workbook}: ${message}`);
}
