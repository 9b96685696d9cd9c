/** The reviewers' part of a centre's score: their marks put together, point by point, in the sections of the rubric. */
import type { Review } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';
import type { RubricPoint, RubricSection } from '../round/rubric.ts';
import { fullMarksOfSection } from '../round/rubric.ts';
import { branch, type Draft } from './node.ts';
import { combineMarks } from './reviews/combine-marks.ts';
import { type Levelling, levelMark } from './reviews/level-severity.ts';
import type { Combination } from './reviews/reviews-schema.ts';
import { type FullMarks, fullMarks, shareOfFull } from './reviews/share-of-full.ts';
import { spreadOfReviewers } from './reviews/spread-of-reviewers.ts';
import type { ScoreStep } from './score-tree.ts';

interface Panel {
  readonly reviews: readonly Review[];
  readonly rubric: Round['rubric'];
  readonly combine: Combination;
  /** Absent: marks count as they were given. */
  readonly levelling: Levelling | undefined;
}

/**
 * The reviewers' part: for every point of the rubric the marks put together, by their mean unless the scheme's `reviews` says
 * otherwise, as a share of its full marks; points weigh into sections and sections into the part by their full marks. Reviewers
 * who declared a conflict or did not finish do not count.
 *
 * @setting parts.qualitative
 * @formula f = 100 · p / full marks, p = Σ marks / m
 * @latex f = \frac{100}{v} \cdot \frac1m \sum_{e=1}^{m} p_e
 * @missing “not scored” is left out, never 0; a point that nobody marked takes no weight, flagged; a section without any mark has no score, and then nor has the part
 * @constant an ordinary mark
 * @zero an ordinary mark
 * @negative refused when it is read
 * @tied an ordinary mark
 * @source ours; the notice combines figures and reviews and says no more
 * @example qualitativePart(round, reviews).score // 86.5 for a draft
 */
export function qualitativePart(round: Round, reviews: readonly Review[], levelling?: Levelling): Draft {
  const { scheme, rubric } = round;
  const panel: Panel = { reviews, rubric, combine: scheme.reviews?.combine ?? 'mean', levelling };
  const sections = rubric.sections.map((section) => sectionNode(section, panel));
  const title = { zh: '定性部分', en: 'Qualitative part' };
  const node = branch({ id: 'qualitative', kind: 'part', title, weight: scheme.parts.qualitative }, sections);
  return { ...node, ...spreadIn(panel) };
}

/** What each reviewer alone would give to a section, or to all; with the marks as they count. */
function spreadIn({ reviews, rubric, levelling }: Panel, section?: string): Pick<Draft, 'spread'> {
  const full = fullMarks(rubric, section);
  const scores = reviews.flatMap((review) => {
    const share = shareOfFull(levelling === undefined ? review : levelled(review, full, levelling), full);
    return share === undefined ? [] : [100 * share];
  });
  const spread = spreadOfReviewers(scores);
  return spread === undefined ? {} : { spread };
}

function levelled({ reviewer, marks }: Review, all: FullMarks, levelling: Levelling): Pick<Review, 'marks'> {
  return {
    marks: marks.map((mark) => {
      const full = all.get(mark.point);
      if (full === undefined || typeof mark.marks !== 'number') return mark;
      return { ...mark, marks: levelMark(mark.marks, { full, levelling, reviewer })?.result ?? mark.marks };
    }),
  };
}

function sectionNode(section: RubricSection, panel: Panel): Draft {
  const points = section.points.map((point) => pointNode(section, point, panel));
  const facts = { id: section.id, kind: 'section', title: section.title, weight: fullMarksOfSection(section) } as const;
  const node = { ...branch(facts, points), ...spreadIn(panel, section.id) };
  return points.some((point) => point.weight === 0) ? { ...node, flags: ['NOT_MARKED'] } : node;
}

function pointNode(section: RubricSection, point: RubricPoint, { reviews, combine, levelling }: Panel): Draft {
  const id = `${section.id}.${point.id}`;
  const full = point.fullMarks;
  const given = reviews.flatMap(({ reviewer, marks }) =>
    marks.flatMap((mark) =>
      mark.point === id && typeof mark.marks === 'number' ? [{ reviewer, mark: mark.marks }] : [],
    ),
  );
  const counted = given.map(({ reviewer, mark }) => levelling && levelMark(mark, { full, levelling, reviewer }));
  const step = combineMarks(
    given.map(({ mark }, i) => counted[i]?.result ?? mark),
    { combine, full },
  );
  const facts = { id, kind: 'point', title: point.title, children: [] } as const;
  if (step === undefined) return { ...facts, ...NOT_MARKED };
  const steps = [...counted.filter((one): one is ScoreStep => one !== undefined), step];
  return { ...facts, method: step.method, weight: full, score: step.result, steps, flags: [] };
}

const NOT_MARKED = {
  method: 'mean-of-reviewers',
  weight: 0,
  score: undefined,
  steps: [],
  flags: ['NOT_MARKED'],
} as const satisfies Partial<Draft>;
