import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Outcome } from '../../functions/pipeline/collect/outcome.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { aChangeFeed, type ChangeFeed } from './a-change-feed.ts';
import { aWatchedStore, type WatchedStore } from './a-watched-store.ts';
import { aReadyWorkspace, type TestWorkspace } from './a-workspace.ts';
import { type CellEdits, editWorkbook } from './edit-workbook.ts';

/** The round of the desk. */
export const ROUND = 'example-english';

export interface ChangesDesk extends AsyncDisposable {
  readonly workspace: TestWorkspace;
  readonly office: Office;
  readonly feed: ChangeFeed;
  readonly watched: WatchedStore;
  /** Collects, and says what was asked of workbooks and store meanwhile. */
  readonly look: () => Promise<Look>;
  /** Edits a return as a person does; saved at a time that is the same in every test, a second later each time. */
  readonly edit: (start: string, edits: CellEdits) => Promise<void>;
  readonly fileOf: (start: string, folder?: string) => Promise<string>;
}

export interface Look {
  readonly outcomes: readonly Outcome[];
  readonly calls: readonly string[];
  readonly stored: readonly string[];
}

/** A round whose workbooks tell what changed; everything was collected once, unless told otherwise. */
export async function aChangesDesk({ isCollected = true } = {}): Promise<ChangesDesk> {
  const workspace = await aReadyWorkspace();
  const opened = await workspace.open();
  const feed = aChangeFeed(opened.workbooks);
  const watched = aWatchedStore(opened.store);
  const office: Office = { ...opened, workbooks: feed.workbooks, store: watched.store };
  await openRound(office);
  const look = async (): Promise<Look> => {
    feed.calls.length = 0;
    watched.calls.length = 0;
    const { outcomes } = await collect(office);
    return { outcomes, calls: [...feed.calls], stored: [...watched.calls] };
  };
  // The second time the feed tells of the findings that were written the first time.
  if (isCollected) for (const _ of ['all', 'own']) await look();
  const fileOf = async (start: string, folder = 'returns'): Promise<string> => {
    const name = (await readdir(join(workspace.folder, folder))).find((one) => one.startsWith(start));
    if (name === undefined) throw new Error(`no ${start} in ${folder}`);
    return join(workspace.folder, folder, name);
  };
  let savedMs = new Date('2024-04-30T08:00:00Z').getTime();
  return {
    ...{ workspace, office, feed, watched, look, fileOf },
    edit: async (start, edits) => {
      const file = await fileOf(start);
      savedMs += 1_000;
      await editWorkbook(file, edits);
      await utimes(file, new Date(savedMs), new Date(savedMs));
    },
    [Symbol.asyncDispose]: async () => {
      await opened[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}
