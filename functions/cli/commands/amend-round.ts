import { amendRound } from '../../pipeline/amending/amend-round.ts';
import { previewAmendment } from '../../pipeline/amending/preview-amendment.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withOffice } from '../with-office.ts';
import { amendmentLines, amendmentPreviewLines } from '../words/amendment-lines.ts';

/** `amend-round`: what a changed definition changes for whom; with a reason, put it in force. */
export const amendRoundCommand: CommandMaker = (program, contextOf) => {
  program
    .command('amend-round')
    .option('--preview', '只看会有什么变化，不写入任何内容 what would change; nothing is written', false)
    .option('--reason <text>', '理由，记入审计；正式修订时必须写明 why; needed to amend')
    .description(
      '修订已开启的评估：说明对版式、校验、结果的影响，启用新版定义，保留全部填报内容 put a changed definition in force: says what changes for whom and carries every entry into the new workbooks',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { preview } = context.options as { readonly preview: boolean };
      await (preview ? show(context) : amend(context));
    });
};

async function show(context: CommandContext): Promise<void> {
  const { json, output } = context;
  const { preview, round } = await withOffice(context, output, async (office) => ({
    preview: await previewAmendment(office),
    round: office.definition.round,
  }));
  if (json) output.say(JSON.stringify(preview));
  else for (const line of amendmentPreviewLines(round, preview)) output.say(line);
  if (preview.refusals.length > 0) context.exit(EXIT.attention);
}

async function amend(context: CommandContext): Promise<void> {
  const { json, output } = context;
  const { reason = '' } = context.options as { readonly reason?: string };
  const report = await withOffice(context, output, (office) => amendRound(office, { reason }));
  if (json) output.say(JSON.stringify(report));
  else for (const line of amendmentLines(report)) output.say(line);
  for (const { workbook, message } of report.failures) output.warn(`✗ ${workbook}: ${message}`);
  if (report.failures.length > 0 || report.workbooks.some(({ kind }) => kind === 'waiting'))
    context.exit(EXIT.attention);
}
