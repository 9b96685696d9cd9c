import { knownCentre } from '../../pipeline/known-centre.ts';
import { type ListedMail, listMails } from '../../pipeline/notices/list-mails.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { mailLines } from '../words/notice-lines.ts';

/** States that ask for somebody's hand. */
const TROUBLES: readonly ListedMail['state'][] = ['failed', 'unknown', 'lapsed'];

/** `mails`: what was sent to whom, and what could not be. */
export const mailsCommand: CommandMaker = (program, contextOf) => {
  program
    .command('mails')
    .argument('[recipient]', '只看一家中心或一位评审专家 one centre or reviewer alone')
    .option('--troubled', '只看失败、不明、过时未发的 only those that failed, lapsed or may not have arrived', false)
    .description('发给谁、何时、结果如何 which notices went to whom, when, and what became of them')
    .action(async (asked: string | undefined, _, command) => {
      const { output, options, ...context } = contextOf(command);
      await withOffice(context, output, async (office) => {
        const { round, reviewers } = office.definition;
        const reviewer = reviewers.find(({ id, name }) => id === asked || name === asked);
        const only = asked === undefined ? undefined : (reviewer?.id ?? knownCentre(round, asked).id);
        const mails = (await listMails(office)).filter(
          ({ centre, reviewer: to, state }) =>
            (only === undefined || centre === only || to === only) &&
            (options['troubled'] !== true || TROUBLES.includes(state)),
        );
        if (output.json) output.say(JSON.stringify({ round: round.id, mails }));
        else for (const line of mails.flatMap((mail) => mailLines(office.definition, mail))) output.say(line);
      });
    });
};
