import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { explain } from '../../functions/pipeline/explain.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { centreRisks } from '../../functions/pipeline/risk/centre-risks.ts';
import { planVisits } from '../../functions/pipeline/risk/plan-visits.ts';
import { actionsIn } from '../support/a-recompute-desk.ts';
import { addressOf, tabOf } from '../support/a-workbook.ts';
import { aReadyWorkspace } from '../support/a-workspace.ts';
import { editWorkbook } from '../support/edit-workbook.ts';

const CENTRE = 'alderbeck';

/** Writes a row into the ledger's tab of verified values, as an officer does after a visit. */
async function verify(
  office: Office,
  folder: string,
  { savedAt, ...values }: Readonly<Record<string, string | number | null>> & { readonly savedAt: string },
): Promise<string> {
  const [name = ''] = await readdir(join(folder, 'ledger'));
  const { workbook } = await office.workbooks.read(`ledger/${name}`);
  const cells = Object.entries(values).map(([column, value]) => [
    addressOf(workbook, 'verified', ['verified:1', column]),
    value,
  ]);
  const file = join(folder, 'ledger', name);
  await editWorkbook(file, { [tabOf(workbook, 'verified').title]: Object.fromEntries(cells) });
  await utimes(file, new Date(savedAt), new Date(savedAt));
  return addressOf(workbook, 'verified', ['verified:1', 'value']);
}

test('a verified value is scored, moves the score, and is explained with both cells; the trail says who and why', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  await openRound(office);
  await collect(office);
  const { run: first } = await evaluate(office);
  const indicator = office.definition.round.indicators[0]?.id ?? '';
  const before = await explain(office, CENTRE, { node: indicator });
  const old = before.path.at(-1);
  const centre = office.definition.round.centres.find(({ id }) => id === CENTRE)?.name ?? '';
  const facts = { on: '2024-04-22', by: 'R. Hale', reason: 'only one contract was shown' };
  const a1 = await verify(office, workspace.folder, {
    savedAt: '2024-05-02T08:00:00Z',
    centre,
    indicator,
    value: 1,
    ...facts,
  });

  await collect(office);
  const { run: second } = await evaluate(office);
  expect(second).not.toBe(first);
  const after = await explain(office, CENTRE, { node: indicator });
  expect(after.path.at(-1)).toMatchObject({
    value: 1,
    source: { tab: 'Verified values', a1 },
    verification: {
      ...{ declared: old?.value, declaredAt: old?.source, verified: 1, scored: 'verified', ...facts },
      verifiedAt: { tab: 'Verified values', a1 },
    },
  });
  expect(after.record.result.exact).toBeLessThan(before.record.result.exact ?? 0);
  expect(await actionsIn(office.store)).toContain(
    `verified-value-set rounds/${office.definition.round.id}/ledger/${CENTRE}`,
  );

  // The office sees how far they are apart, and is not sent there again.
  const [risk] = await centreRisks(office, { only: CENTRE });
  expect(risk).toMatchObject({
    isVisited: true,
    discrepancy: { count: 1, overstatement: expect.closeTo(1 - 1 / Number(old?.value), 9) },
  });
  const plan = await planVisits(office, { number: 99 });
  expect(plan.visited.map(({ centre: { id } }) => id)).toEqual([CENTRE]);
  expect(plan.visits.map(({ centre: { id } }) => id)).not.toContain(CENTRE);
  expect(await planVisits(office, { number: 99 })).toEqual(plan);

  // Nothing else happened: the same once more is the same run, and clearing the row gives the first run back.
  await collect(office);
  expect((await evaluate(office)).run).toBe(second);
  const cleared = { centre: null, indicator: null, value: null, on: null, by: null, reason: null };
  await verify(office, workspace.folder, { savedAt: '2024-05-03T08:00:00Z', ...cleared });
  await collect(office);
  expect((await evaluate(office)).run).toBe(first);
});
