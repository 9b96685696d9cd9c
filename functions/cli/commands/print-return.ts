import { knownCentre } from '../../pipeline/known-centre.ts';
import { sendNotices } from '../../pipeline/notices/send-notices.ts';
import { printReturns } from '../../pipeline/paper/print-returns.ts';
import type { CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { hasNoticeTrouble, noticesLines } from '../words/notice-lines.ts';
import { printLines } from '../words/paper-lines.ts';

/** `print-return`: the paper version of accepted returns, to be printed, signed and sealed by the centres. */
export const printReturnCommand: CommandMaker = (program, contextOf) => {
  program
    .command('print-return')
    .argument('[centres...]', '中心标识、序号或名称，缺省为全部 ids, numbers or names; all where absent')
    .description(
      '由已受理的填报表制作纸质件：各份逐页有编号和二维码 make the paper copies of accepted returns, each page with code and QR',
    )
    .action(async (asked: readonly string[], _, command) => {
      const { output, exit, json, ...context } = contextOf(command);
      await withOffice(context, output, async (office) => {
        const { round } = office.definition;
        const named = new Set(asked.map((one) => knownCentre(round, one).id));
        const centres = round.centres.filter(({ id }) => named.size === 0 || named.has(id));
        const report = await printReturns(office, centres);
        if (json) output.say(JSON.stringify({ round: round.id, ...report }));
        else for (const line of printLines(round, report, office.files.locate('paper'))) output.say(line);
        // Receipts that bring the print have waited for it.
        const notices = await sendNotices(office);
        if (!json) for (const line of noticesLines(notices)) output.say(line);
        const isUnfulfilled = named.size > 0 && report.notAccepted.length > 0;
        if (report.failures.length > 0 || isUnfulfilled || hasNoticeTrouble(notices)) exit(EXIT.attention);
      });
    });
};
