import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { earlierLines } from '../../functions/cli/words/review-lines.ts';
import { reviewDigest } from '../../functions/domain/intake/review-content.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReviewRecord } from '../../functions/pipeline/documents.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { earlierVersions } from '../../functions/pipeline/review-status.ts';
import { aReadyWorkspace, type TestOffice, type TestWorkspace } from '../support/a-workspace.ts';
import { type CellEdits, editWorkbook } from '../support/edit-workbook.ts';

const ROUND = 'example-english';

async function collected(workspace: TestWorkspace): Promise<TestOffice> {
  const office = await workspace.open();
  await openRound(office);
  await collect(office);
  return office;
}

async function reviewsOf({ store }: TestOffice): Promise<readonly ReviewRecord[]> {
  const found: ReviewRecord[] = [];
  for await (const document of store.list(paths.reviews(ROUND))) found.push(bodyOf<ReviewRecord>(document));
  return found;
}

async function historyOf({ store }: TestOffice, { review }: ReviewRecord): Promise<readonly ReviewRecord[]> {
  const versions: ReviewRecord[] = [];
  const path = `${paths.review(ROUND, review.reviewer, review.centre)}/versions`;
  for await (const document of store.list(path)) versions.push(bodyOf<ReviewRecord>(document));
  return versions;
}

async function replacements({ store }: TestOffice): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const entries: Readonly<Record<string, unknown>>[] = [];
  for await (const { body } of store.list('audit')) if (body['action'] === 'replace-reviews') entries.push(body);
  return entries;
}

async function edit({ folder }: TestWorkspace, edits: CellEdits): Promise<void> {
  const cards = join(folder, 'scorecards');
  const [card = ''] = await readdir(cards);
  await editWorkbook(join(cards, card), edits);
}

const place = ({ review }: ReviewRecord) => {
  const [mark] = review.marks;
  if (mark === undefined) throw new Error('no marks');
  return { mark, edits: (value: number | null): CellEdits => ({ [mark.source.tab]: { [mark.source.a1]: value } }) };
};

describe('a review that is changed', () => {
  test('once finished goes to the history, and the trail names both versions', async () => {
    await using workspace = await aReadyWorkspace();
    await using first = await collected(workspace);
    const [before] = await reviewsOf(first);
    if (before === undefined) throw new Error('no reviews');
    expect(await historyOf(first, before)).toEqual([]);
    await edit(workspace, place(before).edits(1));
    await using second = await collected(workspace);
    const [after] = await reviewsOf(second);
    expect(after?.review.marks[0]?.marks).toBe(1);
    expect(await historyOf(second, before)).toEqual([before]);
    const [entry, ...others] = await replacements(second);
    expect(others).toEqual([]);
    const key = `${before.review.reviewer}.${before.review.centre}`;
    expect(entry?.['before']).toEqual({ [key]: reviewDigest(before.review, true) });
    expect(entry?.['after']).toEqual({ [key]: reviewDigest(after?.review ?? before.review, true) });
    expect((await verifyAudit(second.store)).firstBreak).toBeUndefined();
  });

  test('back to what it was keeps both versions in the history', async () => {
    await using workspace = await aReadyWorkspace();
    await using first = await collected(workspace);
    const [before] = await reviewsOf(first);
    if (before === undefined) throw new Error('no reviews');
    const { mark, edits } = place(before);
    await edit(workspace, edits(1));
    await using second = await collected(workspace);
    const [changed] = await reviewsOf(second);
    await edit(workspace, edits(Number(mark.marks)));
    await using third = await collected(workspace);
    expect((await reviewsOf(third))[0]).toEqual(before);
    const history = await historyOf(third, before);
    expect(history).toHaveLength(2);
    expect(history).toContainEqual(changed);
    expect(await replacements(third)).toHaveLength(2);
    const { reviewer, centre } = before.review;
    const earlier = await earlierVersions(third, centre);
    expect(earlier).toEqual([{ reviewer, count: 2 }]);
    expect(earlierLines(earlier)).toEqual([`    评审意见改动前的版本 earlier versions of reviews: ${reviewer}（2）`]);
    expect(earlierLines(await earlierVersions(first, 'elsewhere'))).toEqual([]);
  });

  test('that says the same again, or only now says something, replaces nothing', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await collected(workspace);
    await using again = await collected(workspace);
    expect(await replacements(again)).toEqual([]);
    for (const record of await reviewsOf(again)) expect(await historyOf(office, record)).toEqual([]);
  });

  test('while a draft keeps its version without an entry in the trail', async () => {
    await using workspace = await aReadyWorkspace();
    await using first = await collected(workspace);
    const [before] = await reviewsOf(first);
    if (before === undefined) throw new Error('no reviews');
    await edit(workspace, { Cover: { C6: 'No' } });
    await using second = await collected(workspace);
    const [draft] = await reviewsOf(second);
    if (draft === undefined || draft.finished) throw new Error('the tick was not taken back');
    expect(await replacements(second)).toHaveLength(1);
    await edit(workspace, place(draft).edits(2));
    await using third = await collected(workspace);
    expect(await replacements(third)).toHaveLength(1);
    expect(await historyOf(third, draft)).toHaveLength(2);
  });
});

describe('the digest of a review', () => {
  test('does not hang on the places of the marks, and does on everything that was said', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await collected(workspace);
    const [record] = await reviewsOf(office);
    if (record === undefined) throw new Error('no reviews');
    const { review } = record;
    const own = reviewDigest(review, true);
    const moved = review.marks.map((mark) => ({ ...mark, source: { tab: 'elsewhere', a1: 'Z9' } }));
    expect(reviewDigest({ ...review, marks: moved.toReversed() }, true)).toBe(own);
    const [first, ...rest] = review.marks;
    if (first === undefined) throw new Error('no marks');
    for (const other of [
      { ...review, conflict: true },
      { ...review, comment: `${review.comment}.` },
      { ...review, marks: [{ ...first, comment: 'more' }, ...rest] },
      { ...review, marks: [{ ...first, marks: 'n/a' as const }, ...rest] },
      { ...review, marks: [{ ...first, marks: undefined }, ...rest] },
    ]) {
      expect(reviewDigest(other, true)).not.toBe(own);
    }
    expect(reviewDigest(review, false)).not.toBe(own);
  });
});
