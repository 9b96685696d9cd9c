import { expect, test } from 'vitest';
import { checkLastYearIndex, checkRunIndex } from '../../functions/pipeline/check-index.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { aRecomputeDesk } from '../support/a-recompute-desk.ts';
import { aReadyWorkspace } from '../support/a-workspace.ts';

test('the newest run of a round is checked', async () => {
  await using desk = await aRecomputeDesk();
  const { run, indices } = await checkRunIndex(desk.office);
  expect(run).toBe((await evaluate(desk.office)).run);
  const [only] = indices;
  expect(only?.category).toBeUndefined();
  expect(only?.index.statistics.members.map(({ id }) => id)).toEqual(
    desk.office.definition.round.indicators.map(({ id }) => id),
  );
});

test('without a run there is nothing to check: NOTHING_EVALUATED', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  await expect(checkRunIndex(office)).rejects.toMatchObject({ code: 'NOTHING_EVALUATED' });
});

test('last year’s figures are checked before anything was collected', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  const { run, indices } = await checkLastYearIndex(office);
  expect(run).toBeUndefined();
  expect(indices[0]?.index.statistics.branches).toEqual([]);
});

test('without last year’s figures there is nothing to check: LAST_YEAR_UNKNOWN', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  const { definition } = office;
  const centres = definition.round.centres.map((centre) => ({ ...centre, previous: {} }));
  const found = checkLastYearIndex({
    ...office,
    definition: { ...definition, round: { ...definition.round, centres } },
  });
  await expect(found).rejects.toMatchObject({ code: 'LAST_YEAR_UNKNOWN' });
});
