import { publish } from '../../pipeline/publish.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';

/** `publish`: fix a run as the round's result. */
export const publishCommand: CommandMaker = (program, contextOf) => {
  program
    .command('publish')
    .argument('[run]', '评估编号，不写为最近一次 a run; absent: the newest')
    .option(
      '--reason <text>',
      '理由；更换已公布的结果时必须写明，并告知持有旧报告的人 why; needed where it replaces a published result, and told to those who hold its reports',
    )
    .description('公布结果：确定某次评估为本轮结果，此后的评估须再次公布才生效 fix a run as the round’s result')
    .action(async (run: string | undefined, _, command) => {
      const context = contextOf(command);
      const { reason } = context.options as { readonly reason?: string };
      const request = { ...(run !== undefined && { run }), ...(reason !== undefined && { reason }) };
      const report = await withOffice(context, context.output, async (office) => ({
        names: new Map(office.definition.round.centres.map(({ id, name }) => [id, name])),
        published: await publish(office, request),
      }));
      const { published, names } = report;
      if (context.json) return context.output.say(JSON.stringify(published));
      const before = published.replaces === undefined ? '' : `，代替 in place of ${published.replaces}`;
      context.output.say(
        published.isKnown
          ? `此前已公布 published before: ${published.run}`
          : `已公布 published: ${published.run}${before}`,
      );
      if (published.provisional.length > 0) {
        const who = published.provisional.map((id) => names.get(id) ?? id).join('、');
        context.output.say(`其中结果为暂定 provisional: ${who}`);
      }
    });
};
