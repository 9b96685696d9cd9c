import { deliver } from '../../pipeline/deliver/deliver.ts';
import { deliverableRun } from '../../pipeline/publish.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';

/** `deliver`: hand the finished reports to the reviewers of their centres. */
export const deliverCommand: CommandMaker = (program, contextOf) => {
  program
    .command('deliver')
    .description('把报告交给各中心的评审专家，已交付的不重复 hand reports to the reviewers of their centres, once')
    .action(async (_, command) => {
      const context = contextOf(command);
      const report = await withOffice(context, context.output, async (office) =>
        deliver(office, await deliverableRun(office)),
      );
      if (context.json) context.output.say(JSON.stringify(report));
      else context.output.say(`已交付 delivered ${report.delivered} · 未变 unchanged ${report.unchanged}`);
      for (const { reviewer, centre, message } of report.failures) {
        context.output.warn(`✗ ${reviewer} ← ${centre}: ${message}`);
      }
      if (report.failures.length > 0) context.exit(EXIT.attention);
    });
};
