import { expect, test } from 'vitest';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import { collect } from '../../../functions/pipeline/collect/collect.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { load, type ResultRecord } from '../../../functions/pipeline/documents.ts';
import { evaluate } from '../../../functions/pipeline/evaluate/evaluate.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { status } from '../../../functions/pipeline/status.ts';
import { vetoStatuses } from '../../../functions/pipeline/vetoes/veto-status.ts';
import { actionsIn } from '../../support/a-recompute-desk.ts';
import { aVetoDesk, CLEARED, STEPS, type VetoDesk } from '../../support/a-veto-desk.ts';
import { aWatchedStore } from '../../support/a-watched-store.ts';

const CENTRE = 'brindleford';

/** Runs the evaluation: the run, and what became of the centre and of all. */
async function evaluated({ office }: VetoDesk) {
  const { run } = await evaluate(office);
  const results = await Promise.all(
    office.definition.round.centres.map(({ id }) =>
      load<ResultRecord>(office.store, paths.result(office.definition.round.id, run, id)),
    ),
  );
  const all = new Map(results.flatMap((record) => (record ? [[record.result.centre, record.result] as const] : [])));
  return { run, all, own: all.get(CENTRE) };
}

const mailed = ({ mailer }: VetoDesk): readonly string[] =>
  mailer.delivered.map(({ key }) => key.split('.').slice(0, 3).join('.'));

test('a veto is raised, answered, decided, held, and lifted: it counts while it is in force alone, and each step is told once', async () => {
  await using desk = await aVetoDesk();
  const { office } = desk;
  const mail = async (): Promise<void> => {
    for (const _ of ['once', 'again']) await sendNotices(office);
  };
  const before = await evaluated(desk);
  expect(before.own?.standing).toBe('ranked');

  await desk.write(CENTRE, STEPS.raised);
  await mail();
  expect(mailed(desk)).toEqual([]);
  desk.at('2024-05-01T08:20:00Z');
  await mail();
  expect(mailed(desk)).toEqual(['veto-raised.brindleford.1']);
  expect(desk.mailer.delivered[0]?.mail.text).toContain('Falsified material, 1 May 2024');
  expect(await desk.said(CENTRE, 'register', 'vetoState')).toBe('Raised; answer until 6 May 2024');
  expect((await evaluated(desk)).run).toBe(before.run);
  expect((await status(office)).find(({ centre }) => centre === CENTRE)?.veto).toMatchObject({
    state: 'raised',
    until: '2024-05-06',
  });

  desk.at('2024-05-06T09:00:00Z');
  await desk.write(CENTRE, { ...STEPS.answered, ...STEPS.upheld });
  desk.at('2024-05-06T09:30:00Z');
  await mail();
  const vetoed = await evaluated(desk);
  expect(vetoed.own).toMatchObject({
    standing: 'vetoed',
    published: expect.any(Number),
    reason: { en: 'Falsified material: two receipts were forged' },
  });
  expect(vetoed.own).not.toHaveProperty('rank');
  const ranks = [...vetoed.all.values()].flatMap(({ rank }) => rank ?? []);
  expect(Math.max(...ranks)).toBe([...before.all.values()].filter(({ rank }) => rank !== undefined).length - 1);
  expect(await desk.said(CENTRE, 'vetoes', 'state')).toBe('Vetoed since 6 May 2024');

  const { outcomes } = await desk.write(CENTRE, CLEARED);
  expect(outcomes.find(({ subject }) => subject === 'ledger')).toMatchObject({ kind: 'checked', errors: 1 });
  expect(await desk.said(CENTRE, 'vetoes', 'status')).toMatch(/^✗/);
  expect((await evaluated(desk)).run).toBe(vetoed.run);

  desk.at('2024-05-21T09:00:00Z');
  await desk.write(CENTRE, STEPS.lifted);
  desk.at('2024-05-21T09:30:00Z');
  await mail();
  const after = await evaluated(desk);
  expect(after.own).toEqual(before.own);
  expect(mailed(desk)).toEqual(['veto-raised.brindleford.1', 'veto-upheld.brindleford.1', 'veto-lifted.brindleford.1']);
  expect((await actionsIn(office.store)).filter((action) => action.startsWith('veto-'))).toEqual(
    ['raised', 'answered', 'upheld', 'lifted'].map((step) => `veto-${step} rounds/example-english/vetoes/brindleford`),
  );
  expect((await vetoStatuses(office)).get(CENTRE)?.steps.map(({ kind, by }) => [kind, ...by])).toEqual([
    ['raised', 'Ash'],
    ['answered'],
    ['upheld', 'Birch', 'Cedar'],
    ['lifted', 'Dale', 'Elm'],
  ]);
  expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
});

test('the end of the time for an answer is seen though nobody writes, and what was told and withdrawn is told to be withdrawn', async () => {
  await using desk = await aVetoDesk();
  const { office } = desk;
  await desk.write(CENTRE, STEPS.raised);
  await desk.write('alderbeck', STEPS.raised);
  desk.at('2024-05-02T08:00:00Z');
  await sendNotices(office);
  await desk.write('coldharrow', STEPS.raised);
  await desk.write('coldharrow', CLEARED);
  await desk.write('alderbeck', CLEARED);
  desk.at('2024-05-06T22:59:00Z');
  await collect(office);
  expect(await desk.said(CENTRE, 'vetoes', 'state')).toBe('Raised; answer until 6 May 2024');
  desk.at('2024-05-06T23:00:00Z');
  await collect(office);
  expect(await desk.said(CENTRE, 'vetoes', 'state')).toBe('To be decided');
  await sendNotices(office);
  expect(mailed(desk)).toEqual([
    ...['veto-raised.alderbeck.1', 'veto-raised.brindleford.1'].sort(),
    'veto-withdrawn.alderbeck.1',
  ]);
});

test('a decision leaves its steps and traces once, wherever its collect is killed', async () => {
  await using desk = await aVetoDesk();
  const { office } = desk;
  desk.at('2024-05-10T09:00:00Z');
  const centres = office.definition.round.centres.slice(0, 5).map(({ id }) => id);
  for (const [place, centre] of centres.entries()) {
    const watched = aWatchedStore(office.store);
    watched.failAt = place + 1;
    const dying = { ...office, store: watched.store };
    const cells = { ...STEPS.raised, ...STEPS.answered, ...STEPS.upheld };
    await desk.write(centre, cells, dying).catch((error: Error) => expect(error.message).toBe('killed here'));
    for (const _ of ['again', 'and again']) await collect(office);
    const entry = await office.store.get(paths.ledgerEntry(office.definition.round.id, centre));
    expect(entry?.body['entry']).toMatchObject({ veto: true });
    expect((await vetoStatuses(office)).get(centre)?.steps.map(({ kind }) => kind)).toEqual([
      'raised',
      'answered',
      'upheld',
    ]);
  }
  const facts = (await actionsIn(office.store)).filter((action) => action.startsWith('veto-'));
  expect(facts).toHaveLength(3 * centres.length);
  expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
});
