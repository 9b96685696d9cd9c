import { collect } from '../../pipeline/collect/collect.ts';
import { hasTrouble } from '../../pipeline/collect/outcome.ts';
import { evaluate } from '../../pipeline/evaluate/evaluate.ts';
import { sendNotices } from '../../pipeline/notices/send-notices.ts';
import { openRound } from '../../pipeline/open-round.ts';
import { render } from '../../pipeline/render/render.ts';
import { awaitJobs } from '../await-jobs.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { hasNoticeTrouble, noticesLines } from '../words/notice-lines.ts';
import { outcomeLines } from '../words/outcome-lines.ts';
import { remarkLines } from '../words/remark-lines.ts';

/** `collect`: read, check, write findings back. */
export const collectCommand: CommandMaker = (program, contextOf) => {
  program
    .command('collect')
    .description('读取并校验全部工作簿，把结果写回 read and check all workbooks, write the findings back')
    .action(async (_, command) => {
      const context = contextOf(command);
      const report = await withOffice(context, context.output, async (office) => {
        await openRound(office);
        const collected = await collect(office);
        await awaitJobs(office, collected, context.output);
        return { ...collected, notices: await sendNotices(office) };
      });
      if (context.json) context.output.say(JSON.stringify(report));
      else for (const line of [...outcomeLines(report), ...noticesLines(report.notices)]) context.output.say(line);
      if (hasTrouble(report) || hasNoticeTrouble(report.notices)) context.exit(EXIT.attention);
    });
};

/** `evaluate`: score what was submitted. */
export const evaluateCommand: CommandMaker = (program, contextOf) => {
  program
    .command('evaluate')
    .description('按已提交的数据评分、排名、定等 score, rank and grade what was submitted')
    .action(async (_, command) => {
      const context = contextOf(command);
      const { report, round } = await withOffice(context, context.output, async (office) => {
        await openRound(office);
        return { report: await evaluate(office), round: office.definition.round };
      });
      if (context.json) {
        context.output.say(JSON.stringify(report));
        return;
      }
      context.output.say(`评估 run ${report.run}${report.isKnown ? '（未变 unchanged）' : ''}`);
      for (const line of remarkLines(round, report.remarks)) context.output.say(`  ${line}`);
    });
};

/** `render`: make the reports of the newest run that are not there yet. */
export const renderCommand: CommandMaker = (program, contextOf) => {
  program
    .command('render')
    .description('生成报告与结果表，未变的不重做 make the reports and the tables of results; unchanged ones stay')
    .action(async (_, command) => {
      const context = contextOf(command);
      const report = await withOffice(context, context.output, render);
      if (context.json) context.output.say(JSON.stringify(report));
      else context.output.say(`报告 reports: 新制 made ${report.made} · 未变 unchanged ${report.unchanged}`);
      for (const { subject, message } of report.failures) context.output.warn(`✗ ${subject}: ${message}`);
      if (report.failures.length > 0) context.exit(EXIT.attention);
    });
};
