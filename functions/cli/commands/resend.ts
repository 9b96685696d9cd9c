import { listMails } from '../../pipeline/notices/list-mails.ts';
import { resendMail } from '../../pipeline/notices/resend-mail.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { mailLines } from '../words/notice-lines.ts';

/** `resend`: a mail once more, whatever became of it. */
export const resendCommand: CommandMaker = (program, contextOf) => {
  program
    .command('resend')
    .argument('<mail>', '邮件编号，见 mails the key of the mail, as “mails” lists it')
    .requiredOption('--reason <text>', '理由，记入审计 why; goes into the audit trail')
    .description('补发一封邮件，收件人取现在的通讯录 send a mail once more, to the addresses of today')
    .action(async (mail: string, _, command) => {
      const context = contextOf(command);
      const { reason } = context.options as { reason: string };
      const { definition, sent } = await withOffice(context, context.output, async (office) => {
        const asked = await resendMail(office, { mail, reason });
        await office.idle();
        const now = (await listMails(office)).find(({ key }) => key === asked.key);
        return { definition: office.definition, sent: now };
      });
      if (sent === undefined) throw new TypeError(`${mail} was asked for and is not there`);
      if (context.json) context.output.say(JSON.stringify(sent));
      else for (const line of mailLines(definition, sent)) context.output.say(line);
      if (sent.state === 'failed' || sent.state === 'unknown') context.exit(EXIT.attention);
    });
};
