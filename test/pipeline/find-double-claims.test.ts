import { expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { loadHeads } from '../../functions/pipeline/collect/load-heads.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { load, type Snapshot, toBody } from '../../functions/pipeline/documents.ts';
import { findDoubleClaims } from '../../functions/pipeline/find-double-claims.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { aReadyWorkspace, type TestOffice } from '../support/a-workspace.ts';

const CODE = '91330100799655058B';
const LINK = 'https://docs.google.com/document/d/1AbCdEfGhIjKlMnOp/edit';

interface Claim {
  readonly round: string;
  readonly centre: string;
  readonly description: string;
  readonly link: string;
}

/** Puts a snapshot under a round as the return of a centre, with one row of evidence more. */
async function putReturn(office: TestOffice, claim: Claim): Promise<void> {
  const { round, centre, ...row } = claim;
  const [any] = (await loadHeads(office)).values();
  if (any === undefined) throw new Error('no return');
  const snapshot = await load<Snapshot>(
    office.store,
    paths.snapshot(office.definition.round.id, any.centre, any.snapshot),
  );
  if (snapshot === undefined) throw new Error('no snapshot');
  const evidence = { ...row, row: 40, indicator: 'items-repaired', pages: '', source: { tab: 'Evidence', a1: 'B40' } };
  const reading = { ...snapshot.reading, centre, sections: [], evidence: [evidence] };
  const head = { ...any, centre, snapshot: 'made', accepted: undefined, begun: true };
  await office.store.commit([
    { kind: 'put', path: paths.snapshot(round, centre, 'made'), body: toBody({ ...snapshot, centre, reading }) },
    { kind: 'put', path: paths.return(round, centre), body: toBody(head) },
    { kind: 'put', path: paths.round(round), body: toBody({ definition: '', title: round, openedAt: '' }) },
  ]);
}

test('what another round of the store claims is found with its round, and the folder’s files with their names', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  await openRound(office);
  await collect(office);
  const { id, centres } = office.definition.round;
  const [first = '', second = ''] = centres.map((centre) => centre.id);
  const before = await findDoubleClaims(office);
  await putReturn(office, { round: id, centre: first, description: `served ${CODE}`, link: 'a.pdf' });
  await putReturn(office, { round: 'year-before', centre: second, description: `credit ${CODE}`, link: LINK });

  const found = await findDoubleClaims(office);
  expect(found.filter(({ kind }) => kind === 'credit-code')).toEqual([
    {
      kind: 'credit-code',
      key: CODE,
      places: [
        expect.objectContaining({ round: id, centre: first, source: { tab: 'Evidence', a1: 'B40' } }),
        expect.objectContaining({ round: 'year-before', centre: second }),
      ],
    },
  ]);
  expect(before.filter(({ kind }) => kind === 'credit-code')).toEqual([]);

  const sha256 = '00'.repeat(32);
  const withFiles = await findDoubleClaims(office, { of: async (centre) => [{ name: `${centre}/a.pdf`, sha256 }] });
  const files = withFiles.filter(({ kind }) => kind === 'file');
  expect(files).toHaveLength(1);
  expect(files[0]?.places).toHaveLength(centres.length);
});
