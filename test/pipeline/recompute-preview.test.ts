import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { previewRecompute } from '../../functions/pipeline/recompute/preview.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { render } from '../../functions/pipeline/render/render.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aRecomputeDesk, codesInForce, type RecomputeDesk, veto } from '../support/a-recompute-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';

const HALF = { parts: { quantitative: 0.5, qualitative: 0.5 } };

/** An office in which nothing can be written. */
function readOnly({ office }: RecomputeDesk): Office {
  const never = (what: string) => async (): Promise<never> => {
    throw new Error(`${what} in a preview`);
  };
  const { store } = aWatchedStore(office.store);
  return {
    ...office,
    store: { ...store, commit: never('a commit'), putAll: never('a put') },
    files: { ...office.files, write: never('a file'), remove: never('a removal') },
    queue: { add: never('a task') },
    workbooks: {
      ...office.workbooks,
      read: never('a reading'),
      writeFeedback: never('findings'),
      changes: never('a look'),
      list: never('a list'),
    },
    printer: never('a print'),
  };
}

describe('a preview', () => {
  test('of a scheme that asks how sure ranks are computes that too: with the run made, no report would change', async () => {
    await using desk = await aRecomputeDesk();
    const scheme = { uncertainty: { seed: 1, draws: 200, weights: { method: 'within', share: 0.25 } } } as const;
    const before = await previewRecompute(readOnly(desk), { scheme });
    expect(before.reports.length).toBeGreaterThan(1);
    await recompute(desk.office, { scheme, reason: 'how sure' });
    await desk.queue.drain(desk.doer);
    expect((await previewRecompute(readOnly(desk), { scheme })).reports).toEqual([]);
  });

  test('of nothing new says so, and writes, reads and prints nothing', async () => {
    await using desk = await aRecomputeDesk();
    const preview = await previewRecompute(readOnly(desk), {});
    expect(preview.from).toBe(preview.to);
    expect(preview).toMatchObject({ causes: [], centres: [], reports: [], outdated: [], unchangedReports: 7 });
  });

  test('of another scheme tells scores, ranks, grades and reports, which then come out so', async () => {
    await using desk = await aRecomputeDesk();
    const before = await codesInForce(desk.office.store);
    const { from, to, causes, centres, reports } = await previewRecompute(readOnly(desk), { scheme: HALF });
    expect(to).not.toBe(from);
    expect(causes).toEqual(['scheme']);
    expect(centres.map(({ centre }) => centre)).toContain('alderbeck');
    expect(centres[0]).toMatchObject({
      before: { standing: 'ranked', rank: expect.any(Number), grade: expect.any(String) },
      after: { standing: 'ranked' },
      causes: ['scheme'],
    });
    expect(centres[0]?.before?.published).not.toBe(centres[0]?.after.published);
    expect(reports.map(({ supersedes }) => supersedes)).toEqual(reports.map(({ subject }) => before[subject]));
    await recompute(desk.office, { scheme: HALF, reason: 'trial' });
    await desk.queue.drain(desk.doer);
    expect(await codesInForce(desk.office.store)).toEqual(
      Object.fromEntries(reports.map(({ subject, code }) => [subject, code])),
    );
  });

  test('of a veto tells what is the centre’s own doing and what comes from others', async () => {
    await using desk = await aRecomputeDesk();
    await veto(desk.office.store, 'brindleford');
    const { causes, centres, reports } = await previewRecompute(readOnly(desk), {});
    expect(causes).toEqual(['ledger']);
    const own = centres.find(({ centre }) => centre === 'brindleford');
    expect(own?.before).toMatchObject({ standing: 'ranked', rank: 1 });
    expect(own?.after).toMatchObject({ standing: 'vetoed', veto: 'forged evidence' });
    expect(own?.after.rank).toBeUndefined();
    expect(own?.causes).toEqual(['ledger']);
    expect(centres.find(({ centre }) => centre === 'alderbeck')?.causes).toEqual(['others']);
    expect(reports.find(({ subject }) => subject === 'PROVINCE')?.causes).toEqual(['ledger']);
  });

  test('of some centres names the others whose report would be outdated', async () => {
    await using desk = await aRecomputeDesk();
    await veto(desk.office.store, 'brindleford');
    const { reports, outdated, unchangedReports } = await previewRecompute(readOnly(desk), {
      centres: ['brindleford'],
    });
    expect(reports.map(({ subject }) => subject)).toEqual(['PROVINCE', 'brindleford']);
    expect(outdated.map(({ subject }) => subject)).toContain('alderbeck');
    expect(reports.length + outdated.length + unchangedReports).toBe(7);
  });

  test('tells a report whose file is gone from one that is of an earlier run', async () => {
    await using desk = await aRecomputeDesk();
    await rm(join(desk.workspace.folder, 'reports', '01-Alderbeck Repair Hub.pdf'));
    const { reports } = await previewRecompute(readOnly(desk), {});
    expect(reports).toEqual([expect.objectContaining({ subject: 'alderbeck', causes: ['file'] })]);
    await render(desk.office);
    await veto(desk.office.store, 'brindleford');
    await evaluate(desk.office);
    const behind = await previewRecompute(readOnly(desk), {});
    expect(behind.from).toBe(behind.to);
    expect(behind.centres).toEqual([]);
    expect(behind.reports.find(({ subject }) => subject === 'alderbeck')?.causes).toEqual(['behind']);
  });

  test('tells a new layout of the reports from new content', async () => {
    await using desk = await aRecomputeDesk();
    const templates: Office['templates'] = async () => ({ ...(await desk.office.templates()), digest: 'new' });
    const { reports } = await previewRecompute({ ...readOnly(desk), templates }, {});
    expect(reports).toHaveLength(7);
    expect(new Set(reports.flatMap(({ causes }) => causes))).toEqual(new Set(['layout']));
  });

  test('before any run shows all as the first', async () => {
    await using desk = await aRecomputeDesk();
    const path = `rounds/${ROUND}`;
    const { latestRun: _, ...record } = (await desk.office.store.get(path))?.body ?? {};
    await desk.office.store.commit([{ kind: 'put', path, body: record }]);
    const preview = await previewRecompute(readOnly(desk), {});
    expect(preview.from).toBeUndefined();
    expect(preview.causes).toEqual(['first']);
    expect(preview.centres.every(({ causes }) => causes[0] === 'first')).toBe(true);
  });
});
