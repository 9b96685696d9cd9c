import { verifyAudit } from '../../pipeline/audit.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

/** `audit`: whether the trail of acts is whole. */
export const auditCommand: CommandMaker = (program, contextOf) => {
  program
    .command('audit')
    .description('核对审计记录是否完整、未被改动 verify that the audit trail is whole')
    .action(async (_, command) => {
      const context = contextOf(command);
      const verdict = await withOffice(context, context.output, (office) => verifyAudit(office.store));
      const isWhole = verdict.firstBreak === undefined;
      if (context.json) context.output.say(JSON.stringify({ isWhole, ...verdict }));
      else if (isWhole) context.output.say(`✓ 审计记录完整 the audit trail is whole: ${verdict.entries}`);
      else context.output.say(`✗ 审计记录在此中断 the audit trail breaks here: ${JSON.stringify(verdict.firstBreak)}`);
      if (!isWhole) context.exit(EXIT.notVerified);
    });
};
