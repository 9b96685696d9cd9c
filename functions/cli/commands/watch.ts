import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usesWorkspace, workspaceFolders } from '../../compose.ts';
import { collect } from '../../pipeline/collect/collect.ts';
import { type NoticesReport, sendNotices } from '../../pipeline/notices/send-notices.ts';
import { openRound } from '../../pipeline/open-round.ts';
import { awaitJobs } from '../await-jobs.ts';
import type { CommandContext, CommandMaker } from '../command.ts';
import { withOffice } from '../with-office.ts';
import { noticesLines } from '../words/notice-lines.ts';
import { outcomeLines } from '../words/outcome-lines.ts';

/** Saving a workbook takes a program several steps; this long after the last one it is read. */
const QUIET_MS = 400;
/** A workbook that is open elsewhere is tried again after this long. */
const RETRY_MS = 1_500;
/** Notices have their times, whether anything is saved or not. */
const LOOK_MS = 60_000;

/** `watch`: check a workbook as soon as it is saved. */
export const watchCommand: CommandMaker = (program, contextOf) => {
  program
    .command('watch')
    .description('持续监视：工作簿一保存就校验并写回结果 check each workbook as soon as it is saved; Ctrl+C ends')
    .action(async (_, command) => {
      const context = contextOf(command);
      if (!usesWorkspace(context.profile)) {
        command.error(
          'watch 只用于工作区文件夹；云端会自动收表 / watch is for a workspace folder; in the cloud the schedule collects',
        );
      }
      await withOffice(context, context.output, async (office) => {
        await openRound(office);
        const pass = async (): Promise<boolean> => {
          const report = await collect(office);
          const changed = report.outcomes.filter(
            ({ kind }) => kind === 'checked' || kind === 'failed' || kind === 'busy',
          );
          if (context.json && changed.length > 0) context.output.say(JSON.stringify({ outcomes: changed }));
          else if (changed.length > 0)
            for (const line of [...named(changed), ...outcomeLines({ outcomes: changed })]) context.output.say(line);
          await awaitJobs(office, report, context.output);
          const notices = await sendNotices(office);
          if (hasNews(notices)) tellNotices(context, notices);
          return report.outcomes.some(({ kind }) => kind === 'busy');
        };
        await untilInterrupted(resolve(context.workspace), pass, () =>
          context.output.warn('正在监视，Ctrl+C 结束 watching; Ctrl+C ends'),
        );
      });
    });
};

function hasNews({ mode, outcomes }: NoticesReport): boolean {
  return mode === 'on' && outcomes.length > 0;
}

function tellNotices({ json, output }: CommandContext, notices: NoticesReport): void {
  if (json) output.say(JSON.stringify({ notices: notices.outcomes }));
  else for (const line of noticesLines(notices)) output.say(line);
}

function named(
  outcomes: readonly { readonly workbook?: string; readonly errors?: number; readonly warnings?: number }[],
): string[] {
  return outcomes.flatMap(({ workbook, errors, warnings }) =>
    workbook === undefined || errors === undefined ? [] : [`  ${workbook}: ✗ ${errors} ▲ ${warnings ?? 0}`],
  );
}

/** Runs `pass` once and after every change, one at a time, until the process is told to stop. */
async function untilInterrupted(workspace: string, pass: () => Promise<boolean>, ready: () => void): Promise<void> {
  const { returns, scorecards, ledger } = workspaceFolders(workspace);
  const folders = [returns, scorecards, ledger];
  await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true })));
  const stop = Promise.withResolvers<void>();
  const bell = doorbell();
  const watchers = folders.map((folder) => watch(folder, () => bell.ring(QUIET_MS)));
  const look = setInterval(() => bell.ring(QUIET_MS), LOOK_MS);
  const end = (): void => {
    stop.resolve();
    bell.ring(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  let isStopped = false;
  void stop.promise.then(() => {
    isStopped = true;
  });
  try {
    ready();
    while (!isStopped) {
      if (await pass()) bell.ring(RETRY_MS);
      await bell.rung();
    }
  } finally {
    clearInterval(look);
    for (const watcher of watchers) watcher.close();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

/** Rings once, a quiet while after it was last touched. */
function doorbell(): { readonly ring: (afterMs: number) => void; readonly rung: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let waiting = Promise.withResolvers<void>();
  return {
    ring: (afterMs) => {
      clearTimeout(timer);
      timer = setTimeout(() => waiting.resolve(), afterMs);
    },
    rung: async () => {
      await waiting.promise;
      waiting = Promise.withResolvers<void>();
    },
  };
}
