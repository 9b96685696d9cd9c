/** The centres of a round as a question about ranks: one, or one a category. */
import type { Review } from '../../intake/reviews.ts';
import type { Round } from '../../round/round.ts';
import type { Levelling } from '../reviews/level-severity.ts';
import { QUALITATIVE } from '../round-method.ts';
import type { Uncertainty } from '../scheme/uncertainty-schema.ts';
import type { CentreResult } from '../score-tree.ts';
import { storedUnits } from '../stored-units.ts';
import type { RankQuestion } from './space.ts';

export interface RoundFacts {
  /** By centre id: the reviews that count. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  /** How strict the reviewers are, where the round levels it, by category. */
  readonly levellingOf: (category: string | undefined) => Levelling | undefined;
  /** In place of what the round’s scheme says. */
  readonly uncertainty?: Uncertainty | undefined;
}

export interface RoundQuestion {
  readonly category?: string;
  readonly question: RankQuestion;
}

/** No question where neither the scheme nor anybody else says what to draw. */
export function roundQuestions(
  round: Round,
  results: readonly CentreResult[],
  { reviews, levellingOf, uncertainty: asked }: RoundFacts,
): readonly RoundQuestion[] {
  return storedUnits(round, results).flatMap(({ category, round: own, input }): readonly RoundQuestion[] => {
    const uncertainty = asked ?? own.scheme.uncertainty;
    if (uncertainty === undefined || input.table.units.length === 0) return [];
    const panel = {
      ...{ node: QUALITATIVE, round: own, levelling: levellingOf(category) },
      reviews: input.table.units.map((centre) => reviews.get(centre) ?? []),
    };
    return [{ ...(category !== undefined && { category }), question: { input, uncertainty, panel } }];
  });
}
