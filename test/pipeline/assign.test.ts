import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoundFolder } from '../../functions/adapters/round-folder/open-round-folder.ts';
import { readScorecard } from '../../functions/domain/intake/read-scorecard.ts';
import { isProblem } from '../../functions/domain/problems/problem.ts';
import { assign } from '../../functions/pipeline/assign/assign.ts';
import { planAssignment } from '../../functions/pipeline/assign/plan-assignment.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type CurrentAssignment, load, type ReviewRecord, toBody } from '../../functions/pipeline/documents.ts';
import { finishedReviews } from '../../functions/pipeline/evaluate/run-inputs.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { prepareWorkbooks } from '../../functions/pipeline/prepare-workbooks.ts';
import { aReadyWorkspace, type TestOffice, type TestWorkspace } from '../support/a-workspace.ts';

const LIST = 'id,name,centres,municipality,conflicts,pinned\n';
const BLANK = `${LIST}r1,Ann,,Alderbeck,,\nr2,Ben,,,brindleford,\nr3,Cal,,,,dunsmere\nr4,Dot,,,,\n`;

async function withList(list = BLANK): Promise<TestWorkspace> {
  const workspace = await aReadyWorkspace();
  await rm(join(workspace.folder, 'scorecards'), { recursive: true });
  await writeFile(join(workspace.folder, 'round', 'reviewers.csv'), list);
  return workspace;
}

const definitionsIn = ({ folder }: TestWorkspace) => openRoundFolder({ folder: join(folder, 'round') });
const listIn = ({ folder }: TestWorkspace): Promise<string> => readFile(join(folder, 'round', 'reviewers.csv'), 'utf8');

async function assignIn(workspace: TestWorkspace, request = {}) {
  await using office = await workspace.open();
  return await assign(office, definitionsIn(workspace), request);
}

/** Puts something else into a review that is on record. */
async function changeReview(office: TestOffice, reviewer: string, change: (before: ReviewRecord) => ReviewRecord) {
  for await (const document of office.store.list(paths.reviews(office.definition.round.id))) {
    const record = bodyOf<ReviewRecord>(document);
    if (record.review.reviewer !== reviewer) continue;
    await office.store.commit([{ kind: 'put', path: document.path, body: toBody(change(record)) }]);
    return record.review.centre;
  }
  throw new Error(`no review by ${reviewer}`);
}

/** What a new workspace has in its trail: that its round was opened. */
const OPENING = 1;

describe('assigning', () => {
  test('puts an assignment within the rules into the list, with one trace; again it changes nothing', async () => {
    await using workspace = await withList();
    const plan = await assignIn(workspace, { reason: 'first' });
    expect(plan.isChanged).toBe(true);
    await using office = await workspace.open();
    const { reviewers, round } = office.definition;
    for (const { id } of round.centres) {
      expect(reviewers.filter(({ centres }) => centres?.includes(id))).toHaveLength(round.rubric.reviewsRequired);
    }
    const of = (reviewer: string) => reviewers.find(({ id }) => id === reviewer)?.centres;
    expect(of('r1')).not.toContain('alderbeck');
    expect(of('r2')).not.toContain('brindleford');
    expect(of('r3')).toContain('dunsmere');
    const again = await assignIn(workspace, { seed: 'other' });
    expect(again.isChanged).toBe(false);
    expect(await verifyAudit(office.store)).toEqual({ entries: OPENING + 1, firstBreak: undefined });
    const current = await load<CurrentAssignment>(office.store, paths.currentAssignment(round.id));
    expect(await load(office.store, paths.assignment(round.id, current?.assignment ?? ''))).toMatchObject({
      perCentre: round.rubric.reviewsRequired,
      seed: round.id,
    });
  });

  test('after a crash before the list was written brings the list in line, without a second trace', async () => {
    await using workspace = await withList();
    {
      await using office = await workspace.open();
      const broken = { assign: () => Promise.reject(new Error('killed')) };
      await expect(assign(office, broken)).rejects.toThrow('killed');
    }
    await assignIn(workspace);
    expect(await listIn(workspace)).not.toBe(BLANK);
    await using office = await workspace.open();
    expect((await verifyAudit(office.store)).entries).toBe(OPENING + 1);
  });

  test('a preview writes nothing', async () => {
    await using workspace = await withList();
    await using office = await workspace.open();
    const plan = await planAssignment(office, { perCentre: 1 });
    expect(plan.added).toHaveLength(office.definition.round.centres.length);
    expect(await listIn(workspace)).toBe(BLANK);
    expect((await verifyAudit(office.store)).entries).toBe(OPENING);
  });

  test('what cannot be is refused with the centre, who may mark it, and why others may not', async () => {
    await using workspace = await withList();
    await using office = await workspace.open();
    const error = await planAssignment(office, { perCentre: 4 }).catch((thrown: unknown) => thrown);
    expect(isProblem(error, 'ASSIGNMENT_IMPOSSIBLE')).toBe(true);
    expect(String(error)).toMatch(/Alderbeck Repair Hub（alderbeck）.*needs 4, and 3 may mark it.*Ann（r1） 同属一市/);
    expect(String(error)).toMatch(/Brindleford Repair Hub（brindleford）.*Ben（r2） 申报回避/);
  });

  test('says where municipalities are unknown or found nowhere', async () => {
    await using workspace = await withList(`${LIST}r1,Ann,,Alderbek,,\nr2,Ben,,,,\nr3,Cal,,,,\n`);
    await using office = await workspace.open();
    const plan = await planAssignment(office);
    expect(plan.elsewhere).toEqual([{ reviewer: 'r1', municipality: 'Alderbek' }]);
    expect(plan.withoutCity).toEqual([]);
  });
});

