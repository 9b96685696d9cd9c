import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { visitTable } from '../../domain/risk/visit-table.ts';
import { planVisits, type VisitPlan } from '../../pipeline/risk/plan-visits.ts';
import type { CommandMaker } from '../command.ts';
import { evidenceOf } from '../evidence-of.ts';
import { withOffice } from '../with-office.ts';
import { visitLines } from '../words/risk-lines.ts';

interface Options {
  readonly number: number;
  readonly byLot?: number;
  readonly seed?: string;
  readonly csv?: string;
}

/** `visits`: whom to visit, where the risk is highest and some by lot. */
export const visitsCommand: CommandMaker = (program, contextOf) => {
  program
    .command('visits')
    .requiredOption('--number <n>', '考察几家 how many visits', visitCount)
    .option(
      '--by-lot <share>',
      '其中抽签产生的比例，如 0.2；不写按评估设定 share of them by lot; else as the round says',
      share,
    )
    .option('--seed <text>', '抽签种子，同一种子结果相同；不写用评估标识 seed of the lots; else the round’s id')
    .option('--evidence <dir>', '电子证明材料所在文件夹，同 double-claims the files handed in, as for double-claims')
    .option('--csv <file>', '名单另存为 CSV writes the list to a file, too')
    .description('拟考察名单：风险高的在前，另有抽签 whom to visit: the highest risk first, and some by lot')
    .addHelpText(
      'after',
      '\n已登记考察的不再列入；名单只供办公室参考，不写入任何内容。\nVisited centres are left out; the list is for the office, and nothing is written.',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { number, byLot, seed, csv } = context.options as Options;
      const files = await evidenceOf(context);
      await withOffice(context, context.output, async (office) => {
        const { language } = office.definition.round;
        const plan = await planVisits(office, {
          ...{ number, files },
          ...(byLot !== undefined && { byLot }),
          ...(seed !== undefined && { seed }),
        });
        if (csv !== undefined)
          await writeFile(resolve(csv), (await office.exports()).csv(visitTable(plan.visits, language)));
        if (context.json) context.output.say(JSON.stringify(documentOf(plan)));
        else for (const line of visitLines(plan)) context.output.say(line);
      });
    });
};

/** Centres by id: their register entries are said elsewhere. */
function documentOf({ visits, visited, ineligible, centres, ...plan }: VisitPlan): object {
  return {
    ...plan,
    visits: visits.map(({ centre, ...own }) => ({ centre: centre.id, ...own })),
    visited: visited.map(({ centre }) => centre.id),
    ineligible: ineligible.map(({ centre }) => centre.id),
    centres: centres.map(({ centre, ...own }) => ({ centre: centre.id, ...own })),
  };
}

function visitCount(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 100_000) return number;
  throw new InvalidArgumentError(`“${text}”应为不小于 1 的整数 / a whole number from 1 is expected`);
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError(`“${text}”应为 0 至 1 的数，如 0.2 / a number from 0 to 1, such as 0.2`);
}
