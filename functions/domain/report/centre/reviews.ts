/** The reviewers' part of a centre's report: marks, their spread, and what the reviewers wrote. */
import { localise } from '../../round/localised.ts';
import type { RubricSection } from '../../round/rubric.ts';
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
  const overall = reviews.flatMap(({ letter, review }) =>
    remark(brief, say(REVIEWS.reviewerLong, { letter }), review.comment),
  );
  const groups = [
    ...sections.map((section) => ({
      title: localise(section.title, language),
      remarks: pointComments(brief, section, reviews),
    })),
    { title: say(REVIEWS.overall), remarks: overall },
  ].filter(({ remarks }) => remarks.length > 0);
  if (groups.length === 0) return [];
  return [
    { kind: 'heading', text: say(REVIEWS.comments) },
    { kind: 'remarks', groups },
  ];
}

function pointComments(brief: Brief, section: RubricSection, reviews: readonly LetteredReview[]): Fact[] {
  const { say, language } = brief.voice;
  return section.points.flatMap((point) =>
    reviews.flatMap(({ letter, review }) => {
      const comment = markOf(review, `${section.id}.${point.id}`)?.comment ?? '';
      const details = { reviewer: say(REVIEWS.reviewerLong, { letter }), point: localise(point.title, language) };
      return remark(
        brief,
        say(section.points.length === 1 ? REVIEWS.reviewerLong : REVIEWS.where, { ...details, letter }),
        comment,
      );
    }),
  );
}

function remark({ hideNames }: Brief, label: string, comment: string): Fact[] {
  const text = comment.trim();
  return text === '' ? [] : [{ label, value: hideNames(text) }];
}
