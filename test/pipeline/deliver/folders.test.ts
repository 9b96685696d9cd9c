import { describe, expect, it } from 'vitest';
import type { DeliverySettings } from '../../../functions/domain/delivery/delivery-settings.ts';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { publish } from '../../../functions/pipeline/publish.ts';
import { aDeliveryDesk, type DeliveryDesk } from '../../support/a-delivery-desk.ts';
import { aWatchedStore } from '../../support/a-watched-store.ts';

const settings: DeliverySettings = { reviewers: { by: ['folder'], summary: true }, centres: { by: ['folder'] } };

const inFolder = ({ kept }: DeliveryDesk, folder: string): readonly string[] =>
  [...kept.keys()]
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => name.slice(folder.length + 1))
    .sort();

const textOf = ({ kept }: DeliveryDesk, name: string): string => new TextDecoder().decode(kept.get(name));

describe('delivering into folders', () => {
  it('gives reviewers their centres and the summary, and centres their own once the result is published', async () => {
    const desk = await aDeliveryDesk(settings);
    const [first = ''] = desk.centres;
    await desk.print('run-1', [80, 70, 60]);
    expect(await desk.deliver('run-1')).toMatchObject({ delivered: 6, awaitsPublication: true, failures: [] });
    expect(inFolder(desk, 'reviewers/r2')).toEqual(['00-summary.pdf', `${first}.pdf`]);
    expect(inFolder(desk, 'centres')).toEqual([]);
    await publish(desk.office, {});
    expect(await desk.deliver('run-1')).toMatchObject({ delivered: 3, unchanged: 6, awaitsPublication: false });
    expect(inFolder(desk, `centres/${first}`)).toEqual([`${first}.pdf`]);
    expect(await desk.deliver('run-1')).toMatchObject({ delivered: 0, unchanged: 9 });
  });

  it('redelivers what changed alone, says why beside it, and puts the old copy aside', async () => {
    const desk = await aDeliveryDesk(settings);
    const [first = '', second = ''] = desk.centres;
    await desk.print('run-1', [80, 70, 60]);
    await publish(desk.office, {});
    await desk.deliver('run-1');
    await desk.print('run-2', [82.5, 70, 60], [first]);
    await publish(desk.office, { reason: '汕头贷款数更正' });
    // The first centre's report for two reviewers and itself, the summary for two reviewers.
    expect(await desk.deliver('run-2')).toMatchObject({ delivered: 5, unchanged: 4 });
    const [note = '', copy, aside = ''] = inFolder(desk, `centres/${first}`);
    expect(copy).toBe(`${first}.pdf`);
    expect(aside).toMatch(new RegExp(`^已作废/${first}-[0-9A-Z-]{14}\\.pdf$`));
    expect(textOf(desk, `centres/${first}/${aside}`)).toBe(`report of ${first}: 80`);
    expect(textOf(desk, `centres/${first}/${copy}`)).toBe(`report of ${first}: 82.5`);
    expect(textOf(desk, `centres/${first}/${note}`)).toMatch(/更换原因：汕头贷款数更正\r\n总分：80\.00 → 82\.50\r\n/);
    expect(inFolder(desk, `centres/${second}`)).toEqual([`${second}.pdf`]);
    const own = (await desk.listed()).filter(({ recipient }) => recipient === first);
    expect(own.map(({ holding }) => holding)).toEqual(['replaced', 'valid']);
    expect(own[1]).toMatchObject({ replaces: own[0]?.report, superseded: `centres/${first}/${aside}` });
    expect((await verifyAudit(desk.store)).firstBreak).toBeUndefined();
  });

  it('a report that is put back in force leaves no second copy among those that are not', async () => {
    const desk = await aDeliveryDesk(settings);
    const [first = ''] = desk.centres;
    for (const [run, total] of [
      ['run-1', 80],
      ['run-2', 81],
      ['run-3', 80],
    ] as const) {
      await desk.print(run, [total, 70, 60], run === 'run-2' ? [first] : []);
      await publish(desk.office, { reason: run });
      await desk.deliver(run);
    }
    const copies = inFolder(desk, `centres/${first}`).filter((name) => name.endsWith('.pdf'));
    expect(copies.map((name) => textOf(desk, `centres/${first}/${name}`)).sort()).toEqual([
      `report of ${first}: 80`,
      `report of ${first}: 81`,
    ]);
    expect((await desk.listed()).filter(({ recipient }) => recipient === first)).toHaveLength(3);
  });

  it('tells every reason since the version that the recipient holds', async () => {
    const desk = await aDeliveryDesk(settings);
    const [first = ''] = desk.centres;
    await desk.print('run-1', [80, 70, 60]);
    await publish(desk.office, {});
    await desk.deliver('run-1');
    for (const [run, total] of [
      ['run-2', 81],
      ['run-3', 82],
    ] as const) {
      await desk.print(run, [total, 70, 60], [first]);
      await publish(desk.office, { reason: `because of ${run}` });
    }
    await desk.deliver('run-3');
    const told = (await desk.listed()).findLast(({ recipient }) => recipient === first)?.told ?? [];
    expect(told.filter((line) => line.startsWith('更换原因'))).toEqual([
      '更换原因：because of run-2',
      '更换原因：because of run-3',
    ]);
  });

  it('gives no new copy to who has lost the assignment or left, and shows the old one', async () => {
    const desk = await aDeliveryDesk(settings);
    const [first = '', , third = ''] = desk.centres;
    await desk.print('run-1', [80, 70, 60]);
    await publish(desk.office, {});
    await desk.deliver('run-1');
    const { definition } = desk.office;
    const round = { ...definition.round, centres: definition.round.centres.filter(({ id }) => id !== third) };
    const reviewers = definition.reviewers.filter(({ id }) => id !== 'r2');
    Object.assign(desk.office, { definition: { ...definition, round, reviewers } });
    await desk.print('run-2', [81, 71, 61], [...desk.centres]);
    await publish(desk.office, { reason: 'all anew' });
    await desk.deliver('run-2');
    const gone = (await desk.listed()).filter(({ recipient }) => recipient === 'r2' || recipient === third);
    expect(gone.map(({ holding, run }) => [holding, run])).toEqual(Array(3).fill(['past', 'run-1']));
    expect(gone.some(({ isTrouble }) => isTrouble)).toBe(false);
    expect(textOf(desk, `reviewers/r2/${first}.pdf`)).toBe(`report of ${first}: 80`);
  });

  it('killed at any commit and repeated, ends as if it had not been', async () => {
    const told = async (killAt?: number) => {
      const desk = await aDeliveryDesk(settings);
      await desk.print('run-1', [80, 70, 60]);
      await publish(desk.office, {});
      await desk.deliver('run-1');
      await desk.print('run-2', [82.5, 75, 60], [...desk.centres]);
      await publish(desk.office, { reason: 'x' });
      const watched = aWatchedStore(desk.store);
      if (killAt !== undefined) {
        watched.failAt = killAt;
        await expect(desk.deliver('run-2', watched.store)).rejects.toThrow('killed here');
      }
      await desk.deliver('run-2');
      return { files: [...desk.kept].sort(([a], [b]) => (a < b ? -1 : 1)), listed: await desk.listed() };
    };
    const whole = await told();
    expect(await told(1)).toEqual(whole);
  });

  it('reads deliveries as they were recorded when folders were the only way', async () => {
    const desk = await aDeliveryDesk(undefined);
    await desk.print('run-1', [80, 70, 60]);
    const [first = ''] = desk.centres;
    const { report, sha256 } = await firstOf(desk, first);
    const old = {
      id: 'old',
      reviewer: 'r2',
      centre: first,
      report,
      run: 'run-1',
      file: 'f',
      sha256,
      at: '2020-05-01T00:00:00Z',
    };
    const path = paths.delivery(desk.office.definition.round.id, 'old');
    await desk.store.commit([{ kind: 'put', path, body: { ...old, outcome: 'delivered' } }]);
    expect(await desk.deliver('run-1')).toMatchObject({ delivered: 3, unchanged: 1 });
  });
});

async function firstOf(desk: DeliveryDesk, centre: string): Promise<{ report: string; sha256: string }> {
  const round = desk.office.definition.round.id;
  const current = await desk.store.get(paths.currentReport(round, centre));
  const report = String(current?.body['code']);
  return { report, sha256: String((await desk.store.get(paths.report(round, report)))?.body['sha256']) };
}
