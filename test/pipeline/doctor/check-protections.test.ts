import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import { checkProtections } from '../../../functions/pipeline/doctor/check-protections.ts';
import { workbookOrders } from '../../../functions/pipeline/prepare-workbooks.ts';
import { aGoogleRound, OFFICE } from '../../support/google/a-google-round.ts';

const FOLDER = join(import.meta.dirname, '../../../sheets-templates/example-english');

test('a workbook whose protection somebody took away is named, and the others are not', async () => {
  await using google = await aGoogleRound();
  const definition = await openRoundFolder({ folder: FOLDER }).load();
  const orders = workbookOrders({ definition }, false).slice(0, 3);
  const ids: string[] = [];
  for (const { kind, name, plan } of orders) ids.push((await google.workbooks.create(kind, name, plan())).id);
  const checkup = checkProtections(async () => ({ definition, ...google }));
  expect(await checkup.examine()).toEqual([
    expect.objectContaining({ health: 'ok', found: expect.stringContaining('3') }),
  ]);

  const office = google.person(OFFICE);
  const spreadsheetId = ids[1] ?? '';
  const { data } = await office.sheets.spreadsheets.get({ spreadsheetId });
  const protectedRangeId =
    data.sheets?.flatMap(({ protectedRanges = [] }) => protectedRanges)[0]?.protectedRangeId ?? 0;
  await office.change(spreadsheetId, { deleteProtectedRange: { protectedRangeId } });
  const [finding] = await checkup.examine();
  const titles = orders.map(({ name }) => name.replace(/\.xlsx$/, ''));
  expect(finding).toMatchObject({ health: 'warning', remedy: expect.stringContaining('provision') });
  expect(titles.filter((title) => finding?.found.includes(title))).toEqual([titles[1]]);
});

test('of very many workbooks every so-manieth is read, and the finding says so', async () => {
  const definition = await openRoundFolder({ folder: FOLDER }).load();
  const [centre] = definition.round.centres;
  if (centre === undefined) throw new Error('the round has no centres');
  const centres = Array.from({ length: 500 }, (_, at) => ({
    ...centre,
    id: `c${at}`,
    no: at + 1,
    name: `Centre ${at}`,
  }));
  const many = { ...definition, round: { ...definition.round, centres }, reviewers: [] };
  const entries = workbookOrders({ definition: many }, false).map(({ kind, name }) => ({
    kind,
    name,
    id: name,
    version: '1',
    modifiedAt: '',
  }));
  const read: string[] = [];
  const [finding] = await checkProtections(async () => ({
    definition: many,
    workbooks: { list: async (kind) => entries.filter((entry) => entry.kind === kind) },
    lacks: async (id) => {
      read.push(id);
      return 0;
    },
  })).examine();
  expect(read).toHaveLength(40);
  expect(new Set(read).size).toBe(40);
  expect(finding).toMatchObject({ health: 'ok', found: expect.stringContaining('40 of 501') });
});

test('where nobody can take a protection away there is nothing to say', async () => {
  const definition = await openRoundFolder({ folder: FOLDER }).load();
  expect(await checkProtections(async () => ({ definition, workbooks: { list: async () => [] } })).examine()).toEqual(
    [],
  );
});
