/** The reviewers' part of a centre's report: marks, their spread, and what the reviewers wrote. */
import { centreReviews } from '../../reviewing/centre-reviews.ts';
import { localise } from '../../round/localised.ts';
import type { RubricSection } from '../../round/rubric.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { Brief } from '../brief.ts';
import { printFactor, printNumber } from '../print-number.ts';
import type { Block, Fact, Section } from '../report-model.ts';
import { AGREEMENT } from '../texts/agreement.ts';
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
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [join(lead)] },
      ...tables,
      ...apart(brief, reviews),
      ...comments(brief, reviews),
    ],
  };
}

/** Marks that stand far from the others', by the reviewers' letters. */
function apart({ input: { round }, voice: { say, language } }: Brief, reviews: readonly LetteredReview[]): Block[] {
  const { far } = centreReviews(
    round.rubric,
    reviews.map(({ review }) => review),
  );
  const texts = far.map(({ reviewer, point, mark, others, full }) => {
    const letter = reviews.find(({ review }) => review.reviewer === reviewer)?.letter ?? '';
    const [section, own] = point.split('.');
    const points = round.rubric.sections.find(({ id }) => id === section)?.points ?? [];
    const title = points.find(({ id }) => id === own)?.title ?? { zh: point, en: point };
    const numbers = { mark: printNumber(mark, 1), others: printNumber(others, 1), full: printFactor(full) };
    return say(AGREEMENT.farOne, { letter, point: localise(title, language), ...numbers });
  });
  return texts.length === 0 ? [] : [{ kind: 'paragraphs', tone: 'note', texts }];
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

function remark({ hideNames, hideReviewers }: Brief, label: string, comment: string): Fact[] {
  const text = comment.trim();
  return text === '' ? [] : [{ label, value: hideReviewers(hideNames(text)) }];
}
