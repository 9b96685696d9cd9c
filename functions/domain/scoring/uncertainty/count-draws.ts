/** Many draws, counted. */
import { gradeIds } from '../engine/grade-units.ts';
import { choiceOf, evaluateChoice, evaluateDraw, plainDraw } from './evaluate-draw.ts';
import { rankStep } from './rank-into.ts';
import { AS_IT_STANDS, type RankModel } from './rank-model.ts';
import { countDraw, emptyTally, type Tally } from './tally.ts';

/** The numbers of some draws: from the first up to, not including, the last. */
export interface DrawRange {
  readonly first: number;
  readonly last: number;
}

/** So many draws are chosen before they are evaluated, those of the same variant one after the other. */
const AT_ONCE = 4_096;

/**
 * Counts the draws of a range. A draw hangs on the seed and its number alone, and counts are whole numbers: ranges that were
 * counted apart, in any order, sum to what one count of all gives.
 * Source: OECD/JRC Handbook (2008), pp. 117–131.
 */
export function countDraws(model: RankModel, { first, last }: DrawRange): Tally {
  const tally = emptyTally(tallySize(model));
  const nominal = nominalRanks(model);
  for (let start = first; start < last; start += AT_ONCE) {
    const names = Array.from({ length: Math.min(AT_ONCE, last - start) }, (_, i) => plainDraw(start + i));
    const chosen = names.map((name) => ({ name, choice: choiceOf(model, name) }));
    for (const own of Map.groupBy(chosen, ({ choice }) => model.variants.keyOf(choice)).values()) {
      for (const { name, choice } of own) {
        evaluateDraw(model, name, choice);
        countDraw(tally, model.room, nominal);
      }
    }
  }
  return tally;
}

/** How large the tally of a model is. */
export function tallySize({ question: { input } }: RankModel) {
  const { ranking, grades } = input.method;
  const count = grades === undefined ? 0 : gradeIds(grades).length;
  return { units: input.table.units.length, grades: count, step: rankStep(ranking.ties) };
}

/** The ranks of the scheme as it stands, times their step. */
export function nominalRanks(model: RankModel): Uint16Array {
  evaluateChoice(model, AS_IT_STANDS);
  return model.room.ranks.slice();
}
