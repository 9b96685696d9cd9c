import { closeReturns } from '../../pipeline/close-returns.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

/** `close`: write the last findings and lock the returns. */
export const closeCommand: CommandMaker = (program, contextOf) => {
  program
    .command('close')
    .requiredOption('--reason <text>', '理由，记入审计 why; goes into the audit trail')
    .description('截止填报：先写回最后的校验结果，再锁定全部填报表 write the last findings, then lock all returns')
    .action(async (_, command) => {
      const context = contextOf(command);
      const { reason } = context.options as { reason: string };
      const report = await withOffice(context, context.output, (office) => closeReturns(office, reason));
      if (context.json) context.output.say(JSON.stringify(report));
      else context.output.say(`已锁定 locked ${report.locked.length} · 重新开放中 reopened ${report.open.length}`);
      for (const { centre, message } of report.failures) context.output.warn(`✗ ${centre}: ${message}`);
      if (report.failures.length > 0) context.exit(EXIT.attention);
    });
};
