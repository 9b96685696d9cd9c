import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';
import { aReadyWorkspace, aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { roundDocuments } from '../support/round-documents.ts';

async function bytesOf({ folder }: TestWorkspace, name: string): Promise<Record<string, string>> {
  const files = await readdir(join(folder, name));
  const contents = await Promise.all(
    files
      .filter((file) => /\.(pdf|csv|xlsx)$/.test(file))
      .map(async (file) => [file, (await readFile(join(folder, name, file))).toString('base64')] as const),
  );
  return Object.fromEntries(contents.sort());
}

describe('the main job', () => {
  test('makes a report for every centre and one of the whole, and the tables of results', async () => {
    await using workspace = await aWorkspace();
    await using office = await workspace.open();
    const { rendered, evaluated } = await runRound(office);
    expect(rendered).toEqual({ made: 7, unchanged: 0, failures: [] });
    expect(evaluated.isKnown).toBe(false);
    const files = Object.keys(await bytesOf(workspace, 'reports'));
    expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(7);
    expect(files).toEqual(expect.arrayContaining(['results.csv', 'results.xlsx']));
  });

  test('run again does nothing: same run, same reports, nothing printed', async () => {
    await using workspace = await aWorkspace();
    await using first = await workspace.open();
    const { evaluated } = await runRound(first);
    const before = await bytesOf(workspace, 'reports');
    await using second = await workspace.open('2025-01-01T00:00:00Z');
    const again = await runRound(second);
    expect(again.evaluated).toEqual({ ...evaluated, isKnown: true });
    expect(again.rendered).toEqual({ made: 0, unchanged: 7, failures: [] });
    expect(second.printed).toEqual([]);
    expect(await bytesOf(workspace, 'reports')).toEqual(before);
  });

  test('gives the same bytes for the same workbooks, wherever and whenever it runs', async () => {
    await using one = await aWorkspace();
    await using other = await aWorkspace();
    await using first = await one.open('2024-05-01T08:00:00Z');
    await using second = await other.open('2026-11-24T20:00:00Z');
    const runs = [await runRound(first), await runRound(second)];
    expect(runs[0]?.evaluated.run).toBe(runs[1]?.evaluated.run);
    expect(await bytesOf(one, 'reports')).toEqual(await bytesOf(other, 'reports'));
  });

  test('keeps an audit trail that verifies', async () => {
    await using workspace = await aWorkspace();
    await using office = await workspace.open();
    await runRound(office);
    const verdict = await verifyAudit(office.store);
    expect(verdict.firstBreak).toBeUndefined();
    expect(verdict.entries).toBeGreaterThan(3);
  });
});

describe('interrupted at any commit and run again', () => {
  test('it ends in the same state, nothing lost and nothing doubled', async () => {
    await using whole = await aReadyWorkspace();
    await using wholeOffice = await whole.open();
    await runRound(wholeOffice);
    const expected = await roundDocuments(wholeOffice.store, 'example-english');
    const reports = await bytesOf(whole, 'reports');
    for (const nth of [1, 2, 5, 9, 14, 20, 25, 29, 31, 33, 36, 40]) {
      await using workspace = await aReadyWorkspace();
      await using office = await workspace.open();
      const interrupted = runRound({
        ...office,
        store: Object.assign(aWatchedStore(office.store), { failAt: nth }).store,
      });
      await interrupted.then(
        () => undefined,
        (error: Error) => expect(error.message).toBe('killed here'),
      );
      await runRound(office);
      expect(await roundDocuments(office.store, 'example-english')).toEqual(expected);
      expect(await bytesOf(workspace, 'reports')).toEqual(reports);
      expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
    }
  });
});

describe('two processes at once', () => {
  test('end in one state, and what they did stands in the audit trail once', async () => {
    await using workspace = await aWorkspace();
    await using one = await workspace.open();
    await using other = await workspace.open();
    await Promise.all([runRound(one), runRound(other)]);
    await runRound(one);
    const actions: string[] = [];
    for await (const { body } of one.store.list('audit')) actions.push(`${body['action']} ${body['subject']}`);
    expect(actions.filter((action) => action.startsWith('return-'))).toHaveLength(6);
    expect(new Set(actions).size).toBe(actions.length);
    expect((await verifyAudit(one.store)).firstBreak).toBeUndefined();
  });
});
