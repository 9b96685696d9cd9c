import { randomUUID } from 'node:crypto';
import { readdir, readFile, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/open-firestore-store.ts';
import { workspaceFolders } from '../../functions/compose.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aCopyOf, anUnopenedWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { comparableStore } from '../support/comparable-store.ts';
import { dumpFirestore, dumpSqlite } from '../support/dump-store.ts';
import { type CellEdits, editWorkbook } from '../support/edit-workbook.ts';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { anEmulatedOffice } from '../support/google/an-emulated-office.ts';

/** A whole round on an emulated Google beside a local one, on a machine that has other things to do. */
const LONGEST_MS = 240_000;
const SAVED_AT = new Date('2024-05-02T09:00:00Z');

/** Saves a return as a person does, at a time that is the same in every copy. */
async function edit({ folder }: TestWorkspace, start: string, edits: CellEdits): Promise<void> {
  const name = (await readdir(join(folder, 'returns'))).find((one) => one.startsWith(start));
  const file = join(folder, 'returns', name ?? '');
  await editWorkbook(file, edits);
  await utimes(file, SAVED_AT, SAVED_AT);
}

async function reportsOf({ folder }: TestWorkspace): Promise<Record<string, string>> {
  const reports = join(folder, 'reports');
  const entries = await readdir(reports, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.map(async (file) => [relative(reports, file), await readFile(file, 'base64')] as const);
  return Object.fromEntries((await Promise.all(contents)).sort());
}

describeOnEmulator('the same workbooks at the same times', (emulator) => {
  /** Lives through `life` with either store and holds what is left against each other: every document, every file. */
  async function assertEqualAfter(
    one: TestWorkspace,
    life: (workspace: TestWorkspace, office: Office) => Promise<void>,
  ): Promise<number> {
    await using other = await aCopyOf(one);
    const projectId = `p-${randomUUID()}`;
    await using store = openFirestoreStore({ projectId, emulator });
    await using local = await one.open();
    await using cloud = await other.open();
    await life(one, local);
    await life(other, { ...cloud, store });
    const documents = comparableStore(dumpSqlite(workspaceFolders(one.folder).store));
    expect(comparableStore(await dumpFirestore(emulator, projectId))).toEqual(documents);
    expect(await reportsOf(other)).toEqual(await reportsOf(one));
    return Object.keys(documents).length;
  }

  it('leave equal documents, path by path, and equal files in SQLite and in Firestore', async () => {
    await using workspace = await anUnopenedWorkspace();
    const documents = await assertEqualAfter(workspace, async (_, office) => {
      await runRound(office);
    });
    expect(documents).toBeGreaterThan(60);
  });

  it.each(['example-english', 'guangdong-2019'])(
    'leave equal documents, path by path, and equal files in a folder and on an emulated Google: %s',
    async (round) => {
      await using one = await anUnopenedWorkspace({ round });
      await using other = await aCopyOf(one);
      await using local = await one.open();
      await using emulated = await anEmulatedOffice(other.folder, local);
      await runRound(local);
      await runRound(emulated.office);
      const documents = comparableStore(dumpSqlite(workspaceFolders(one.folder).store));
      expect(comparableStore(await emulated.dump())).toEqual(documents);
      expect(await reportsOf(other)).toEqual(await reportsOf(one));
    },
    LONGEST_MS,
  );

  it('leave equal documents after corrections, a reopening and runs that find nothing new', async () => {
    await using workspace = await anUnopenedWorkspace();
    await assertEqualAfter(workspace, async (own, office) => {
      const at = (now: string): Office => ({ ...office, clock: { now: () => new Date(now) } });
      await runRound(office);
      await edit(own, '02', { Statistics: { E6: 77 } });
      await edit(own, '03', { Statistics: { E6: 'about 30' } });
      await runRound(at('2024-05-03T08:00:00Z'));
      const until = '2024-05-20T12:00';
      await reopen(at('2024-05-03T09:00:00Z'), { centre: '2', until, reason: 'typing error confirmed by phone' });
      await runRound(at('2024-05-04T08:00:00Z'));
      await runRound(at('2024-05-05T08:00:00Z'));
    });
  });
});
