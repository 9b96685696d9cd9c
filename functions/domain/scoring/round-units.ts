/** The centres of a round as the engine evaluates them. */
import type { Round } from '../round/round.ts';
import type { Scored } from './engine/score-node.ts';
import type { UnitsInput } from './engine/score-units.ts';
import type { Draft } from './node.ts';
import { qualitativePart } from './qualitative-part.ts';
import { type Levelling, levellingOf } from './reviews/level-severity.ts';
import { fullMarks, shareOfFull } from './reviews/share-of-full.ts';
import { QUALITATIVE, roundMethod } from './round-method.ts';
import { roundTable } from './round-table.ts';
import { type CentreInput, type StandingVerdict, standingOf } from './standing.ts';

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

export interface RoundUnits {
  /** In the order of the units. */
  readonly centres: readonly Scorable[];
  readonly input: UnitsInput;
  /** Where the scheme levels the reviewers' severity. */
  readonly levelling: Levelling | undefined;
}

export function judge(round: Round, inputs: readonly CentreInput[]): readonly Judged[] {
  return inputs.map((input) => ({ input, verdict: standingOf(input, round) }));
}

/** Whether a centre takes part in setting extremes, means and weights: eligible, submitted, not vetoed. */
export function isReference({ verdict: { standing } }: Judged): boolean {
  return standing === 'ranked' || standing === 'provisional';
}

/** What the engine needs of a round; the reviewers' part enters as a branch whose scores are given. */
export function roundUnits(round: Round, judged: readonly Judged[]): RoundUnits {
  const scored = judged.flatMap(withFigures);
  const levelling = levellingIn(round, scored);
  const centres = scored.map((one): Scorable => {
    return { ...one, qualitative: qualitativePart(round, one.input.reviews, levelling) };
  });
  const table = roundTable(
    round,
    centres.map(({ input, submitted }) => ({ centre: input.centre, figures: submitted.figures })),
  );
  const marks: Scored = {
    id: QUALITATIVE,
    scores: centres.map(({ qualitative }) => qualitative.score),
    notApplicable: new Set(),
  };
  return {
    centres,
    levelling,
    input: {
      table,
      method: roundMethod(round),
      reference: centres.map(isReference),
      rankable: centres.map(({ verdict }) => verdict.standing === 'ranked'),
      given: new Map([[QUALITATIVE, marks]]),
    },
  };
}

/** Of all centres that are scored, a vetoed one included: its reviewers were as strict with it as with others. */
function levellingIn(
  { scheme, rubric }: Round,
  scored: readonly Omit<Scorable, 'qualitative'>[],
): Levelling | undefined {
  if (scheme.reviews?.levelSeverity !== true) return undefined;
  const full = fullMarks(rubric);
  const views = scored.flatMap(({ input }) =>
    input.reviews.flatMap((review) => {
      const share = shareOfFull(review, full);
      return share === undefined ? [] : [{ reviewer: review.reviewer, share }];
    }),
  );
  return levellingOf(views);
}

function withFigures({ input, verdict }: Judged): readonly Omit<Scorable, 'qualitative'>[] {
  if (input.submitted === undefined || verdict.standing === 'ineligible') return [];
  return [{ input, verdict, submitted: input.submitted }];
}
