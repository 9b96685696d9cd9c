import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFolders } from '../../functions/compose.ts';
import { Problem } from '../../functions/domain/problems/problem.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import { type AmendmentReport, amendRound } from '../../functions/pipeline/amending/amend-round.ts';
import { previewAmendment } from '../../functions/pipeline/amending/preview-amendment.ts';
import { loadHeads } from '../../functions/pipeline/collect/load-heads.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { roundStatus } from '../../functions/pipeline/round-status.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { status } from '../../functions/pipeline/status.ts';
import type { Workbooks } from '../../functions/ports/workbooks.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { aCopyOf, aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { collect as all } from '../support/collect.ts';
import { dumpSqlite } from '../support/dump-store.ts';

/** The round with another indicator first, one renamed, the bounds of one narrower, one gone, and a later deadline. */
function amended(round: Round): Round {
  const [first, ...rest] = round.indicators;
  if (first === undefined) throw new Error('no indicators');
  const fresh = { ...first, id: 'tools-lent', title: { zh: '外借工具', en: 'Tools lent' } };
  const renamed = { ...first, title: { zh: '修好的物品', en: 'Things mended' }, bounds: { min: 0, max: 100 } };
  const indicators = [fresh, renamed, ...rest.filter(({ id }) => id !== 'visitors')];
  const checks = { ...round.checks, events: [] };
  return { ...round, indicators, checks, deadline: '2024-05-12T17:00:00' };
}

function withRound(office: Office, round: Round, digest = 'amended'): Office {
  return { ...office, definition: { ...office.definition, round, digest } };
}

const ofAmended = (office: Office): Office => withRound(office, amended(office.definition.round));

/** Every cell of every workbook by value, and when a return was changed last: that tells whether it is late. */
async function contentOf(workbooks: Workbooks) {
  const entries = (
    await Promise.all((['return', 'scorecard', 'ledger'] as const).map((kind) => workbooks.list(kind)))
  ).flat();
  return Promise.all(
    entries.map(async ({ id, kind, name, modifiedAt }) => {
      const { workbook } = await workbooks.read(id);
      const tabs = workbook.tabs.map(({ title, cells }) => [
        title,
        [...cells].map(([a1, cell]) => [a1, cell.value]).sort(),
      ]);
      return { name, tabs, ...(kind === 'return' && { modifiedAt }) };
    }),
  );
}

async function aRunRound(): Promise<TestWorkspace> {
  const workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  await runRound(office);
  return workspace;
}

/** The workbooks, which kill the process when the `nth` one was just replaced. */
function killedAt(nth: number, workbooks: Workbooks): Workbooks {
  let replaced = 0;
  return {
    ...workbooks,
    replace: async (id, replacement) => {
      const version = await workbooks.replace(id, replacement);
      replaced += 1;
      if (replaced === nth) throw new Error('killed');
      return version;
    },
  };
}

const carried = ({ workbooks }: AmendmentReport) => workbooks.filter(({ kind }) => kind === 'carried');

