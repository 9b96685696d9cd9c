/** The centres of a round as the engine evaluates them. */
import type { Round } from '../round/round.ts';
import type { Scored } from './engine/score-node.ts';
import type { UnitsInput } from './engine/score-units.ts';
import type { Draft } from './node.ts';
import { qualitativePart } from './qualitative-part.ts';
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
  const centres = judged.flatMap((one) => scorableOf(round, one));
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
    input: {
      table,
      method: roundMethod(round),
      reference: centres.map(isReference),
      rankable: centres.map(({ verdict }) => verdict.standing === 'ranked'),
      given: new Map([[QUALITATIVE, marks]]),
    },
  };
}

function scorableOf(round: Round, { input, verdict }: Judged): readonly Scorable[] {
  if (input.submitted === undefined || verdict.standing === 'ineligible') return [];
  return [{ input, verdict, submitted: input.submitted, qualitative: qualitativePart(round, input.reviews) }];
}
