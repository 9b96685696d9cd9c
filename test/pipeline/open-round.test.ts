import { describe, expect, it } from 'vitest';
import { workspaceFolders } from '../../functions/compose.ts';
import { isProblem } from '../../functions/domain/problems/problem.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { load, type RoundRecord, toBody } from '../../functions/pipeline/documents.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { keptTerms } from '../../functions/pipeline/opening/kept-terms.ts';
import { openForFilling } from '../../functions/pipeline/opening/open-for-filling.ts';
import { render } from '../../functions/pipeline/render/render.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { ROUND } from '../support/a-changes-desk.ts';
import { actionsIn } from '../support/a-recompute-desk.ts';
import { aReadyWorkspace } from '../support/a-workspace.ts';
import { dumpSqlite } from '../support/dump-store.ts';

/** The office with a definition in which the round differs. */
function withRound(office: Office, changes: Partial<Office['definition']['round']>): Office {
  const { definition } = office;
  return { ...office, definition: { ...definition, round: { ...definition.round, ...changes }, digest: 'another' } };
}

async function refused(work: Promise<unknown>) {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!isProblem(error, 'DEFINITION_CHANGED')) throw error;
  return error;
}

describe('opening a round', () => {
  it('keeps the definition as its first version, with who and when, and again changes nothing', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const report = await openForFilling(office);
    expect(report.version).toMatchObject({ version: 1, definition: office.definition.digest, who: office.who });
    const kept = await keptTerms(office, report.version.terms);
    expect(kept.round.centres).toHaveLength(office.definition.round.centres.length);
    const { store } = workspaceFolders(workspace.folder);
    const before = dumpSqlite(store);
    expect(await openForFilling(office)).toEqual(report);
    expect(dumpSqlite(store)).toEqual(before);
    expect(await actionsIn(office.store)).toEqual([`open-round rounds/${ROUND}`]);
  });

  it('names the centres that do not take part and those whose dates are not known', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const { eligible, eligibility } = await openForFilling(office);
    const { centres } = office.definition.round;
    expect(eligible + eligibility.filter((one) => !one.eligible).length).toBe(centres.length);
    const undated = centres.filter(({ approvedOn, openedOn }) => approvedOn === undefined || openedOn === undefined);
    for (const { id } of undated) expect(eligibility.map(({ centre }) => centre)).toContain(id);
    for (const one of eligibility) expect(one.reason?.en).toBeTruthy();
  });

  it('a round that was opened before terms were kept stands by the definition that is found', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const path = `rounds/${ROUND}`;
    const opened = await load<RoundRecord>(office.store, path);
    if (opened === undefined) throw new Error('the round is not open');
    const { frozen: _, ...old } = opened;
    await office.store.commit([
      { kind: 'put', path, body: toBody(old) },
      { kind: 'delete', path: `${path}/versions/1` },
    ]);
    expect((await openRound(office)).frozen?.version).toBe(1);
    await refused(openRound(withRound(office, { deadline: '2024-05-12T17:00:00' })));
  });
});

describe('a definition that differs from the one that the round was opened by', () => {
  it('is refused by what reads, scores and prints, in words, and nothing is written', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await runRound(office);
    const { store } = workspaceFolders(workspace.folder);
    const before = dumpSqlite(store);
    const changed = withRound(office, { deadline: '2024-05-12T17:00:00' });
    const { message, details } = await refused(runRound(changed));
    expect(details.differences).toEqual(['round.yaml deadline：“2024-04-12T17:00:00” → “2024-05-12T17:00:00”']);
    expect(message).toContain('amend-round --preview');
    await refused(render(changed));
    await refused(openForFilling(changed));
    expect(dumpSqlite(store)).toEqual(before);
  });

  it('goes on where only who marks whom, an address or a notice is another', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    const { definition } = office;
    const [first, ...others] = definition.reviewers;
    if (first === undefined) throw new Error('no reviewers');
    const reviewers = [{ ...first, centres: [] }, ...others];
    const moved = { ...office, definition: { ...definition, reviewers, digest: 'moved' } };
    expect((await openRound(moved)).frozen).toEqual((await openRound(office)).frozen);
    expect((await collect(office)).outcomes.length).toBeGreaterThan(0);
    expect(await actionsIn(office.store)).toContain(`change-definition rounds/${ROUND}`);
  });
});
