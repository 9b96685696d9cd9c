/** The reviewers' part of a centre's report: marks, their spread, and what the reviewers wrote. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { Brief } from '../brief.ts';
import type { Block, Fact, Section } from '../report-model.ts';
import { REVIEWS } from '../texts/reviews.ts';
import { marksTables } from './marks-table.ts';
import { type LetteredReview, letterReviews } from './reviewer-letters.ts';
import { markOf } from './section-marks.ts';

/** Without a single counted review the section says so and shows no empty table. */
export function reviewsSection(brief: Brief, tree: ScoreNode): Section {
  const { say, join } = brief.voice;
  const { input } = brief;
  const reviews = letterReviews(input.reviews);
  const conflicts = input.reviews.length - reviews.length;
  const required = String(input.round.rubric.reviewsRequired);
  const lead = [
    reviews.length === 0 ? say(REVIEWS.none) : say(REVIEWS.lead, { n: String(reviews.length), required }),
    ...(conflicts > 0 ? [say(REVIEWS.conflicts, { n: String(conflicts) })] : []),
  ];
  const tables = reviews.length === 0 ? [] : marksTables(brief, tree, reviews);
  return {
    id: 'reviews',
    heading: say(REVIEWS.heading),
    blocks: [{ kind: 'paragraphs', tone: 'plain', texts: [join(lead)] }, ...tables, ...comments(brief, reviews)],
  };
}

function comments(brief: Brief, reviews: readonly LetteredReview[]): Block[] {
  const { say, language } = brief.voice;
  const { sections } = brief.input.round.rubric;
  const blocks = sections.map((section) =>
    remarks(localise(section.title, language), pointComments(brief, section, reviews)),
  );
  const overall = reviews.flatMap(({ letter, review }) =>
    fact(brief, say(REVIEWS.reviewerLong, { letter }), review.comment),
  );
  const all = [...blocks, remarks(say(REVIEWS.overall), overall)].flat();
  return all.length === 0 ? [] : [{ kind: 'heading', text: say(REVIEWS.comments) }, ...all];
}

function pointComments(
  brief: Brief,
  section: Brief['input']['round']['rubric']['sections'][number],
  reviews: readonly LetteredReview[],
): Fact[] {
  const { say, language } = brief.voice;
  return section.points.flatMap((point) =>
    reviews.flatMap(({ letter, review }) => {
      const comment = markOf(review, `${section.id}.${point.id}`)?.comment ?? '';
      const details = { reviewer: say(REVIEWS.reviewerLong, { letter }), point: localise(point.title, language) };
      return fact(brief, say(REVIEWS.where, details), comment);
    }),
  );
}

function fact({ hideNames }: Brief, label: string, comment: string): Fact[] {
  const text = comment.trim();
  return text === '' ? [] : [{ label, value: hideNames(text) }];
}

function remarks(title: string, found: readonly Fact[]): Block[] {
  return found.length === 0 ? [] : [{ kind: 'remarks', title, remarks: found }];
}
