import { describe, expect, test } from 'vitest';
import { scoreUnits } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { doDrawTask } from '../../../../functions/domain/scoring/uncertainty/draw-task.ts';
import {
  evaluateDraw,
  inputOfLast,
  plainDraw,
} from '../../../../functions/domain/scoring/uncertainty/evaluate-draw.ts';
import { rankAnalysis } from '../../../../functions/domain/scoring/uncertainty/rank-analysis.ts';
import { rankModel } from '../../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { roundQuestions } from '../../../../functions/domain/scoring/uncertainty/round-questions.ts';
import type { RankQuestion } from '../../../../functions/domain/scoring/uncertainty/space.ts';
import { aReview } from '../../../support/a-centre-input.ts';
import { aReportInput } from '../../../support/a-report-input.ts';

/** A round of six centres; the first has reviewers who differ widely, the others two who agree. */
function aPanelQuestion(): RankQuestion {
  const { round, evaluation } = aReportInput();
  const marks = (centre: string, team: number, n: number) =>
    aReview(`r-${n}`, centre, { 'operation.team': team, 'operation.rules': 16, 'results.services': team + 6 });
  const reviews = new Map(
    round.centres.map(({ id }, place) => [
      id,
      place === 0 ? [marks(id, 2, 1), marks(id, 24, 2), marks(id, 12, 3)] : [marks(id, 15, 1), marks(id, 15, 2)],
    ]),
  );
  const [one] = roundQuestions(round, evaluation.results, {
    ...{ reviews, levellingOf: () => undefined },
    uncertainty: { seed: 11, draws: 500, reviewers: 'bootstrap' },
  });
  if (one === undefined) throw new Error('no question');
  return one.question;
}

describe('reviewers drawn anew', () => {
  const question = aPanelQuestion();

  test('a draw is the engine’s evaluation with the reviewers that were drawn, to the last bit', () => {
    const model = rankModel(question);
    expect(model.space.factors).toEqual(['reviewers']);
    const seen = new Set<string>();
    for (let draw = 0; draw < 60; draw += 1) {
      evaluateDraw(model, plainDraw(draw));
      const { total, ranks } = scoreUnits(inputOfLast(model));
      expect([...model.room.total]).toEqual(total.map((score) => score ?? Number.NaN));
      expect([...model.room.ranks]).toEqual(ranks.map((rank) => rank ?? 0));
      seen.add(String(total[0]));
    }
    // Three reviewers make ten panels.
    expect(seen.size).toBe(10);
  });

  test('only the centre whose reviewers differ has a score that moves', () => {
    const { certainty } = rankAnalysis(question, {
      draws: doDrawTask({ part: 'draws', question, range: { first: 0, last: 500 } }),
    });
    const model = rankModel(question);
    const totals = Array.from({ length: 40 }, (_, draw) => {
      evaluateDraw(model, plainDraw(draw));
      return [...model.room.total].slice(1);
    });
    expect(new Set(totals.map(String)).size).toBe(1);
    expect(certainty.units).toHaveLength(6);
  });
});
