/** The whole of an analysis: how sure the ranks are, and what drives them. */

import type { DrawResults } from './draw-task.ts';
import { type RankCertainty, rankCertainty } from './rank-certainty.ts';
import { type RankDrivers, rankDrivers } from './rank-drivers.ts';
import { rankModel } from './rank-model.ts';
import type { RankQuestion } from './space.ts';

export interface RankAnalysis {
  readonly certainty: RankCertainty;
  /** Where the setting asks for it and something is drawn. */
  readonly drivers?: RankDrivers;
}

/** The analysis from what was drawn; `design` is absent where the setting asks for no sensitivity. */
export function rankAnalysis(
  question: RankQuestion,
  { draws, design }: Pick<DrawResults, 'draws'> & Partial<DrawResults>,
): RankAnalysis {
  const { uncertainty } = question;
  const { space, nominal } = rankModel(question);
  const { seed, first = [] } = uncertainty;
  const certainty = rankCertainty(draws, { nominal, space, seed, first });
  if (design === undefined || space.factors.length === 0) return { certainty };
  return { certainty, drivers: rankDrivers(design, { nominal, factors: space.factors, uncertainty }) };
}

const OPEN_PAIRS_KEPT = 20;
const MOVERS_KEPT = 10;

/**
 * What a run keeps of an analysis: of every unit its interval and chances, not the whole distribution, and of pairs and movers the
 * first ones, so that its size goes with the number of units and no faster.
 */
export function storedAnalysis({ certainty, drivers }: RankAnalysis): RankAnalysis {
  const { pairs } = certainty;
  return {
    certainty: {
      ...certainty,
      units: certainty.units.map(({ distribution: _, ...unit }) => unit),
      ...(pairs && { pairs: { ...pairs, open: pairs.open.slice(0, OPEN_PAIRS_KEPT) } }),
    },
    ...(drivers && { drivers: { ...drivers, units: drivers.units.slice(0, MOVERS_KEPT) } }),
  };
}
