import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { CommandMaker } from '../command.ts';
import { makeWorkspace } from '../make-workspace.ts';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 100_000) {
    throw new InvalidArgumentError(`“${text}”应为 1 至 100000 的整数 / a whole number from 1 to 100000 is expected`);
  }
  return number;
}

interface InitOptions {
  readonly round: string;
  readonly blank: boolean;
  readonly centres?: number;
  readonly store?: string;
}

/** `init`: a new workspace, with made-up data or with blank workbooks to hand out. */
export const initCommand: CommandMaker = (program, contextOf) => {
  program
    .command('init')
    .option('--round <name-or-folder>', '用哪一轮的定义 which round’s definition', 'guangdong-2019')
    .option('--blank', '空白工作簿，用于正式填报（默认填入示例数据）blank workbooks for a real round', false)
    .option('--centres <n>', '改用 n 家虚构的中心 n made-up centres instead of the register', wholeNumber)
    .option(
      '--store <workspace-or-file>',
      '与其他年度共用其数据文件：写那一年的工作区 keep the round in the store of another year’s workspace',
    )
    .description('新建工作区：评估定义与全部工作簿 make a workspace: the definition and all workbooks')
    .action(async (_, command) => {
      const context = contextOf(command);
      const { round, blank, centres, store } = context.options as InitOptions;
      const workspace = resolve(context.workspace);
      const kind = blank ? 'blank' : 'samples';
      if (blank && centres !== undefined)
        command.error(
          '--centres 只用于示例数据，不能与 --blank 同用 / --centres makes samples only, so it does not go with --blank',
        );
      const made = await makeWorkspace(
        {
          ...{ workspace, round, kind },
          ...(centres !== undefined && { centres }),
          ...(store !== undefined && { store: resolve(store) }),
        },
        context.output,
      );
      if (context.json) context.output.say(JSON.stringify({ workspace, kind, workbooks: made.length }));
      else
        context.output.say(
          `已新建 made: ${workspace}（${made.length} 个工作簿 workbooks${blank ? '' : '，示例数据 sample data'}）`,
        );
    });
};
