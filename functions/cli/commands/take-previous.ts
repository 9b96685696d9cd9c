import { takePrevious } from '../../pipeline/years/take-previous.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { takenLines } from '../words/taken-lines.ts';

/** `take-previous`: last year's results as they are now, in the place of those that were fixed at the opening. */
export const takePreviousCommand: CommandMaker = (program, contextOf) => {
  program
    .command('take-previous')
    .option('--preview', '只显示将有哪些变化，不写入 only show what would change', false)
    .option('--reason <text>', '理由；更换已固定的上年数时必须写明 why; needed where it replaces what was fixed')
    .description(
      '重新取用上年结果：上年结果在本轮开始时固定，此后更正的由此取用 take last year’s results as they are now',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { preview, reason } = context.options as { readonly preview: boolean; readonly reason?: string };
      const request = { isPreview: preview, ...(reason !== undefined && { reason }) };
      const { round, report } = await withOffice(context, context.output, async (office) => ({
        round: office.definition.round,
        report: await takePrevious(office, request),
      }));
      if (context.json) context.output.say(JSON.stringify({ ...report, isPreview: preview }));
      else for (const line of takenLines(round, report, preview)) context.output.say(line);
    });
};
