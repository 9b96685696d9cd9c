import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { definitionsOf } from '../../compose.ts';
import { type AssignRequest, assign } from '../../pipeline/assign/assign.ts';
import { type AssignmentPlan, planAssignment } from '../../pipeline/assign/plan-assignment.ts';
import type { CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { assignmentLines, assignmentWarnings } from '../words/assignment-lines.ts';

function reviewsEach(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError(`“${text}”应为 1 至 100 的整数 / a whole number from 1 to 100 is expected`);
}

interface Options {
  readonly reviews?: number;
  readonly seed?: string;
  readonly reason?: string;
  readonly preview: boolean;
}

/** `assign`: who marks whom, drawn by lot within the rules, and written into the list of reviewers. */
export const assignCommand: CommandMaker = (program, contextOf) => {
  program
    .command('assign')
    .option(
      '--reviews <n>',
      '每家几位专家，不写按评估设定 reviewers for each centre; else as the round requires',
      reviewsEach,
    )
    .option('--seed <text>', '抽签种子，同一种子结果相同；不写用评估标识 seed of the lots; else the round’s id')
    .option('--reason <text>', '理由，记入审计 why; goes into the audit trail')
    .option('--preview', '只显示分工，不写入任何内容 show the assignment; nothing is written', false)
    .description(
      '分配评审专家：家数均衡，避开本市与回避，写入 reviewers.csv assign reviewers evenly, away from their own municipality and conflicts',
    )
    .action(async (_, command) => {
      const context = contextOf(command);
      const { reviews, seed, reason, preview } = context.options as Options;
      const request: AssignRequest = {
        ...(reviews !== undefined && { perCentre: reviews }),
        ...(seed !== undefined && { seed }),
        ...(reason !== undefined && { reason }),
      };
      await withOffice(context, context.output, async (office) => {
        const { round, reviewers } = office.definition;
        const plan = preview
          ? await planAssignment(office, request)
          : await assign(office, await definitionsOf({ ...context, workspace: resolve(context.workspace) }), request);
        const { say, warn } = context.output;
        if (context.json) say(JSON.stringify(documentOf(plan, preview)));
        else for (const line of assignmentLines(round, reviewers, plan)) say(line);
        for (const line of assignmentWarnings(round, plan)) warn(line);
        if (!context.json) say(outcome(plan, preview));
      });
    });
};

function documentOf({ centresOf, ...plan }: AssignmentPlan, isPreview: boolean): object {
  return { isPreview, ...plan, centresOf: Object.fromEntries(centresOf) };
}

function outcome({ isChanged }: AssignmentPlan, isPreview: boolean): string {
  if (!isChanged) return '与现有分工相同 as it is already';
  return isPreview
    ? '未写入 nothing written'
    : '已写入 reviewers.csv；新专家的评审表请用 provision 生成 written; “provision” makes the scorecards of new reviewers';
}
