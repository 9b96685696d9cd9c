import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { type ListedDelivery, listDeliveries } from '../../pipeline/deliver/list-deliveries.ts';
import { knownCentre } from '../../pipeline/known-centre.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { deliveryLines } from '../words/delivery-lines.ts';

/** Of a recipient by id or name, also one who is in the round no more; of a centre, the reviewers' copies as well. */
function isAbout(
  { round, reviewers }: Pick<RoundDefinition, 'round' | 'reviewers'>,
  all: readonly ListedDelivery[],
  asked: string,
): (one: ListedDelivery) => boolean {
  const reviewer = reviewers.find(({ id, name }) => id === asked || name === asked)?.id;
  const isKnown = all.some(({ recipient, subject }) => recipient === asked || subject === asked);
  const id = reviewer ?? (isKnown ? asked : knownCentre(round, asked).id);
  return ({ recipient, subject }) => recipient === id || subject === id;
}

/** `deliveries`: which report went to whom, in which version, and what became of it. */
export const deliveriesCommand: CommandMaker = (program, contextOf) => {
  program
    .command('deliveries')
    .argument(
      '[recipient]',
      '只看一位评审专家，或一家中心及其报告的全部收件人（标识或名称） one reviewer, or one centre and all who have its report',
    )
    .option('--troubled', '只看失败和不明的 only those that failed or may not have arrived', false)
    .description('哪份报告交给了谁、何时、结果如何 which report went to whom, when, and what became of it')
    .action(async (asked: string | undefined, _, command) => {
      const { output, options, ...context } = contextOf(command);
      await withOffice(context, output, async (office) => {
        const { definition } = office;
        const all = await listDeliveries(office);
        const isAsked = asked === undefined ? () => true : isAbout(definition, all, asked);
        const deliveries = all.filter((one) => isAsked(one) && (options['troubled'] !== true || one.isTrouble));
        if (output.json) output.say(JSON.stringify({ round: definition.round.id, deliveries }));
        else for (const line of deliveries.flatMap((one) => deliveryLines(definition, one))) output.say(line);
      });
    });
};
