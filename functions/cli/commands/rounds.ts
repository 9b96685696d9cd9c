import { listRounds } from '../../pipeline/years/list-rounds.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { roundsLines } from '../words/rounds-lines.ts';

/** `rounds`: the rounds that lie side by side in the store. */
export const roundsCommand: CommandMaker = (program, contextOf) => {
  program
    .command('rounds')
    .description(
      '各年度评估：数据文件中有哪些轮次、进展如何，* 为本工作区的一轮 the rounds of the store; * is this workspace’s',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { round, rounds } = await withOffice(context, context.output, async (office) => ({
        round: office.definition.round,
        rounds: await listRounds(office),
      }));
      if (context.json) context.output.say(JSON.stringify({ rounds }));
      else for (const line of roundsLines(round.timeZone, rounds)) context.output.say(line);
    });
};