/** A round whose reviewers have marked and finished all that they were assigned. */
async function withMarks(): Promise<TestWorkspace> {
  const workspace = await withList();
  await assignIn(workspace);
  await using office = await workspace.open();
  await openRound(office);
  await prepareWorkbooks(office, { isFilled: true });
  await collect(office);
  return workspace;
}

describe('an assignment while marks come in', () => {
  test('a conflict ticked in a scorecard is replaced; pairs with marks on record stay', async () => {
    await using workspace = await withMarks();
    await using office = await workspace.open();
    const centre = await changeReview(office, 'r4', (record) => ({
      ...record,
      review: { ...record.review, conflict: true },
    }));
    const plan = await planAssignment(office);
    expect(plan.ticked).toEqual([{ reviewer: 'r4', centre }]);
    expect(plan.removed).toEqual([{ reviewer: 'r4', centre }]);
    expect(plan.added).toHaveLength(1);
    expect(plan.added[0]?.centre).toBe(centre);
    const [{ reviewer: deputy = '' } = {}] = plan.added;
    expect(plan.stale).toMatchObject([{ reviewer: deputy, lacking: [centre] }]);
  });

  test('where everybody marked every centre so far, marks on record stay assigned', async () => {
    await using workspace = await withList(`${LIST}r1,Ann,,,,\nr2,Ben,,,,\n`);
    await using office = await workspace.open();
    await openRound(office);
    await prepareWorkbooks(office, { isFilled: true });
    await collect(office);
    const plan = await planAssignment(office);
    for (const id of ['r1', 'r2']) expect(plan.centresOf.get(id)).toHaveLength(office.definition.round.centres.length);
  });

  test('a scorecard that was called in is made anew with the marks on record, but not finished', async () => {
    await using workspace = await withMarks();
    const folder = join(workspace.folder, 'scorecards');
    const name = (await readdir(folder)).find((file) => file.startsWith('r1')) ?? '';
    await using office = await workspace.open();
    const { round, layouts } = office.definition;
    const read = async () => {
      const [entry] = (await office.workbooks.list('scorecard')).filter((one) => one.name === name);
      const { workbook } = await office.workbooks.read(entry?.id ?? '');
      return readScorecard({ round, layout: layouts.scorecard }, workbook);
    };
    const before = await read();
    await changeReview(office, 'r1', (record) => {
      const [first, ...rest] = record.review.marks;
      if (first === undefined) throw new Error('no marks');
      const marks = [{ ...first, marks: 'n/a' as const, comment: '=1+1' }, ...rest];
      return { ...record, review: { ...record.review, marks, comment: 'on the whole' } };
    });
    await rm(join(folder, name));
    expect((await prepareWorkbooks(office, { isFilled: false })).failures).toEqual([]);
    const after = await read();
    expect(after.finished).toBe(false);
    expect(after.issues).toEqual([]);
    const [changed, ...others] = after.reviews;
    expect(others).toEqual(before.reviews.slice(1));
    expect(changed?.comment).toBe('on the whole');
    expect(changed?.marks[0]).toMatchObject({ marks: 'n/a', comment: '=1+1' });
    expect(changed?.marks.slice(1)).toEqual(before.reviews[0]?.marks.slice(1));
  });

  test('marks for a centre with which the list declares a conflict do not count', async () => {
    await using workspace = await withMarks();
    const [, ...rows] = (await listIn(workspace)).trim().split('\n');
    const own =
      rows
        .find((row) => row.startsWith('r4,'))
        ?.split(',')[2]
        ?.split(' ')[0] ?? '';
    const declared = (await listIn(workspace)).replace(/^(r4,[^,]*,[^,]*,[^,]*),/m, `$1,${own}`);
    await writeFile(join(workspace.folder, 'round', 'reviewers.csv'), declared);
    await using office = await workspace.open();
    const found = (await finishedReviews(office)).get(own) ?? [];
    expect(found.map(({ review }) => [review.reviewer, review.conflict])).toContainEqual(['r4', true]);
    expect(found.filter(({ review }) => review.conflict)).toHaveLength(1);
  });

  test('nobody without centres gets a scorecard', async () => {
    await using workspace = await withList(`${LIST}r1,Ann,-,,,\nr2,Ben,alderbeck,,,\n`);
    await using office = await workspace.open();
    const { made } = await prepareWorkbooks(office, { isFilled: false });
    expect(made.map(({ name }) => name).filter((name) => name.startsWith('r'))).toHaveLength(1);
  });
});
