import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { deliver } from '../../functions/pipeline/deliver/deliver.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type DeliveryRecord, type ReviewRecord, toBody } from '../../functions/pipeline/documents.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { render } from '../../functions/pipeline/render/render.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { collect as listed } from '../support/collect.ts';

async function rendered(workspace: TestWorkspace) {
  const office = await workspace.open();
  await openRound(office);
  await collect(office);
  const { run } = await evaluate(office);
  await render(office);
  const centres = office.definition.round.centres.map(({ id }) => id);
  const [first = '', second = ''] = centres;
  const reviewers = [
    { id: 'r1', name: 'Ann', centres: [first] },
    { id: 'r2', name: 'Ben', centres: [first, second] },
    { id: 'r3', name: 'Cy', centres: [] },
  ];
  const held = { ...office, definition: { ...office.definition, reviewers } };
  const records = async () =>
    (await listed(office.store.list(paths.deliveries(office.definition.round.id)))).map((one) =>
      bodyOf<DeliveryRecord>(one),
    );
  return { office: held, run, first, second, records };
}

describe('delivering reports', () => {
  it('each reviewer gets those of their own centres and no other, recorded with its digest', async () => {
    await using workspace = await aReadyWorkspace();
    const { office, run, first, second, records } = await rendered(workspace);
    expect(await deliver(office, run)).toEqual({ delivered: 3, unchanged: 0, failures: [] });
    const given = (await records()).map(({ reviewer, centre }) => `${reviewer} ${centre}`).sort();
    expect(given).toEqual([`r1 ${first}`, `r2 ${first}`, `r2 ${second}`].sort());
    for (const { file, sha256, reviewer } of await records()) {
      expect(file.startsWith(`reviewers/${reviewer}/`)).toBe(true);
      expect(await office.files.digest(file)).toBe(sha256);
    }
    await office[Symbol.asyncDispose]();
  });

  it('again nothing is delivered; a report that changed is, saying what it replaces', async () => {
    await using workspace = await aReadyWorkspace();
    const { office, run, first, records } = await rendered(workspace);
    await deliver(office, run);
    expect(await deliver(office, run)).toEqual({ delivered: 0, unchanged: 3, failures: [] });
    const path = paths.ledgerEntry(office.definition.round.id, first);
    const entry = await office.store.get(path);
    const veto = { entry: { ...(entry?.body['entry'] as object), centre: first, veto: true, vetoReason: 'made up' } };
    await office.store.commit([{ kind: 'put', path, body: veto }]);
    const next = await evaluate(office);
    await render(office);
    const before = (await records()).find(({ reviewer, centre }) => reviewer === 'r1' && centre === first);
    const { delivered } = await deliver(office, next.run);
    expect(delivered).toBeGreaterThanOrEqual(2);
    const after = (await records()).filter(({ reviewer, centre }) => reviewer === 'r1' && centre === first);
    expect(after.map(({ replaces }) => replaces)).toContain(before?.report);
    expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
    await office[Symbol.asyncDispose]();
  });

  it('a reviewer with a conflict of interest gets nothing of that centre', async () => {
    await using workspace = await aReadyWorkspace();
    const { office, run, first } = await rendered(workspace);
    const round = office.definition.round.id;
    const review = { reviewer: 'r1', centre: first, conflict: true, marks: [], comments: [] };
    const record = { review, reviewerName: 'Ann', finished: true } as unknown as ReviewRecord;
    await office.store.commit([{ kind: 'put', path: paths.review(round, 'r1', first), body: toBody(record) }]);
    expect((await deliver(office, run)).delivered).toBe(2);
    await office[Symbol.asyncDispose]();
  });

  it('a report that was altered is not handed out; the failure is recorded and mended by the next time', async () => {
    await using workspace = await aReadyWorkspace();
    const { office, run, first, records } = await rendered(workspace);
    await deliver(office, run);
    const file = (await records()).find(({ centre }) => centre === first)?.file ?? '';
    const source = file.split('/').at(-1) ?? '';
    const whole = (await office.files.read(source)) ?? new Uint8Array();
    await office.store.commit(
      (await records()).map(({ id }) => ({ kind: 'delete', path: paths.delivery(office.definition.round.id, id) })),
    );
    await office.files.write(source, new TextEncoder().encode('altered'));
    const { delivered, failures } = await deliver(office, run);
    expect([delivered, failures.map(({ centre }) => centre)]).toEqual([1, [first, first]]);
    expect(failures[0]?.message).toContain('render');
    await office.files.write(source, whole);
    expect(await deliver(office, run)).toEqual({ delivered: 2, unchanged: 1, failures: [] });
    await office[Symbol.asyncDispose]();
  });
});
