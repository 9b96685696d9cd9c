import { expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { loadHeads } from '../../functions/pipeline/collect/load-heads.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { toBody } from '../../functions/pipeline/documents.ts';
import { findDoubleClaims } from '../../functions/pipeline/find-double-claims.ts';
import { aChangesDesk, ROUND } from '../support/a-changes-desk.ts';

const FILE = '00'.repeat(32);

test('a file that two centres handed in, in another year too, is noted in the ledger with its places, and in no return', async () => {
  await using desk = await aChangesDesk();
  const { office } = desk;
  const heads = [...(await loadHeads(office)).values()].filter(({ accepted }) => accepted !== undefined);
  const [first, second] = heads.map(({ centre }) => centre);
  const [head] = heads;
  if (head === undefined || first === undefined || second === undefined) throw new Error('nothing was submitted');

  const findings = async () => {
    const name = (await desk.fileOf('', 'ledger')).split('/').at(-1) ?? '';
    const { workbook } = await office.workbooks.read(`ledger/${name}`);
    const cells = workbook.tabs.find(({ title }) => title === 'Findings')?.cells ?? new Map();
    return [...cells.values()].map(({ value }) => String(value ?? ''));
  };
  expect((await findings()).filter((text) => text.startsWith('the same file'))).toEqual([]);

  // What the year before kept of its files is found when its folder is long gone.
  const snapshot = await office.store.get(paths.snapshot(ROUND, head.centre, head.accepted?.snapshot ?? ''));
  await office.store.commit([
    { kind: 'put', path: paths.round('year-before'), body: toBody({ definition: '', title: 'before', openedAt: '' }) },
    { kind: 'put', path: paths.return('year-before', first), body: toBody(head) },
    {
      kind: 'put',
      path: paths.snapshot('year-before', first, head.accepted?.snapshot ?? ''),
      body: snapshot?.body ?? {},
    },
    {
      kind: 'put',
      path: paths.evidenceOf('year-before', first),
      body: toBody({ centre: first, files: [{ name: 'old.pdf', sha256: FILE }] }),
    },
  ]);
  const evidence = { of: async (centre: string) => (centre === second ? [{ name: 'new.pdf', sha256: FILE }] : []) };
  const found = await findDoubleClaims(office, evidence);
  expect(found.filter(({ kind }) => kind === 'file')).toMatchObject([
    {
      places: [
        { round: ROUND, centre: second },
        { round: 'year-before', centre: first },
      ],
    },
  ]);
  // Looked for once more without the folder: the hashes were kept.
  expect((await findDoubleClaims(office)).filter(({ kind }) => kind === 'file')).toHaveLength(1);

  await desk.edit('', {});
  for (const _ of ['all', 'again']) await collect(office);
  const [note] = (await findings()).filter((text) => text.startsWith('the same file'));
  expect(note).toContain('“new.pdf”');
  expect(note).toContain('(year-before) “old.pdf”');
  for (const { issues } of (await loadHeads(office)).values()) {
    expect(issues.map(({ code }) => code)).not.toContain('CLAIMED_TWICE');
  }
});
