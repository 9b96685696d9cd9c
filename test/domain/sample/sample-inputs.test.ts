import { expect, test } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { sampleInputs } from '../../../functions/domain/sample/sample-inputs.ts';
import { sampleReviewers } from '../../../functions/domain/sample/sample-reviewers.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { shippedRound } from '../../support/a-round-folder.ts';

test('the sample of the shipped round has every part of a real one, and the results that its workspace gives', async () => {
  const { round, layouts } = await definitionIn(shippedRound('guangdong-2019'));
  const ids = round.centres.map(({ id }) => id);
  const [, ...rows] = sampleReviewers(round, ids);
  const reviewers = rows.map(([id = '', , centres = '']) => ({ id, centres: centres.split(' ') }));
  const { results } = scoreRound(round, sampleInputs({ round, layout: layouts.scorecard, reviewers }));
  expect(Object.groupBy(results, ({ standing }) => standing)).toMatchObject({
    ranked: { length: 29 },
    vetoed: [{ centre: 'sysu', published: 71.84 }],
    'has-errors': [{ centre: 'zhaoqing-hitech' }],
    'not-submitted': [{ centre: 'yangjiang' }],
  });
  // As `init`, `collect` and `evaluate` print them.
  expect(results.find(({ centre }) => centre === 'heyuan')).toMatchObject({ published: 83.06, rank: 2, grade: 'good' });
});
