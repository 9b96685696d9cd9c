/** The reviewers' part of a centre's score: their marks put together, point by point, in the sections of the rubric. */
import type { Review } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';
import type { RubricPoint, RubricSection } from '../round/rubric.ts';
import { fullMarksOfSection } from '../round/rubric.ts';
import { branch, type Draft } from './node.ts';
import { combineMarks } from './reviews/combine-marks.ts';
import { type Levelling, levelMark } from './reviews/level-severity.ts';
import type { Combination } from './reviews/reviews-schema.ts';
import type { ScoreStep } from './score-tree.ts';

interface Panel {
  readonly reviews: readonly Review[];
  readonly combine: Combination;
  /** Absent: marks count as they were given. */
  readonly levelling: Levelling | undefined;
}

/**
 * The branch of the qualitative part. Marks are combined as the scheme's `reviews` says, by their mean where it says nothing. A
 * reviewer's "n/a" is left out of its point; a point that nobody marked has no score and takes no weight, flagged
 * `NOT_MARKED`; a section without any mark has no score, and then nor has the part.
 */
export function qualitativePart(round: Round, reviews: readonly Review[], levelling?: Levelling): Draft {
  const panel: Panel = { reviews, combine: round.scheme.reviews?.combine ?? 'mean', levelling };
  const sections = round.rubric.sections.map((section) => sectionNode(section, panel));
  const title = { zh: '定性部分', en: 'Qualitative part' };
  return branch({ id: 'qualitative', kind: 'part', title, weight: round.scheme.parts.qualitative }, sections);
}

function sectionNode(section: RubricSection, panel: Panel): Draft {
  const points = section.points.map((point) => pointNode(section, point, panel));
  const facts = { id: section.id, kind: 'section', title: section.title, weight: fullMarksOfSection(section) } as const;
  const node = branch(facts, points);
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
  const levelled = given.map(({ reviewer, mark }) => levelling && levelMark(mark, { full, levelling, reviewer }));
  const step = combineMarks(
    given.map(({ mark }, i) => levelled[i]?.result ?? mark),
    { combine, full },
  );
  const facts = { id, kind: 'point', title: point.title, children: [] } as const;
  if (step === undefined) return { ...facts, ...NOT_MARKED };
  const steps = [...levelled.filter((one): one is ScoreStep => one !== undefined), step];
  return { ...facts, method: step.method, weight: full, score: step.result, steps, flags: [] };
}

const NOT_MARKED = {
  method: 'mean-of-reviewers',
  weight: 0,
  score: undefined,
  steps: [],
  flags: ['NOT_MARKED'],
} as const satisfies Partial<Draft>;
