import { describe, expect, it } from 'vitest';
import { roundLines } from '../../functions/cli/words/round-lines.ts';
import type { AuditEntry } from '../../functions/domain/audit/audit-entry.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf } from '../../functions/pipeline/documents.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { deliverableRun, publish } from '../../functions/pipeline/publish.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { roundStatus } from '../../functions/pipeline/round-status.ts';
import { aRecomputeDesk } from '../support/a-recompute-desk.ts';
import { collect as listed } from '../support/collect.ts';

type Desk = Awaited<ReturnType<typeof aRecomputeDesk>>;

/** Evaluates the round by another scheme, so that there is another run. */
async function anotherRun(desk: Desk): Promise<string> {
  await recompute(desk.office, { scheme: { parts: { quantitative: 1, qualitative: 0 } }, reason: 'the board decided' });
  await desk.queue.drain(desk.doer);
  return (await evaluate(desk.office)).run;
}

async function publications(desk: Desk) {
  const entries = await listed(desk.office.store.list('audit'));
  return entries.map((one) => bodyOf<AuditEntry>(one)).filter(({ action }) => action === 'publish');
}

describe('publishing', () => {
  it('fixes the newest run, once, whoever asks how often', async () => {
    await using desk = await aRecomputeDesk();
    const { run } = await evaluate(desk.office);
    const all = await Promise.all([publish(desk.office, {}), publish(desk.office, {}), publish(desk.office, { run })]);
    expect(all.map(({ run: published }) => published)).toEqual([run, run, run]);
    expect(all.filter(({ isKnown }) => !isKnown)).toHaveLength(1);
    expect(await publications(desk)).toEqual([
      expect.objectContaining({ subject: paths.run(desk.office.definition.round.id, run), after: run }),
    ]);
    expect(await deliverableRun(desk.office)).toBe(run);
  });

  it('holds against what is evaluated later: its reports are not handed out until they are published, with the reason', async () => {
    await using desk = await aRecomputeDesk();
    const { run: first } = await publish(desk.office, {});
    const second = await anotherRun(desk);
    await expect(deliverableRun(desk.office)).rejects.toMatchObject({
      code: 'RESULT_NOT_PUBLISHED',
      details: { newest: second, published: first },
    });
    const { round } = desk.office.definition;
    const found = await roundStatus(desk.office);
    expect(found.published).toMatchObject({ run: first, who: desk.office.who });
    expect(roundLines(round, found).join('\n')).toMatch(
      new RegExp(`published: ${first}[\\s\\S]*${second}.*not published`),
    );

    await expect(publish(desk.office, { reason: '  ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    expect(await publications(desk)).toHaveLength(1);
    expect(await publish(desk.office, { reason: 'one figure was corrected' })).toMatchObject({
      ...{ run: second, isKnown: false, replaces: first },
    });
    expect((await publications(desk)).at(-1)).toMatchObject({
      ...{ before: first, after: second, reason: 'one figure was corrected' },
    });
    expect(await deliverableRun(desk.office)).toBe(second);
  });

  it('goes back to an earlier run too', async () => {
    await using desk = await aRecomputeDesk();
    const { run: first } = await publish(desk.office, {});
    await anotherRun(desk);
    await publish(desk.office, { reason: 'the board decided' });
    expect(await publish(desk.office, { run: first, reason: 'an appeal was granted' })).toMatchObject({ run: first });
  });

  it('refuses a run that there is not, and a round that nobody evaluated', async () => {
    await using desk = await aRecomputeDesk();
    await expect(publish(desk.office, { run: 'nonsense' })).rejects.toMatchObject({
      code: 'RUN_UNKNOWN',
      message: expect.stringContaining('nonsense'),
    });
    expect((await roundStatus(desk.office)).published).toBeUndefined();
  });
});
