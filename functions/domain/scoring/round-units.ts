/** The centres of a round as the engine evaluates them. */
import { categoryRounds } from '../round/categories.ts';
import type { Round } from '../round/round.ts';
import type { Scored } from './engine/score-node.ts';
import type { CategoryInput } from './engine/score-table.ts';
import type { Draft } from './node.ts';
import { qualitativePart } from './qualitative-part.ts';
import { type Levelling, levellingOf } from './reviews/level-severity.ts';
import { fullMarks, shareOfFull } from './reviews/share-of-full.ts';
import { QUALITATIVE, roundMethod } from './round-method.ts';
import { roundTable } from './round-table.ts';
import { type CentreInput, isInReference, type StandingVerdict, standingOf } from './standing.ts';

/** A centre of which it is known where it stands. */
export interface Judged {
  readonly input: CentreInput;
  readonly verdict: StandingVerdict;
}

/** A centre with figures to score, and its reviewers' part. */
export interface Scorable extends Judged {
  readonly submitted: NonNullable<CentreInput['submitted']>;
  readonly qualitative: Draft;
}

/** What the engine evaluates at one go: all centres, or those of one category. */
export interface RoundUnits extends CategoryInput {
  /** The round as these centres are scored in it: with the settings of the category, and its centres alone. */
  readonly round: Round;
  /** In the order of the units. */
  readonly centres: readonly Scorable[];
  /** Where the scheme levels the reviewers' severity. */
  readonly levelling: Levelling | undefined;
}

/** Where every centre stands, by the settings of its category. */
export function judge(round: Round, inputs: readonly CentreInput[]): readonly Judged[] {
  const rounds = new Map(
    categoryRounds(round).flatMap((one) => one.round.centres.map(({ id }) => [id, one.round] as const)),
  );
  return inputs.map((input) => ({ input, verdict: standingOf(input, rounds.get(input.centre) ?? round) }));
}

/** Whether a centre takes part in setting extremes, means and weights: eligible, submitted, not vetoed. */
export function isReference({ verdict: { standing } }: Judged): boolean {
  return isInReference(standing);
}

/**
 * What the engine needs of a round: one input, or one a category. Every category is an evaluation of its own, as of a round
 * that has no other centres. A centre that no category takes is in none of them.
 */
export function roundUnits(round: Round, judged: readonly Judged[]): readonly RoundUnits[] {
  const scored = judged.flatMap(withFigures);
  return categoryRounds(round).map(({ category, round: own }) => {
    const members = new Set(own.centres.map(({ id }) => id));
    const taken = category === undefined ? scored : scored.filter(({ input }) => members.has(input.centre));
    const levelling = own.scheme.reviews?.levelSeverity === true ? levellingIn(round, scored) : undefined;
    return { ...(category && { category: category.id }), ...unitsOfRound(own, taken, levelling) };
  });
}

type Submitted = Omit<Scorable, 'qualitative'>;

/** The reviewers' part enters as a branch whose scores are given. */
function unitsOfRound(
  round: Round,
  scored: readonly Submitted[],
  levelling: Levelling | undefined,
): Omit<RoundUnits, 'category'> {
  const centres = scored.map((one): Scorable => {
    return { ...one, qualitative: qualitativePart(round, one.input.reviews, levelling) };
  });
  const table = roundTable(
    round,
    centres.map(({ input: { centre, visit, late }, submitted }) => ({
      ...{ centre, figures: submitted.figures, visit, late },
    })),
  );
  const marks: Scored = {
    id: QUALITATIVE,
    scores: centres.map(({ qualitative }) => qualitative.score),
    notApplicable: new Set(),
  };
  return {
    ...{ round, centres, levelling },
    input: {
      table,
      method: roundMethod(round),
      reference: centres.map(isReference),
      rankable: centres.map(({ verdict }) => verdict.standing === 'ranked'),
      given: new Map([[QUALITATIVE, marks]]),
    },
  };
}

/**
 * Of all centres that are scored: a vetoed one included, and those of other categories, since a reviewer is as strict with one as
 * with the other.
 */
function levellingIn({ rubric }: Round, scored: readonly Submitted[]): Levelling | undefined {
  const full = fullMarks(rubric);
  const views = scored.flatMap(({ input }) =>
    input.reviews.flatMap((review) => {
      const share = shareOfFull(review, full);
      return share === undefined ? [] : [{ reviewer: review.reviewer, share }];
    }),
  );
  return levellingOf(views);
}

function withFigures({ input, verdict }: Judged): readonly Submitted[] {
  if (input.submitted === undefined || verdict.standing === 'ineligible') return [];
  return [{ input, verdict, submitted: input.submitted }];
}