describe('amending a round', () => {
  it('a preview says what would change for whom, and nothing is written', async () => {
    await using workspace = await aRunRound();
    await using office = await workspace.open();
    const { store } = workspaceFolders(workspace.folder);
    const before = [dumpSqlite(store), await contentOf(office.workbooks)];
    const preview = await previewAmendment(ofAmended(office));
    expect(preview.differences).toEqual(
      expect.arrayContaining([
        'round.yaml deadline：“2024-04-12T17:00:00” → “2024-05-12T17:00:00”',
        expect.stringMatching(/indicators\[tools-lent .*\]：新增/),
        expect.stringMatching(/indicators\[visitors .*\]：删去/),
      ]),
    );
    const returns = preview.workbooks.filter(({ workbook }) => /^0\d-/.test(workbook));
    expect(returns.every(({ kind }) => kind === 'carried')).toBe(true);
    const left = returns.flatMap((one) => one.left.map(({ name }) => name));
    expect(left).toContain('Visitors on open days · Value');
    const codes = preview.findings.flatMap(({ added }) => added.map(({ code }) => code));
    expect(codes).toContain('REJECT_EMPTY');
    expect(preview.scores.length).toBeGreaterThan(0);
    expect([dumpSqlite(store), await contentOf(office.workbooks)]).toEqual(before);
  });

  it('carries every entry, keeps what was submitted and every version, and again changes nothing', async () => {
    await using workspace = await aRunRound();
    await using opened = await workspace.open();
    const heads = await loadHeads(opened);
    const office = ofAmended(opened);
    await expect(amendRound(office, { reason: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    const report = await amendRound(office, { reason: 'the council decided so' });
    expect(report).toMatchObject({ version: 2, isKnown: false, failures: [] });
    const kept = await readdir(join(workspaceFolders(workspace.folder).returns, 'earlier-versions'));
    expect(kept).toHaveLength(office.definition.round.centres.length);
    await runRound(office);
    const now = await loadHeads(office);
    for (const [centre, { accepted, modifiedAt }] of heads) {
      expect(now.get(centre)).toMatchObject({ drifted: false, modifiedAt });
      expect(now.get(centre)?.accepted?.snapshot).toBe(accepted?.snapshot);
    }
    const submitted = (await status(office)).filter(({ submittedAt }) => submittedAt !== undefined);
    expect(submitted.map(({ submittedVersion }) => submittedVersion)).toEqual(submitted.map(() => 1));
    const { definition } = await roundStatus(office);
    expect(definition?.versions).toMatchObject([{ version: 1 }, { version: 2, reason: 'the council decided so' }]);
    const again = await amendRound(office, { reason: 'once more' });
    expect(again).toMatchObject({ version: 2, isKnown: true, workbooks: [] });
    const trail = (await all(opened.store.list('audit'))).map(
      ({ body }) => `${body['action']} ${body['reason'] ?? ''}`,
    );
    expect(trail.filter((entry) => entry.startsWith('amend-round'))).toEqual(['amend-round the council decided so']);
  });

  it('broken off after any workbook and done again it comes to the same end', async () => {
    await using first = await aRunRound();
    await using second = await aCopyOf(first);
    await using whole = await first.open();
    await using broken = await second.open();
    const reason = 'as decided';
    await amendRound(ofAmended(whole), { reason });
    for (const nth of [1, 3]) {
      const office = ofAmended({ ...broken, workbooks: killedAt(nth, broken.workbooks) });
      await expect(amendRound(office, { reason })).rejects.toThrow('killed');
    }
    await amendRound(ofAmended(broken), { reason });
    expect(await contentOf(broken.workbooks)).toEqual(await contentOf(whole.workbooks));
    const [one, other] = [whole, broken].map(({ store }) => all(store.list(`rounds/${ROUND}/carriedWorkbooks`)));
    expect((await other)?.map(({ body }) => body)).toEqual((await one)?.map(({ body }) => body));
  });

  it('a workbook that is open elsewhere waits, and the next run carries it', async () => {
    await using workspace = await aRunRound();
    await using opened = await workspace.open();
    const isBusy = (id: string): boolean => id.startsWith('return/01-');
    const replace: Workbooks['replace'] = async (id, replacement) => {
      if (isBusy(id)) throw new Problem('WORKBOOK_BUSY', { workbook: id, sign: 'open' });
      return await opened.workbooks.replace(id, replacement);
    };
    const office = ofAmended({ ...opened, workbooks: { ...opened.workbooks, replace } });
    const report = await amendRound(office, { reason: 'as decided' });
    expect(report.workbooks.filter(({ kind }) => kind === 'waiting')).toHaveLength(1);
    expect((await roundStatus(office)).definition?.waiting).toHaveLength(1);
    const before = carried(report).length;
    await runRound(ofAmended(opened));
    expect((await roundStatus(office)).definition?.waiting).toEqual([]);
    expect(await all(opened.store.list(`rounds/${ROUND}/carriedWorkbooks`))).toHaveLength(before + 1);
  });

  it('is refused before the round is open, and where figures of one indicator would mean two things', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const { round } = office.definition;
    const indicators = round.indicators.map((one) => (one.id === 'value-saved' ? { ...one, scaleOfYuan: 1 } : one));
    const other = withRound(office, { ...round, indicators });
    await expect(amendRound(other, { reason: 'pounds' })).rejects.toMatchObject({ code: 'AMENDMENT_REFUSED' });
    expect((await previewAmendment(other)).refusals).toEqual([expect.stringContaining('indicators[value-saved]')]);
    const unopened = withRound(office, { ...round, id: 'another-round' });
    await expect(amendRound(unopened, { reason: 'x' })).rejects.toMatchObject({ code: 'ROUND_NOT_OPENED' });
  });
});
