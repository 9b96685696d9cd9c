import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { status } from '../../functions/pipeline/status.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { type CellEdits, editWorkbook } from '../support/edit-workbook.ts';
import { hasLibreOffice, openLibreOffice } from '../support/xlsx/libre-office.ts';

/** One fault for each return, with the one finding that it must make besides the refusal of the tick. */
const FAULTS: readonly { readonly edits: CellEdits; readonly code: string | undefined; readonly a1?: string }[] = [
  { edits: {}, code: undefined },
  { edits: { 数据统计表: { E6: '约30' } }, code: 'REJECT_APPROXIMATE', a1: 'E6' },
  { edits: { 数据统计表: { E6: null } }, code: 'REJECT_EMPTY', a1: 'E6' },
  { edits: { 数据统计表: { E6: '３５项' } }, code: 'REJECT_UNIT_MISMATCH', a1: 'E6' },
  { edits: { 数据统计表: { E6: 35.5 } }, code: 'REJECT_NOT_INTEGER', a1: 'E6' },
  { edits: { 数据统计表: { E8: 0 } }, code: 'AMOUNT_WITHOUT_PROJECTS', a1: 'E8' },
  { edits: { 自评报告: { C6: null } }, code: 'SECTION_EMPTY', a1: 'C6' },
  { edits: { 封面: { C10: null } }, code: 'COVER_FIELD_EMPTY', a1: 'C10' },
];

async function returnsIn({ folder }: TestWorkspace): Promise<readonly string[]> {
  const names = (await readdir(join(folder, 'returns'))).sort();
  return names.map((name) => join(folder, 'returns', name));
}

describe.skipIf(!hasLibreOffice())('returns saved by LibreOffice (skipped where it is not installed)', () => {
  let workspace: TestWorkspace;
  let statuses: Awaited<ReturnType<typeof status>>;
  beforeAll(async () => {
    workspace = await aWorkspace({ round: 'guangdong-2019', centres: FAULTS.length });
    const files = (await returnsIn(workspace)).slice(0, FAULTS.length);
    for (const [position, file] of files.entries()) await editWorkbook(file, FAULTS[position]?.edits ?? {});
    await using office = await openLibreOffice();
    const saved = await office.convert(await Promise.all(files.map((file) => readFile(file))), 'xlsx');
    const before = new Date('2020-05-20T08:00:00Z');
    for (const [position, file] of files.entries()) {
      await writeFile(file, saved[position] ?? '');
      await utimes(file, before, before);
    }
    await using opened = await workspace.open('2020-06-01T00:00:00Z');
    await openRound(opened);
    await collect(opened);
    statuses = await status(opened);
  });
  afterAll(() => workspace[Symbol.asyncDispose]());

  test.each(FAULTS.map(({ code, a1 }, position) => [position, code ?? 'no finding', a1] as const))(
    'return %i shows %s at %s and nothing else',
    (position, code, a1) => {
      const issues = statuses[position]?.issues.filter((issue) => issue.code !== 'SUBMITTED_WITH_ERRORS') ?? [];
      // The seventh return of a sample round is short of evidence from the start.
      const own = issues.filter((issue) => position !== 6 || issue.code !== 'EVIDENCE_MISSING');
      expect(own.map((issue) => issue.code)).toEqual(code === 'no finding' ? [] : [code]);
      expect(own[0]?.at.a1).toBe(a1);
    },
  );

  test('hold their findings afterwards and are read the same', async () => {
    await using office = await workspace.open('2020-06-01T00:00:00Z');
    const again = await collect(office);
    expect(new Set(again.outcomes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    const [, second = ''] = await returnsIn(workspace);
    const entry = (await office.workbooks.list('return')).find(({ name }) => second.endsWith(name));
    const { workbook } = await office.workbooks.read(entry?.id ?? '');
    const findings = workbook.tabs.find(({ title }) => title === '校验结果');
    const texts = [...(findings?.cells.values() ?? [])].map(({ value }) => String(value)).join('\n');
    expect(texts).toContain('约30');
    expect(texts).toContain('✗');
  });
});
