/** Reads one reviewer's view of one centre from the marks and the overall tab of a scorecard. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { RubricPoint, RubricSection } from '../round/rubric.ts';
import type { ScorecardLayout } from '../workbook/layout-texts.ts';
import { pointKey } from '../workbook/scorecard-keys.ts';
import { readMark } from './read-mark.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import { readTick } from './read-tick.ts';
import type { Mark, Review } from './reviews.ts';
import { plainText } from './table-cells.ts';
import { takeText } from './take-text.ts';

export interface ReviewPart {
  readonly round: Round;
  readonly layout: ScorecardLayout;
  readonly reviewer: string;
  readonly finished: boolean;
  readonly marks: TableReading;
  readonly overall: TableReading;
}

export interface ReviewRead {
  readonly review: Review;
  readonly issues: readonly Issue[];
}

/** A point of the rubric with its section. */
export interface RubricPlace {
  readonly section: RubricSection;
  readonly point: RubricPoint;
}

/** All points of the rubric in the order of the form. */
export function rubricPlaces({ rubric }: Round): RubricPlace[] {
  return rubric.sections.flatMap((section) => section.points.map((point) => ({ section, point })));
}

/** How findings name a point of a centre. */
export function markSubject({ name }: Centre, { point }: RubricPlace): Localised {
  return { zh: `${name} · ${point.title.zh}`, en: `${name} · ${point.title.en}` };
}

/**
 * The review of a centre with the marks whose rows were found.
 *
 * Issues: those of `readMark`, `TICK_UNCLEAR` for the conflict, `MARK_MISSING` where the scorecard is ticked as finished
 * and a point of a centre without conflict has no mark.
 *
 * @example readReview(centre, part).review.conflict // false
 */
export function readReview(centre: Centre, part: ReviewPart): ReviewRead {
  const { round, layout, overall } = part;
  const own = {
    yes: localise(layout.answers.yes, round.language),
    no: localise(layout.answers.no, round.language),
  };
  const conflict = readTick(itemCell(overall, centre.id, 'conflict'), own);
  const marks = rubricPlaces(round).flatMap((place) =>
    readPoint(place, { ...part, centre, hasConflict: conflict === true }),
  );
  return {
    review: {
      reviewer: part.reviewer,
      centre: centre.id,
      marks: marks.map(({ mark }) => mark),
      conflict: conflict === true,
      comment: takeText(itemCell(overall, centre.id, 'comment')).text,
    },
    issues: [
      ...(conflict === 'unclear' ? [unclearConflict(centre, part)] : []),
      ...marks.flatMap(({ issues }) => issues),
    ],
  };
}

interface PointPart extends ReviewPart {
  readonly centre: Centre;
  readonly hasConflict: boolean;
}

function readPoint(place: RubricPlace, part: PointPart): { mark: Mark; issues: readonly Issue[] }[] {
  const { round, layout, centre, marks, finished, hasConflict } = part;
  const { section, point } = place;
  const key = pointKey({ centre: centre.id, section: section.id, point: point.id });
  const source = itemSource(marks, key, 'mark');
  if (source === undefined) return [];
  const subject = markSubject(centre, place);
  const read = readMark({
    mark: itemCell(marks, key, 'mark'),
    abstain: itemCell(marks, key, 'abstain'),
    source,
    abstainSource: itemSource(marks, key, 'abstain'),
    full: point.fullMarks,
    abstention: localise(layout.marks.abstention, round.language),
    item: key,
    subject,
  });
  const isMissing = finished && !hasConflict && read.marks === undefined && read.issues.length === 0;
  const facts = { at: { ...source, item: key }, subject, details: { full: point.fullMarks } };
  const comment = takeText(itemCell(marks, key, 'comment')).text;
  const mark: Mark = { point: `${section.id}.${point.id}`, marks: read.marks, comment, source };
  return [{ mark, issues: isMissing ? [makeIssue('MARK_MISSING', facts)] : read.issues }];
}

function unclearConflict(centre: Centre, { overall, layout }: ReviewPart): Issue {
  const { zh, en } = layout.overall.heads.conflict;
  return makeIssue('TICK_UNCLEAR', {
    at: { tab: '', ...itemSource(overall, centre.id, 'conflict'), item: `${centre.id}:conflict` },
    subject: { zh: `${centre.name} · ${zh}`, en: `${centre.name} · ${en}` },
    received: plainText(itemCell(overall, centre.id, 'conflict')),
  });
}
