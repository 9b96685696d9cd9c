import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';

const folder = resolve(import.meta.dirname, '../../../sheets-templates/makerspace-points');

function pointsOf(node: ScoreNode | undefined): Record<string, number | undefined> {
  if (node === undefined) return {};
  if (node.kind === 'indicator') return node.fullPoints > 0 ? { [node.id]: Number(node.points?.toPrecision(10)) } : {};
  return Object.assign({}, ...node.children.map(pointsOf));
}

// Points by hand, after the table's own words: 60 desks are 5 + 10 × 0.1, 100 万元 of financing are three times 30, and so on.
test('a public table of points, written as settings, gives the points that one counts by hand', async () => {
  const { round } = await definitionIn(folder);
  const figures = {
    ...{ desks: 60, mentors: 3, partners: 9, 'events-hosted': 4, 'events-assisted': 3, 'new-teams': 8 },
    ...{ 'desks-taken': 42, registrations: 4, 'sole-traders': 3, exits: 3, financing: 100, taxes: 8.9 },
    ...{ graduates: 1, associates: 3, masters: 1, doctors: 0 },
  };
  const [result] = scoreRound(round, [aCentreInput({ centre: 'first', figures, marks: [{ 'year.work': 8 }] })]).results;
  expect(pointsOf(result?.tree)).toEqual({
    ...{ desks: 6, mentors: 3, partners: 5, 'events-hosted': 5.5, 'new-teams': 6.5 },
    ...{ 'desks-taken': 7, registrations: 11, exits: 6, financing: 3, taxes: 2, graduates: 4.5 },
  });
  expect(result?.published).toBe(59.5);
  expect(result?.grade).toBe('fail');
});

test('below the first tier of a table nothing is earned', async () => {
  const { round } = await definitionIn(folder);
  const figures = { desks: 49, 'new-teams': 4, 'desks-taken': 29, financing: 29.99, taxes: 2.99 };
  const [result] = scoreRound(round, [aCentreInput({ centre: 'first', figures, marks: [{ 'year.work': 8 }] })]).results;
  const points = pointsOf(result?.tree);
  expect([points['desks'], points['new-teams'], points['desks-taken'], points['financing'], points['taxes']]).toEqual([
    0, 0, 0, 0, 0,
  ]);
});
