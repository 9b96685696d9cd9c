import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { deliver } from '../../functions/pipeline/deliver/deliver.ts';
import type { DeliveryRecord } from '../../functions/pipeline/deliver/delivery-record.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReviewRecord, toBody } from '../../functions/pipeline/documents.ts';
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
  const { delivery: _, ...definition } = office.definition;
  const held = { ...office, definition: { ...definition, reviewers } };
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
    expect(await deliver(office, run)).toMatchObject({ delivered: 3, mailed: 0, unchanged: 0, failures: [] });
    const given = (await records()).map(({ recipient, subject }) => `${recipient} ${subject}`).sort();
    expect(given).toEqual([`r1 ${first}`, `r2 ${first}`, `r2 ${second}`].sort());
    for (const { file = '', sha256, recipient } of await records()) {
      expect(file.startsWith(`reviewers/${recipient}/`)).toBe(true);
      expect(await office.files.digest(file)).toBe(sha256);
    }
    await office[Symbol.asyncDispose]();
  });

  it('again nothing is delivered; a report that changed is, saying what it replaces', async () => {
    await using workspace = await aReadyWorkspace();
    const { office, run, first, records } = await rendered(workspace);
    await deliver(office, run);
    expect(await deliver(office, run)).toMatchObject({ delivered: 0, unchanged: 3, failures: [] });
    const path = paths.ledgerEntry(office.definition.round.id, first);
    const entry = await office.store.get(path);
    const veto = { entry: { ...(entry?.body['entry'] as object), centre: first, veto: true, vetoReason: 'made up' } };
    await office.store.commit([{ kind: 'put', path, body: veto }]);
    const next = await evaluate(office);
    await render(office);
    const before = (await records()).find(({ recipient, subject }) => recipient === 'r1' && subject === first);
    const { delivered } = await deliver(office, next.run);
    expect(delivered).toBeGreaterThanOrEqual(2);
    const after = (await records()).filter(({ recipient, subject }) => recipient === 'r1' && subject === first);
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
    const file = (await records()).find(({ subject }) => subject === first)?.file ?? '';
    const source = file.split('/').at(-1) ?? '';
    const whole = (await office.files.read(source)) ?? new Uint8Array();
    await office.store.commit(
      (await records()).map(({ id }) => ({ kind: 'delete', path: paths.delivery(office.definition.round.id, id) })),
    );
    await office.files.write(source, new TextEncoder().encode('altered'));
    const { delivered, failures } = await deliver(office, run);
    expect([delivered, failures.map(({ subject }) => subject)]).toEqual([1, [first, first]]);
    expect(failures[0]?.message).toContain('render');
    await office.files.write(source, whole);
    expect(await deliver(office, run)).toMatchObject({ delivered: 2, unchanged: 1, failures: [] });
    await office[Symbol.asyncDispose]();
  });
});
