import { describe, expect, it } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { guestsOfReturn, guestsOfScorecard } from '../../functions/pipeline/guests.ts';
import { prepareWorkbooks } from '../../functions/pipeline/prepare-workbooks.ts';
import type { WorkbookGuest } from '../../functions/ports/workbooks.ts';
import { aWorkspace } from '../support/a-workspace.ts';

async function anOffice(reviewsUntil?: string) {
  const workspace = await aWorkspace();
  const office = await workspace.open();
  const [first] = office.definition.round.centres;
  if (first === undefined) throw new Error('a round without centres');
  const definition = {
    ...office.definition,
    round: { ...office.definition.round, reviewsUntil },
    reviewers: [
      { id: 'r1', name: 'Ann', centres: [first.id] },
      { id: 'r2', name: 'Ben', centres: ['another'] },
      { id: 'r3', name: 'Cy', centres: undefined },
    ],
    contacts: { centres: { [first.id]: ['hub@example.org'] }, reviewers: { r1: ['ann@x.org'], r2: ['ben@x.org'] } },
  };
  return { workspace, office: { ...office, definition }, first };
}

describe('the guests of a workbook', () => {
  it('a centre writes in its return, its reviewers read it until the reviews end, others do not see it', async () => {
    const { workspace, office, first } = await anOffice('2024-06-01T00:00:00');
    await using _ = workspace;
    expect(guestsOfReturn(office, first)).toEqual([
      { address: 'hub@example.org', role: 'writer' },
      { address: 'ann@x.org', role: 'reader', until: '2024-05-31T23:00:00.000Z' },
    ]);
    await office[Symbol.asyncDispose]();
  });

  it('whoever declared a conflict with a centre does not see its return', async () => {
    const { workspace, office, first } = await anOffice();
    await using _ = workspace;
    const [ann, ...others] = office.definition.reviewers;
    if (ann === undefined) throw new Error('no reviewers');
    const reviewers = [{ ...ann, conflicts: [first.id] }, ...others];
    const guests = guestsOfReturn({ definition: { ...office.definition, reviewers } }, first);
    expect(guests).toEqual([{ address: 'hub@example.org', role: 'writer' }]);
    await office[Symbol.asyncDispose]();
  });

  it('without an end of the reviews the access has none; a reviewer writes in their own scorecard', async () => {
    const { workspace, office, first } = await anOffice();
    await using _ = workspace;
    expect(guestsOfReturn(office, first)[1]).toEqual({ address: 'ann@x.org', role: 'reader' });
    expect(guestsOfScorecard(office, 'r2')).toEqual([{ address: 'ben@x.org', role: 'writer' }]);
    expect(guestsOfScorecard(office, 'r3')).toEqual([]);
    await office[Symbol.asyncDispose]();
  });

  it('one who cannot be let in is a failure of that workbook alone', async () => {
    const { workspace, office } = await anOffice();
    await using _ = workspace;
    const refused = new Problem('WORKBOOK_BUSY', { workbook: '01', sign: 'x' });
    const workbooks = { ...office.workbooks, admit: async () => Promise.reject(refused) };
    const { made, failures } = await prepareWorkbooks({ ...office, workbooks }, { isFilled: false });
    expect(failures.map(({ problem }) => problem.code)).toEqual(['WORKBOOK_BUSY', 'WORKBOOK_BUSY', 'WORKBOOK_BUSY']);
    expect(made.map(({ kind }) => kind)).toContain('ledger');
    await office[Symbol.asyncDispose]();
  });

  it('are let in when the workbooks are made, and again when they are made again', async () => {
    const { workspace, office } = await anOffice();
    await using _ = workspace;
    const admitted: [string, readonly WorkbookGuest[]][] = [];
    const workbooks = {
      ...office.workbooks,
      admit: async (id: string, guests: readonly WorkbookGuest[]) => void admitted.push([id, guests]),
    };
    await prepareWorkbooks({ ...office, workbooks }, { isFilled: false });
    const once = admitted.length;
    await prepareWorkbooks({ ...office, workbooks }, { isFilled: false });
    expect(once).toBe(3);
    expect(admitted.slice(once)).toEqual(admitted.slice(0, once));
    await office[Symbol.asyncDispose]();
  });
});
