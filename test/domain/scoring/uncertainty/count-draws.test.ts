import { describe, expect, test } from 'vitest';
import { scoreUnits } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { countDraws } from '../../../../functions/domain/scoring/uncertainty/count-draws.ts';
import {
  type DrawTask,
  doDrawTask,
  joined,
  partsOf,
} from '../../../../functions/domain/scoring/uncertainty/draw-task.ts';
import { rankCertainty } from '../../../../functions/domain/scoring/uncertainty/rank-certainty.ts';
import { rankDrivers } from '../../../../functions/domain/scoring/uncertainty/rank-drivers.ts';
import { rankModel } from '../../../../functions/domain/scoring/uncertainty/rank-model.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aScheme, aTable, type Settings } from '../../../support/a-scheme.ts';

const TABLE = aTable('u,a,b,c\nx,9,1,5\ny,5,5,5\nz,1,9,4\nw,0,0,0\nv,,7,9');
const scheme = (uncertainty: Settings, changes: Settings = {}): Settings =>
  aScheme({
    tree: { id: 'total', children: ['a', 'b', 'c'] },
    missing: 'skip',
    grades: { preset: 'sasac' },
    uncertainty: { seed: 3, draws: 2_000, first: [1, 2], ...uncertainty },
    ...changes,
  });
const DRAWN = { weights: { method: 'within', share: 0.5 }, leaveOneOut: true };

describe('counted draws', () => {
  const question = aQuestion(scheme(DRAWN), TABLE);
  const whole: DrawTask<'draws'> = { part: 'draws', question, range: { first: 0, last: 2_000 } };

  test.each([1, 2, 3, 7])('are the same in %d parts, in whatever order they are done', (parts) => {
    const results = partsOf(whole, parts).toReversed().map(doDrawTask).toReversed();
    expect(results).toHaveLength(parts);
    expect(joined('draws', results)).toEqual(doDrawTask(whole));
  });

  test('rows of a design are the same in parts', () => {
    const design: DrawTask<'design'> = { part: 'design', question, range: { first: 0, last: 64 } };
    const rows = doDrawTask(design);
    expect(rows.ranks).toHaveLength(64 * 4 * 5);
    expect(joined('design', partsOf(design, 3).map(doDrawTask))).toEqual(rows);
  });

  test('another seed gives other counts', () => {
    const other = { ...question, uncertainty: { ...question.uncertainty, seed: 4 } };
    expect(doDrawTask({ ...whole, question: other })).not.toEqual(doDrawTask(whole));
  });
});

describe('how sure ranks are', () => {
  const certaintyOf = (written: Settings) => {
    const question = aQuestion(written, TABLE);
    const { nominal, space } = rankModel(question);
    const { seed, draws, first = [] } = question.uncertainty;
    const tally = countDraws(rankModel(question), { first: 0, last: draws });
    return rankCertainty(tally, { nominal, space, seed, first });
  };
  const certainty = certaintyOf(scheme(DRAWN));
  const unit = (name: string) => certainty.units.find((own) => own.unit === name);

  test('a unit that is worst in everything is last in every draw', () => {
    expect(unit('w')).toMatchObject({
      ...{ rank: 5, spread: { mean: 5, median: 5, low: 5, high: 5, quarter: 5, threeQuarters: 5 }, without: 0 },
      ...{ distribution: [0, 0, 0, 0, 1], first: { 1: 0, 2: 0 }, grades: { E: 1 }, isGradeStable: true },
    });
  });

  test('the ranks are those of the engine, and every distribution sums to one', () => {
    const { ranks, units } = scoreUnits(aQuestion(scheme(DRAWN), TABLE).input);
    expect(certainty.units.map((own) => [own.unit, own.rank])).toEqual(
      units.map((name, i) => [name, ranks[i]]).sort((a, b) => Number(a[1]) - Number(b[1])),
    );
    for (const { distribution = [], without } of certainty.units) {
      expect(distribution.reduce((sum, share) => sum + share, without)).toBeCloseTo(1, 12);
    }
  });

  test('what is not equal in all draws is an open pair, and all pairs are counted', () => {
    expect(certainty.pairs?.count).toBe(10);
    expect(certainty.pairs?.robust).toBe(10 - (certainty.pairs?.open.length ?? 0));
    expect(certainty.pairs?.open.every(({ share }) => share < 0.95)).toBe(true);
    expect(certainty.pairs?.open.some(({ before, after }) => [before, after].includes('w'))).toBe(false);
  });

  test('nothing drawn moves nothing', () => {
    const still = certaintyOf(scheme({ imputations: [{ method: 'mean' }] }, { indicators: {}, missing: 'skip' }));
    expect(still.factors).toEqual([{ factor: 'imputation', alternatives: 2 }]);
    const whole = certaintyOf(scheme({ reviewers: 'bootstrap' }));
    expect(whole.factors).toEqual([]);
    expect(whole.shift).toEqual({ mean: 0, median: 0, low: 0, high: 0 });
  });

  test('a choice that alone moves the ranks explains all of it', () => {
    const question = aQuestion(
      scheme({ normalisations: [{ method: 'rank' }], weights: { method: 'within', share: [0] } }),
      TABLE,
    );
    const { nominal, space } = rankModel(question);
    const rows = doDrawTask({ part: 'design', question, range: { first: 0, last: 200 } });
    const drivers = rankDrivers(rows, { nominal, factors: space.factors, uncertainty: question.uncertainty });
    const [weights, normalisation] = drivers.shift ?? [];
    expect(drivers.evaluations).toBe(800);
    expect(weights).toMatchObject({ factor: 'weights', first: 0, total: 0 });
    expect(normalisation?.total).toBeCloseTo(1, 1);
    expect(normalisation?.first).toBeCloseTo(1, 1);
  });
});
