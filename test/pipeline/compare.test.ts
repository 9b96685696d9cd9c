import { describe, expect, test } from 'vitest';
import { compare } from '../../functions/pipeline/compare.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { previewRecompute } from '../../functions/pipeline/recompute/preview.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { newestRun } from '../../functions/pipeline/runs/stored-run.ts';
import { whatIf } from '../../functions/pipeline/what-if.ts';
import { aRecomputeDesk, veto } from '../support/a-recompute-desk.ts';
import { aWatchedStore } from '../support/a-watched-store.ts';

const HALF = { parts: { quantitative: 0.5, qualitative: 0.5 } };
const NOTHING = { figures: new Map(), weights: new Map() };

/** An office whose store cannot be written. */
function untouchable(office: Office): Office {
  const never = async (): Promise<never> => {
    throw new Error('a write');
  };
  return { ...office, store: { ...aWatchedStore(office.store).store, commit: never, putAll: never } };
}

describe('compare', () => {
  test('finds runs by the beginning of their names and tells what changed between them', async () => {
    await using desk = await aRecomputeDesk();
    const { run: first } = await evaluate(desk.office);
    await veto(desk.office.store, 'brindleford');
    const { run: second } = await evaluate(desk.office);
    const { from, to, causes, units } = await compare(desk.office, first.slice(0, 6), second);
    expect([from, to]).toEqual([first, second]);
    expect(causes).toEqual(expect.arrayContaining(['reference', 'standing']));
    expect(units.find(({ unit }) => unit === 'brindleford')).toMatchObject({ before: { rank: expect.any(Number) } });
    expect(units.find(({ unit }) => unit === 'brindleford')?.after).not.toHaveProperty('rank');
    // The newest is the other one where none is named.
    expect(await compare(desk.office, first)).toMatchObject({ from: first, to: second });
    await expect(compare(desk.office, 'nothing')).rejects.toMatchObject({
      code: 'RUN_UNKNOWN',
      details: { known: expect.arrayContaining([first, second]) },
    });
  });

  test('computes a run once more though the definition has changed since', async () => {
    await using desk = await aRecomputeDesk();
    const { run } = await evaluate(desk.office);
    const before = await newestRun(desk.office);
    const { definition } = desk.office;
    const scheme = { ...definition.round.scheme, ...HALF };
    const changed = { ...definition, digest: 'f'.repeat(64), round: { ...definition.round, scheme } };
    const office = { ...desk.office, definition: changed };
    const { run: second } = await evaluate(office);
    expect(second).not.toBe(run);
    const { causes, units } = await compare(office, run);
    expect(causes).toEqual(['weights']);
    for (const { unit, score } of units) {
      const was = before.results.find(({ centre }) => centre === unit)?.exact ?? 0;
      const is = (await newestRun(office)).results.find(({ centre }) => centre === unit)?.exact ?? 0;
      if (score !== undefined)
        expect(score).toEqual({ difference: is - was, shares: { weights: expect.closeTo(is - was, 9) } });
    }
  });
});

describe('what-if', () => {
  test('tells what a recompute with that scheme then makes of it, and writes nothing', async () => {
    await using desk = await aRecomputeDesk();
    const { run, causes, units } = await whatIf(untouchable(desk.office), { ...NOTHING, scheme: HALF });
    expect(causes).toEqual(['weights']);
    expect((await newestRun(desk.office)).record.run).toBe(run);
    await recompute(desk.office, { scheme: HALF, reason: 'trial' });
    await desk.queue.drain(desk.doer);
    const { results } = await newestRun(desk.office);
    expect(units.map(({ unit, after }) => [unit, after?.exact, after?.rank])).toEqual(
      results.filter(({ tree }) => tree !== undefined).map(({ centre, exact, rank }) => [centre, exact, rank]),
    );
  });

  test('takes figures as the form would, and weights among brothers', async () => {
    await using desk = await aRecomputeDesk();
    const { round } = desk.office.definition;
    const [indicator] = round.indicators;
    const [group] = round.groups;
    if (indicator === undefined || group === undefined) throw new Error('no indicators');
    const { causes, units } = await whatIf(untouchable(desk.office), {
      centre: 'alderbeck',
      figures: new Map([[indicator.id, 0]]),
      weights: new Map([[group.id, 0.5]]),
    });
    expect(causes).toEqual(['data', 'weights']);
    expect(units.find(({ unit }) => unit === 'alderbeck')?.score?.shares.data).toBeLessThan(0);
  });

  test('names everything that cannot be supposed at once', async () => {
    await using desk = await aRecomputeDesk();
    const lenient = { ...NOTHING, scheme: { late: { effect: 'none' as const } } };
    await expect(whatIf(desk.office, lenient)).rejects.toMatchObject({
      code: 'CHANGE_UNUSABLE',
      details: { faults: [expect.objectContaining({ path: 'late' })] },
    });
    const [indicator] = desk.office.definition.round.indicators;
    const asked = whatIf(desk.office, {
      figures: new Map([
        [indicator?.id ?? '', -1],
        ['nothing', 3],
      ]),
      weights: new Map([['nobody', 0.5]]),
    });
    await expect(asked).rejects.toMatchObject({
      code: 'CHANGE_UNUSABLE',
      details: { faults: [{ path: 'centre' }, { path: indicator?.id }, { path: 'nothing' }, { path: 'nobody' }] },
    });
  });
});

test('a preview shares each change of a score exactly', async () => {
  await using desk = await aRecomputeDesk();
  const { centres } = await previewRecompute(desk.office, { scheme: HALF });
  const [first] = centres;
  expect(first?.score?.difference).toBe((first?.after.exact ?? 0) - (first?.before?.exact ?? 0));
  expect(first?.score?.shares.weights).toBeCloseTo(first?.score?.difference ?? Number.NaN, 9);
});
