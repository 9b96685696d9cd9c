import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewLines, reviewsInShort } from '../../functions/cli/words/review-lines.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReviewRecord, toBody } from '../../functions/pipeline/documents.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { reviewStatuses } from '../../functions/pipeline/review-status.ts';
import { status } from '../../functions/pipeline/status.ts';
import { aReadyWorkspace, type TestOffice } from '../support/a-workspace.ts';

/** Puts something else into every review that is on record. */
async function changeReviews(office: TestOffice, change: (before: ReviewRecord) => ReviewRecord): Promise<void> {
  for await (const { path, body } of office.store.list(paths.reviews(office.definition.round.id))) {
    const record = bodyOf<ReviewRecord>({ path, body, version: '' });
    await office.store.commit([{ kind: 'put', path, body: toBody(change(record)) }]);
  }
}

describe('where the reviews of a centre stand', () => {
  test('finished ones are counted against those required, and their spread is told', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await openRound(office);
    await collect(office);
    const [first] = await status(office);
    expect(first?.reviews).toMatchObject({ given: 1, required: 1, conflicts: 0, missing: [], far: [] });
    expect(first?.reviews.spread?.mean).toBeGreaterThan(0.4);
    expect(reviewsInShort(office.definition.round, first?.reviews ?? EMPTY)).toBe('评审 reviews 1/1');
  });

  test('who is assigned and has not finished is named, with whether they have begun', async () => {
    await using workspace = await aReadyWorkspace();
    const list = 'id,name,centres,conflicts\nreviewer-01,Ann,,\nidle,Ben,alderbeck,\nbarred,Cal,alderbeck,alderbeck\n';
    await writeFile(join(workspace.folder, 'round', 'reviewers.csv'), list);
    await using office = await workspace.open();
    await openRound(office);
    await collect(office);
    await changeReviews(office, (record) => ({ ...record, finished: false }));
    const found = (await reviewStatuses(office))('alderbeck');
    expect(found.given).toBe(0);
    expect(found.missing).toEqual([
      { reviewer: 'reviewer-01', isBegun: true },
      { reviewer: 'idle', isBegun: false },
    ]);
    expect(reviewLines(found)).toEqual(['    评审未完成 reviews missing: reviewer-01（已开始 begun）、idle']);
  });

  test('a conflict is neither a review nor missing', async () => {
    await using workspace = await aReadyWorkspace();
    await using office = await workspace.open();
    await openRound(office);
    await collect(office);
    await changeReviews(office, (record) => ({ ...record, review: { ...record.review, conflict: true } }));
    const found = (await reviewStatuses(office))('alderbeck');
    expect(found).toMatchObject({ given: 0, conflicts: 1, missing: [], conflicted: [expect.any(String)] });
    expect(found).not.toHaveProperty('spread');
  });
});

const EMPTY = { given: 0, required: 0, conflicts: 0, far: [], missing: [], conflicted: [] };

test('where reviews take no part, nothing is said of them', async () => {
  await using workspace = await aReadyWorkspace();
  await using office = await workspace.open();
  const { round } = office.definition;
  const scheme = { ...round.scheme, parts: { quantitative: 1, qualitative: 0 } };
  expect(reviewsInShort({ scheme }, EMPTY)).toBe('');
  expect(reviewsInShort(round, EMPTY)).toBe('评审 reviews 0/0');
});
