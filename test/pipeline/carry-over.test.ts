import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openXlsxFolder } from '../../functions/adapters/xlsx/open-xlsx-folder.ts';
import { workspaceFolders } from '../../functions/compose.ts';
import { carryOver } from '../../functions/pipeline/carry-over.ts';
import type { Workbooks } from '../../functions/ports/workbooks.ts';
import { aWorkspace } from '../support/a-workspace.ts';

async function aPlace() {
  const folder = await mkdtemp(join(tmpdir(), 'carried-'));
  return { workbooks: openXlsxFolder({ folder }), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** What people see: every cell of every workbook, and when it was changed last. */
async function contentOf(workbooks: Workbooks) {
  const kinds = ['return', 'scorecard', 'ledger'] as const;
  const entries = (await Promise.all(kinds.map((kind) => workbooks.list(kind)))).flat();
  return Promise.all(
    entries.map(async ({ id, name, modifiedAt }) => {
      const { workbook } = await workbooks.read(id);
      const tabs = workbook.tabs.map(({ title, cells }) => [
        title,
        [...cells]
          .filter(([, { value, error }]) => value !== null || error !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ]);
      return { name, modifiedAt, tabs };
    }),
  );
}

describe('carrying workbooks over', () => {
  it('makes each once more, cell by cell and with its time, and again does nothing', async () => {
    await using workspace = await aWorkspace();
    await using office = await workspace.open();
    await using place = await aPlace();
    const elsewhere = { ...office, workbooks: place.workbooks };
    const first = await carryOver(elsewhere, office.workbooks);
    const content = await contentOf(place.workbooks);
    expect(first).toEqual({ carried: content.length, left: [] });
    expect(content).toEqual(await contentOf(office.workbooks));
    await carryOver(elsewhere, office.workbooks);
    expect(await contentOf(place.workbooks)).toEqual(content);
  });

  it('leaves behind what cannot be read or is not of this round, and says why', async () => {
    await using workspace = await aWorkspace();
    await using office = await workspace.open();
    await using place = await aPlace();
    const { returns } = workspaceFolders(workspace.folder);
    await writeFile(join(returns, '99-letter.xlsx'), 'no workbook at all');
    const { left } = await carryOver({ ...office, workbooks: place.workbooks }, office.workbooks);
    expect(left).toEqual([{ workbook: '99-letter.xlsx', message: expect.stringContaining('99-letter.xlsx') }]);
  });

  it('leaves behind the workbooks of another round', async () => {
    await using workspace = await aWorkspace();
    await using office = await workspace.open();
    await using place = await aPlace();
    const { definition } = office;
    const next = { ...definition, round: { ...definition.round, id: 'next-round' } };
    const report = await carryOver({ ...office, definition: next, workbooks: place.workbooks }, office.workbooks);
    expect(report.carried).toBe(0);
    expect(report.left).toHaveLength(8);
    expect(await contentOf(place.workbooks)).toEqual([]);
  });
});
