/** The work of an analysis in parts that can be done apart and put together again. */
import { countDraws, type DrawRange } from './count-draws.ts';
import { type DesignRows, designRows } from './design-rows.ts';
import { type RankModel, rankModel } from './rank-model.ts';
import type { RankQuestion } from './space.ts';
import { addTally, type Tally } from './tally.ts';

/** `draws` are counted; the rows of a design are kept one by one. */
export type DrawPart = 'draws' | 'design';

/** Plain data, so that it can be handed to another thread. */
export interface DrawTask<Part extends DrawPart> {
  readonly part: Part;
  readonly question: RankQuestion;
  readonly range: DrawRange;
}

export interface DrawResults {
  readonly draws: Tally;
  readonly design: DesignRows;
}

export type DrawResult<Part extends DrawPart> = DrawResults[Part];

const DOERS: { readonly [Part in DrawPart]: (model: RankModel, range: DrawRange) => DrawResults[Part] } = {
  draws: countDraws,
  design: designRows,
};

/** Does a task, or a part of one, in this thread. */
export function doDrawTask<Part extends DrawPart>({ part, question, range }: DrawTask<Part>): DrawResult<Part> {
  return DOERS[part](rankModel(question), range);
}

/** The same task in up to `parts` parts of nearly the same size, in their order. */
export function partsOf<Part extends DrawPart>(task: DrawTask<Part>, parts: number): readonly DrawTask<Part>[] {
  const { first, last } = task.range;
  const at = (part: number): number => first + Math.round(((last - first) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...task,
    range: { first: at(part), last: at(part + 1) },
  })).filter(({ range }) => range.last > range.first);
}

const JOINERS: { readonly [Part in DrawPart]: (results: readonly DrawResults[Part][]) => DrawResults[Part] } = {
  draws: (tallies) => {
    const [all, ...others] = tallies;
    if (all === undefined) throw new RangeError('no part of a task');
    for (const more of others) addTally(all, more);
    return all;
  },
  design: (rows) => {
    const ranks = new Uint16Array(rows.reduce((sum, part) => sum + part.ranks.length, 0));
    let place = 0;
    for (const part of rows) {
      ranks.set(part.ranks, place);
      place += part.ranks.length;
    }
    return { ranks };
  },
};

/** What the parts of a task gave, put together in their order. */
export function joined<Part extends DrawPart>(part: Part, results: readonly DrawResult<Part>[]): DrawResult<Part> {
  return JOINERS[part](results);
}
