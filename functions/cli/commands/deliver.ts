import { deliver } from '../../pipeline/deliver/deliver.ts';
import { listDeliveries } from '../../pipeline/deliver/list-deliveries.ts';
import { deliverableRun } from '../../pipeline/publish.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { deliverLines, deliveryLines } from '../words/delivery-lines.ts';

/** `deliver`: hand the finished reports to those who are to have them. */
export const deliverCommand: CommandMaker = (program, contextOf) => {
  program
    .command('deliver')
    .description(
      '把报告交给评审专家和各中心（文件夹或邮件，按 round.yaml 的 delivery），已交付的不重复 hand reports to reviewers and centres, each once',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { output } = context;
      await withOffice(context, output, async (office) => {
        const report = await deliver(office, await deliverableRun(office));
        await office.idle();
        const mailed = (await listDeliveries(office)).filter(({ way, isTrouble }) => way === 'mail' && isTrouble);
        const missed = mailed.filter(({ mail }) => mail !== undefined);
        if (context.json) output.say(JSON.stringify({ ...report, missed }));
        else {
          const [head = '', ...others] = deliverLines(office.definition, report);
          output.say(head);
          const troubles = [...others, ...missed.flatMap((one) => deliveryLines(office.definition, one))];
          for (const line of troubles) output.warn(line);
        }
        if (report.failures.length + missed.length > 0) context.exit(EXIT.attention);
      });
    });
};
