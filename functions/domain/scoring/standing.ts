/** Where a centre stands before any ranking: is it judged at all, and is everything there? */

import type { Review, VisitEntry } from '../intake/reviews.ts';
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { RubricSection } from '../round/rubric.ts';
import { sayDelay } from '../submission/say-delay.ts';
import type { FinalFigure } from './final-figures.ts';
import type { Lateness } from './late-item.ts';
import type { Standing } from './score-tree.ts';

/** What is known of a centre when a run begins. */
export interface CentreInput {
  readonly centre: string;
  readonly eligible: boolean;
  /** Why not eligible, in words. */
  readonly ineligibleReason?: Localised;
  /** The frozen snapshot and its figures as they are scored; absent while nothing was submitted. */
  readonly submitted?: { readonly snapshot: string; readonly figures: readonly FinalFigure[] };
  /** Ticked as finished, but refused because of errors. */
  readonly refused: boolean;
  /** Finished reviews without a declared conflict. */
  readonly reviews: readonly Review[];
  readonly veto?: { readonly reason: string };
  /** What the office gave or took after a visit; counts where the scheme has points for visits. */
  readonly visit?: VisitEntry;
  /** Absent for a return that was in time. */
  readonly late?: Lateness;
}

export interface StandingVerdict {
  readonly standing: Standing;
  readonly reason?: Localised;
}

/**
 * A veto stands before everything but ineligibility, since it fails a centre "whatever its score". Fewer reviews than the
 * round requires make a result provisional, where reviews count at all, and so does a section that none of them marked. A late
 * return is not ranked where the scheme says so, whether its reviews are there or not.
 */
export function standingOf(input: CentreInput, round: Pick<Round, 'rubric' | 'scheme'>): StandingVerdict {
  if (!input.eligible)
    return { standing: 'ineligible', ...(input.ineligibleReason && { reason: input.ineligibleReason }) };
  if (input.veto !== undefined) {
    return { standing: 'vetoed', reason: { zh: input.veto.reason, en: input.veto.reason } };
  }
  if (input.submitted === undefined) return input.refused ? HAS_ERRORS : NOT_SUBMITTED;
  const verdict: StandingVerdict =
    round.scheme.parts.qualitative > 0 ? reviewedStanding(input.reviews, round.rubric) : { standing: 'ranked' };
  const isLateOut = input.late !== undefined && round.scheme.late?.effect === 'unranked';
  return isLateOut ? unrankedForLateness(input.late, verdict) : verdict;
}

/**
 * Whether centres of a standing set extremes, means and weights: what was submitted and not vetoed. Figures that came in late are as true
 * as any, and the scores of others must not hang on somebody's delay.
 *
 * @example isInReference('late') // true
 */
export function isInReference(standing: Standing): boolean {
  return standing === 'ranked' || standing === 'provisional' || standing === 'late';
}

function unrankedForLateness({ delaySeconds }: Lateness, { reason }: StandingVerdict): StandingVerdict {
  const delay = sayDelay(delaySeconds);
  return {
    standing: 'late',
    reason: {
      zh: `迟交 ${delay.zh}，按本轮规定不参加排名${reason === undefined ? '' : `；${reason.zh}`}`,
      en: `${delay.en} late: under the rules of the round not ranked${reason === undefined ? '' : `; ${reason.en}`}`,
    },
  };
}

function reviewedStanding(reviews: readonly Review[], rubric: Round['rubric']): StandingVerdict {
  if (reviews.length < rubric.reviewsRequired) return provisional(reviews.length, rubric.reviewsRequired);
  const unmarked = unmarkedSections(reviews, rubric);
  return unmarked.length > 0 ? incomplete(unmarked) : { standing: 'ranked' };
}

/** Sections of which no reviewer marked a single point: without them the reviewers' part has no score. */
function unmarkedSections(reviews: readonly Review[], { sections }: Round['rubric']): readonly RubricSection[] {
  const marked = new Set(
    reviews.flatMap(({ marks }) =>
      marks.flatMap(({ point, marks: mark }) => (typeof mark === 'number' ? [point] : [])),
    ),
  );
  return sections.filter(({ id, points }) => !points.some((point) => marked.has(`${id}.${point.id}`)));
}

function incomplete(sections: readonly RubricSection[]): StandingVerdict {
  const [zh, en] = [sections.map(({ title }) => title.zh).join('、'), sections.map(({ title }) => title.en).join(', ')];
  return {
    standing: 'provisional',
    reason: {
      zh: `评审意见不全：没有专家对“${zh}”评分，定性部分没有得分，结果为暂定`,
      en: `the reviews are incomplete: nobody marked “${en}”, so that the reviewers’ part has no score; the result is provisional`,
    },
  };
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
