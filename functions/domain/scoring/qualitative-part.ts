/** The reviewers' part of a centre's score: the mean of their marks, point by point, in the sections of the rubric. */
import type { Review } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';
import type { RubricPoint, RubricSection } from '../round/rubric.ts';
import { fullMarksOfSection } from '../round/rubric.ts';
import { compensatedSum } from '../statistics/compensated-sum.ts';
import { branch, type Draft } from './node.ts';

/**
 * The branch of the qualitative part. A reviewer's "n/a" is left out of that point's mean; a point that nobody marked has
 * no score and takes no weight, flagged `NOT_MARKED`; a section without any mark has no score, and then nor has the part.
 */
export function qualitativePart(round: Round, reviews: readonly Review[]): Draft {
  const sections = round.rubric.sections.map((section) => sectionNode(section, reviews));
  const title = { zh: '定性部分', en: 'Qualitative part' };
  return branch({ id: 'qualitative', kind: 'part', title, weight: round.scheme.parts.qualitative }, sections);
}

function sectionNode(section: RubricSection, reviews: readonly Review[]): Draft {
  const points = section.points.map((point) => pointNode(section, point, reviews));
  const facts = { id: section.id, kind: 'section', title: section.title, weight: fullMarksOfSection(section) } as const;
  const node = branch(facts, points);
  return points.some((point) => point.weight === 0) ? { ...node, flags: ['NOT_MARKED'] } : node;
}

function pointNode(section: RubricSection, point: RubricPoint, reviews: readonly Review[]): Draft {
  const id = `${section.id}.${point.id}`;
  const marks = reviews.flatMap((review) => review.marks.filter((mark) => mark.point === id).map((mark) => mark.marks));
  const given = marks.filter((mark) => typeof mark === 'number');
  const facts = { id, kind: 'point', title: point.title, method: 'mean-of-reviewers', children: [] } as const;
  if (given.length === 0) return { ...facts, weight: 0, score: undefined, steps: [], flags: ['NOT_MARKED'] };
  const mean = compensatedSum(given) / given.length;
  const score = (100 * mean) / point.fullMarks;
  const inputs = { n: given.length, sum: compensatedSum(given), full: point.fullMarks };
  const step = { method: 'mean-of-reviewers', formula: 'f = 100 × (sum / n) / full', inputs, result: score };
  return { ...facts, weight: point.fullMarks, score, steps: [step], flags: [] };
}
