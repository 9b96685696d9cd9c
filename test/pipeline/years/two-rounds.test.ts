import { expect, test } from 'vitest';
import { roundsLines } from '../../../functions/cli/words/rounds-lines.ts';
import { collect } from '../../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../../functions/pipeline/evaluate/evaluate.ts';
import { openRound } from '../../../functions/pipeline/open-round.ts';
import { publish } from '../../../functions/pipeline/publish.ts';
import { listRounds } from '../../../functions/pipeline/years/list-rounds.ts';
import { roundDocuments } from '../../support/round-documents.ts';
import { NEXT, twoYears } from '../../support/two-years.ts';

test('two rounds in one store run side by side: neither touches what is kept of the other', async () => {
  await using years = await twoYears();
  await using first = await years.first.open();
  await openRound(first);
  await collect(first);
  const { run } = await evaluate(first);
  await publish(first, {});
  const before = await roundDocuments(first.store, 'example-english');

  await using second = await years.second.open();
  await openRound(second);
  await collect(second);
  expect(await roundDocuments(first.store, 'example-english')).toEqual(before);

  const rounds = await listRounds(second);
  expect(rounds).toMatchObject([
    { round: 'example-english', isOwn: false, centres: 6, submitted: 6, latestRun: run, published: { run } },
    { round: NEXT, isOwn: true, centres: 6, submitted: 6 },
  ]);
  const [, earlier, own] = roundsLines('Europe/London', rounds);
  expect(earlier).toMatch(new RegExp(`^ {3}example-english.*${run}.*published`));
  expect(own).toMatch(new RegExp(`^\\*  ${NEXT}.*not evaluated`));
});
