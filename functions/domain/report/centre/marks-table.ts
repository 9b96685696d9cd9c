/** Reviewers' marks by section and point: mean, lowest, highest, and each anonymous reviewer while there is room. */
import { localise } from '../../round/localised.ts';
import { fullMarksOfSection, type RubricPoint, type RubricSection } from '../../round/rubric.ts';
import { fullMarks, shareOfFull } from '../../scoring/reviews/share-of-full.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { standardDeviation } from '../../statistics/moments.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { type CellFacts, makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Table } from '../report-model.ts';
import { REVIEWS } from '../texts/reviews.ts';
import type { LetteredReview } from './reviewer-letters.ts';
import { markOf, sectionMarks } from './section-marks.ts';

const COLUMNS_AT_MOST = 7;

interface Panel {
  readonly brief: Brief;
  readonly reviews: readonly LetteredReview[];
  readonly nodes: ReadonlyMap<string, ScoreNode>;
}

/** A section of one point is one row. With up to seven reviewers each has a column; with more, they have a table of their own with a row each. */
export function marksTables(brief: Brief, tree: ScoreNode, reviews: readonly LetteredReview[]): Table[] {
  const parts = nodesOf(tree, 'part').filter(({ id }) => id === QUALITATIVE);
  const nodes = new Map(
    [...parts, ...nodesOf(tree, 'section'), ...nodesOf(tree, 'point')].map((node) => [node.id, node]),
  );
  const panel = { brief, reviews, nodes };
  return reviews.length <= COLUMNS_AT_MOST
    ? [pointsTable({ ...panel }, reviews)]
    : [pointsTable(panel, []), reviewersTable(panel)];
}

function pointsTable(panel: Panel, shown: readonly LetteredReview[]): Table {
  const { brief, reviews } = panel;
  const { say } = brief.voice;
  const { sections } = brief.input.round.rubric;
  const combined = say(REVIEWS[brief.input.round.scheme.reviews?.combine ?? 'mean']);
  const isPartial = sections.some((section) => reviews.some(({ review }) => isUneven(section, review)));
  return makeTable({
    id: 'marks',
    columns: [
      [say(REVIEWS.section), 'text'],
      [say(REVIEWS.full), 'number'],
      [combined, 'number'],
      [say(REVIEWS.lowest), 'number'],
      [say(REVIEWS.highest), 'number'],
      [say(REVIEWS.deviation), 'number'],
      ...shown.map(({ letter }) => [say(REVIEWS.reviewer, { letter }), 'number'] as const),
    ],
    rows: [
      ...sections.flatMap((section) => [
        sectionRow(panel, section, shown),
        ...(section.points.length === 1 ? [] : section.points).map((point) =>
          pointRow(panel, { section, point }, shown),
        ),
      ]),
      wholeRow(panel, shown),
    ],
    notes: [...combiningNotes(brief, combined), ...(isPartial ? [say(REVIEWS.partial)] : [])],
  });
}

function combiningNotes({ input: { round }, voice: { say } }: Brief, combined: string): readonly string[] {
  const { reviews } = round.scheme;
  return [
    say(REVIEWS.combinedNote, { combined }),
    ...(reviews?.combine === 'trimmed-mean' ? [say(REVIEWS.trimmedNote)] : []),
    ...(reviews?.levelSeverity === true ? [say(REVIEWS.levelledNote)] : []),
  ];
}

function isUneven(section: RubricSection, review: LetteredReview['review']): boolean {
  const { sum, isComplete } = sectionMarks(section, review);
  return sum !== undefined && !isComplete;
}

