/** Where a centre stands before any ranking: is it judged at all, and is everything there? */

import type { FigureObservation } from '../intake/reading.ts';
import type { Review } from '../intake/reviews.ts';
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Standing } from './score-tree.ts';

/** What is known of a centre when a run begins. */
export interface CentreInput {
  readonly centre: string;
  readonly eligible: boolean;
  /** Why not eligible, in words. */
  readonly ineligibleReason?: Localised;
  /** The frozen snapshot and its figures; absent while nothing was submitted. */
  readonly submitted?: { readonly snapshot: string; readonly figures: readonly FigureObservation[] };
  /** Ticked as finished, but refused because of errors. */
  readonly refused: boolean;
  /** Finished reviews without a declared conflict. */
  readonly reviews: readonly Review[];
  readonly veto?: { readonly reason: string };
}

export interface StandingVerdict {
  readonly standing: Standing;
  readonly reason?: Localised;
}

/**
 * A veto stands before everything but ineligibility, since it fails a centre "whatever its score". Fewer reviews than the
 * round requires make a result provisional, where reviews count at all.
 */
export function standingOf(input: CentreInput, round: Pick<Round, 'rubric' | 'scheme'>): StandingVerdict {
  if (!input.eligible)
    return { standing: 'ineligible', ...(input.ineligibleReason && { reason: input.ineligibleReason }) };
  if (input.veto !== undefined) {
    return { standing: 'vetoed', reason: { zh: input.veto.reason, en: input.veto.reason } };
  }
  if (input.submitted === undefined) return input.refused ? HAS_ERRORS : NOT_SUBMITTED;
  const required = round.scheme.parts.qualitative > 0 ? round.rubric.reviewsRequired : 0;
  return input.reviews.length < required ? provisional(input.reviews.length, required) : { standing: 'ranked' };
}

const NOT_SUBMITTED: StandingVerdict = {
  standing: 'not-submitted',
  reason: { zh: '未提交填报表', en: 'no return was submitted' },
};

const HAS_ERRORS: StandingVerdict = {
  standing: 'has-errors',
  reason: { zh: '填报表存在错误，提交未被接受', en: 'the return has errors, so that its submission was refused' },
};

function provisional(given: number, required: number): StandingVerdict {
  return {
    standing: 'provisional',
    reason: {
      zh: `评审意见不足：应有 ${required} 份，已有 ${given} 份，结果为暂定`,
      en: `reviews are missing: ${given} of ${required}; the result is provisional`,
    },
  };
}
