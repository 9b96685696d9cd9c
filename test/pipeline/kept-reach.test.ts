import { expect, test } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { draftCentreReport } from '../../functions/pipeline/render/draft-reports.ts';
import { runFacts } from '../../functions/pipeline/render/report-facts.ts';
import { aWorkspace } from '../support/a-workspace.ts';

test('what would lift a centre is kept beside the run alone, and makes the same report as when it is found', async () => {
  await using workspace = await aWorkspace({ round: 'guangdong-2019', centres: 12 });
  await using office = await workspace.open('2020-06-01T00:00:00Z');
  await openRound(office);
  await collect(office);
  const { run } = await evaluate(office);
  const facts = await runFacts(office, run);
  if (facts === undefined) throw new Error('no facts');
  const templates = await office.templates();
  const { id: round, centres } = office.definition.round;
  const codes = (isKept: boolean) =>
    Promise.all(
      centres.map(async (centre) => (await draftCentreReport(office, { facts, templates, isKept }, centre))?.code),
    );
  const kept = async () => {
    const found: { readonly path: string; readonly text: string }[] = [];
    for await (const { path, body } of office.store.list(`rounds/${round}/runs/${run}/reaches`)) {
      found.push({ path, text: JSON.stringify(body) });
    }
    return found;
  };

  const found = await codes(false);
  expect(await kept()).toEqual([]);
  expect(await codes(true)).toEqual(found);
  const first = await kept();
  expect(first).toHaveLength(facts.evaluation.results.filter(({ rank }) => rank !== undefined).length);
  expect(await codes(true)).toEqual(found);
  // It is taken from there: what somebody altered is told.
  const [{ path, text } = { path: '', text: '{}' }] = first;
  const altered = JSON.parse(text);
  altered.reach = { reached: [], unreached: [] };
  await office.store.commit([{ kind: 'put', path, body: altered }]);
  const after = await codes(true);
  expect(after.filter((code, place) => code !== found[place])).toHaveLength(1);
  // What another form of the search kept is found anew.
  await office.store.commit([{ kind: 'put', path, body: { ...altered, form: 0 } }]);
  expect(await codes(true)).toEqual(found);
});