function sectionRow(
  { brief, reviews, nodes }: Panel,
  section: RubricSection,
  shown: readonly LetteredReview[],
): RowFacts {
  const { language } = brief.voice;
  const full = fullMarksOfSection(section);
  const [first, second] = section.points;
  const only = second === undefined ? first : undefined;
  const sums = reviews.map(({ review }) => sectionMarks(section, review)).filter(({ isComplete }) => isComplete);
  return {
    kind: 'group',
    cells: [
      { text: localise(section.title, language), detail: only === undefined ? '' : localise(only.title, language) },
      printMarks(full),
      printMarks(meanOf(nodes.get(section.id), full)),
      ...spread(sums.flatMap(({ sum }) => (sum === undefined ? [] : [sum]))),
      printMarks(deviationIn(nodes.get(section.id), full)),
      ...shown.map(({ review }) => sumCell(brief, section, review)),
    ],
  };
}

/** The part as a whole on 0–100: its score, and what each reviewer alone would give. */
function wholeRow({ brief, nodes }: Panel, shown: readonly LetteredReview[]): RowFacts {
  const node = nodes.get(QUALITATIVE);
  const full = fullMarks(brief.input.round.rubric);
  return {
    kind: 'total',
    cells: [
      brief.voice.say(REVIEWS.whole),
      printMarks(100),
      printMarks(node?.score),
      printMarks(node?.spread?.min),
      printMarks(node?.spread?.max),
      printMarks(node?.spread?.deviation),
      ...shown.map(({ review }) => {
        const share = shareOfFull(review, full);
        return printMarks(share === undefined ? undefined : 100 * share);
      }),
    ],
  };
}

const QUALITATIVE = 'qualitative';

function deviationIn(node: ScoreNode | undefined, full: number): number | undefined {
  const deviation = node?.spread?.deviation;
  return deviation === undefined ? undefined : (deviation / 100) * full;
}

interface PointOfSection {
  readonly section: RubricSection;
  readonly point: RubricPoint;
}

function pointRow(
  { brief, reviews, nodes }: Panel,
  { section, point }: PointOfSection,
  shown: readonly LetteredReview[],
): RowFacts {
  const { say, language } = brief.voice;
  const id = `${section.id}.${point.id}`;
  const given = reviews.map(({ review }) => markOf(review, id)?.marks).filter((marks) => typeof marks === 'number');
  const textOf = ({ review }: LetteredReview): CellFacts => {
    const marks = markOf(review, id)?.marks;
    if (marks === undefined) return { text: say(REVIEWS.notMarked), tone: 'muted' };
    return marks === 'n/a' ? { text: say(REVIEWS.notApplicable), tone: 'muted' } : { text: printMarks(marks) };
  };
  return {
    cells: [
      localise(point.title, language),
      printMarks(point.fullMarks),
      printMarks(meanOf(nodes.get(id), point.fullMarks)),
      ...spread(given),
      printMarks(standardDeviation(given)),
      ...shown.map(textOf),
    ],
  };
}

function reviewersTable({ brief, reviews }: Panel): Table {
  const { say, language } = brief.voice;
  const { sections } = brief.input.round.rubric;
  return makeTable({
    id: 'reviewers',
    caption: say(REVIEWS.reviewerCaption),
    columns: [
      [say(REVIEWS.reviewerColumn), 'text'],
      ...sections.map((section) => [localise(section.title, language), 'number'] as const),
    ],
    rows: reviews.map(({ letter, review }) => ({
      cells: [say(REVIEWS.reviewerLong, { letter }), ...sections.map((section) => sumCell(brief, section, review))],
    })),
  });
}

function sumCell({ voice: { say } }: Brief, section: RubricSection, review: LetteredReview['review']): CellFacts {
  const { sum, isComplete } = sectionMarks(section, review);
  if (sum === undefined) return { text: say(REVIEWS.notMarked), tone: 'muted' };
  return { text: `${printMarks(sum)}${isComplete ? '' : '*'}` };
}

function meanOf(node: ScoreNode | undefined, full: number): number | undefined {
  return node?.score === undefined ? undefined : (node.score / 100) * full;
}

function spread(values: readonly number[]): [string, string] {
  if (values.length === 0) return [printMarks(undefined), printMarks(undefined)];
  return [printMarks(Math.min(...values)), printMarks(Math.max(...values))];
}

function printMarks(marks: number | undefined): string {
  return printNumber(marks, 1);
}
