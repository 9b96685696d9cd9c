import { formatInZone } from '../../domain/round/zoned-time.ts';
import { sendNotices } from '../../pipeline/notices/send-notices.ts';
import { reopen } from '../../pipeline/reopen.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';

/** `reopen`: let one centre change what it submitted. */
export const reopenCommand: CommandMaker = (program, contextOf) => {
  program
    .command('reopen')
    .argument('<centre>', '中心标识、序号或名称 id, number or name')
    .requiredOption(
      '--until <time>',
      '开放到何时（本轮时区），如 2020-06-05T18:00 until when, in the round’s time zone',
    )
    .requiredOption('--reason <text>', '理由，记入审计 why; goes into the audit trail')
    .description('为一家中心重新开放填报；期限内提交的内容取代已提交的 open one centre’s return again for a time')
    .action(async (centre, _, command) => {
      const context = contextOf(command);
      const { until, reason } = context.options as { until: string; reason: string };
      const head = await withOffice(context, context.output, async (office) => {
        const reopened = await reopen(office, { centre, until, reason });
        await sendNotices(office);
        const { timeZone, language } = office.definition.round;
        return { ...reopened, until: formatInZone(new Date(reopened.reopenedUntil), timeZone, language) };
      });
      if (context.json) context.output.say(JSON.stringify({ centre: head.centre, reopenedUntil: head.reopenedUntil }));
      else context.output.say(`已重新开放 reopened: ${head.centre} → ${head.until}`);
    });
};
