import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import { type OpeningReport, openForFilling } from '../../pipeline/opening/open-for-filling.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { versionLine } from '../words/version-lines.ts';

/** `open-round`: from now on the definition holds; who takes part, and where the workbooks are. */
export const openRoundCommand: CommandMaker = (program, contextOf) => {
  program
    .command('open-round')
    .description(
      '开启本轮：固定评估定义，核对参评资格，生成全部工作簿，可重复执行 open the round: its definition holds from now on, eligibility is checked, all workbooks are made; safe to repeat',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { report, round } = await withOffice(context, context.output, async (office) => ({
        report: await openForFilling(office),
        round: office.definition.round,
      }));
      tell(context, round, report);
      if (report.failures.length > 0 || report.eligibility.some(({ unknown }) => unknown)) context.exit(EXIT.attention);
    });
};

function tell({ json, output }: CommandContext, round: Round, report: OpeningReport): void {
  if (json) {
    const failures = report.failures.map(({ workbook, problem }) => ({ workbook, message: problem.message }));
    output.say(JSON.stringify({ ...report, failures }));
    return;
  }
  const { version, eligibility, eligible, made, failures } = report;
  output.say(`本轮已开启 the round is open: ${report.round}`);
  output.say(versionLine(round, version));
  const unknown = eligibility.filter((one) => one.unknown).length;
  output.say(
    `参评 eligible: ${eligible} · 不参评 not: ${round.centres.length - eligible} · 日期待核实 dates to be checked: ${unknown}`,
  );
  for (const { no, name, eligible: isIn, reason } of eligibility) {
    const words = reason === undefined ? '' : localise(reason, round.language);
    output.say(`  ${isIn ? '▲' : '✗'} ${String(no).padStart(3)}  ${name}  ${words}`);
  }
  for (const { name, address } of made) output.say(`  ${name}\t${address}`);
  output.say(`工作簿 workbooks: ${made.length}`);
  for (const { workbook, problem } of failures) output.warn(`✗ ${workbook}: ${problem.message}`);
}
