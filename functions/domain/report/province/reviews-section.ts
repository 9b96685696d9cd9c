/** How many reviews every centre has, how far they spread, and how far the reviewers of the round agree. */
import type { Agreement } from '../../reviewing/agreement.ts';
import { FAR_FROM_OTHERS } from '../../reviewing/far-marks.ts';
import type { RunReviews } from '../../reviewing/run-reviews.ts';
import { localise } from '../../round/localised.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printNumber, printPercent } from '../print-number.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { AGREEMENT } from '../texts/agreement.ts';
import { agreementSentences } from './agreement-sentences.ts';
import type { Entry, Outline } from './outline.ts';

/** No section where the input holds no reviews, or where they take no part in the score and there are none. */
export function reviewsOverviewSection(outline: Outline): Section | undefined {
  const { reviews } = outline.input;
  const { say } = outline.voice;
  if (reviews === undefined) return undefined;
  const views = [...reviews.centres.values()].flatMap((one) => one.views);
  const isExpected = outline.entries.some(({ round }) => round.scheme.parts.qualitative > 0);
  if (views.length === 0 && !isExpected) return undefined;
  const heading = say(AGREEMENT.heading);
  if (views.length === 0) {
    return { id: 'reviews-overview', heading, blocks: [paragraphs([say(AGREEMENT.none)])] };
  }
  return {
    id: 'reviews-overview',
    heading,
    blocks: [
      paragraphs([leadText(outline, reviews), ...agreementSentences(outline, reviews)]),
      ...tables(outline, reviews),
    ],
  };
}

function paragraphs(texts: readonly string[]): Block {
  return { kind: 'paragraphs', tone: 'plain', texts };
}

function leadText({ voice: { say, join }, entries, input }: Outline, { centres }: RunReviews): string {
  const all = [...centres.values()];
  const views = all.flatMap((one) => one.views);
  const conflicts = all.reduce((sum, one) => sum + one.conflicts, 0);
  const required = input.round.rubric.reviewsRequired;
  const scored = entries.filter(({ result }) => result.tree !== undefined);
  const short = scored.filter(({ centre }) => (centres.get(centre.id)?.given ?? 0) < required).length;
  const details = {
    n: printNumber(views.length, 0),
    reviewers: printNumber(new Set(views.map(({ reviewer }) => reviewer)).size, 0),
    centres: printNumber(all.filter(({ given }) => given > 0).length, 0),
    required: printNumber(required, 0),
    short: printNumber(short, 0),
  };
  return join([
    say(AGREEMENT.lead, details),
    ...(conflicts > 0 ? [say(AGREEMENT.conflicts, { n: printNumber(conflicts, 0) })] : []),
  ]);
}

function tables(outline: Outline, reviews: RunReviews): readonly Table[] {
  const { total } = reviews;
  return [...(total === undefined ? [] : [agreementTable(outline, reviews, total)]), centresTable(outline, reviews)];
}

/** Columns that are defined for nothing in the table are left out. */
function agreementTable({ voice, input }: Outline, { sections }: RunReviews, total: Agreement): Table {
  const { say, language } = voice;
  const model = total.panel === undefined ? '1' : '2';
  const correlation = ({ panel, mixed }: Agreement) => (total.panel === undefined ? mixed : panel);
  const row = (title: string, agreement: Agreement | undefined, kind?: 'group'): RowFacts => {
    const own = agreement && correlation(agreement);
    const alpha = agreement?.alpha;
    const numbers = [own?.single, own?.average, alpha?.interval, alpha?.ordinal, agreement?.panel?.w];
    return { ...(kind && { kind }), cells: [title, ...numbers.slice(0, count).map((value) => printNumber(value, 3))] };
  };
  const count = total.panel === undefined ? 4 : 5;
  return makeTable({
    id: 'agreement',
    caption: say(AGREEMENT.agreementCaption),
    columns: [
      [say(AGREEMENT.item), 'text'],
      [say(AGREEMENT.single, { model }), 'number'],
      [say(AGREEMENT.average, { model }), 'number'],
      [say(AGREEMENT.alphaInterval), 'number'],
      [say(AGREEMENT.alphaOrdinal), 'number'],
      ...(total.panel === undefined ? [] : [[say(AGREEMENT.w), 'number'] as const]),
    ],
    rows: [
      row(say(AGREEMENT.total), total, 'group'),
      ...input.round.rubric.sections.map(({ id, title }) => row(localise(title, language), sections.get(id))),
    ],
    notes: [say(AGREEMENT.bands)],
  });
}

function centresTable(outline: Outline, { centres }: RunReviews): Table {
  const { say } = outline.voice;
  const { rubric } = outline.input.round;
  const share = printPercent(rubric.farFromOthers ?? FAR_FROM_OTHERS, 0);
  const shown = outline.entries.filter(({ centre, result }) => result.tree !== undefined || centres.has(centre.id));
  return makeTable({
    id: 'reviews-by-centre',
    caption: say(AGREEMENT.centresCaption),
    columns: [
      [say(AGREEMENT.name), 'text'],
      [say(AGREEMENT.reviews), 'number'],
      [say(AGREEMENT.mean), 'number'],
      [say(AGREEMENT.lowest), 'number'],
      [say(AGREEMENT.highest), 'number'],
      [say(AGREEMENT.deviation), 'number'],
      [say(AGREEMENT.far), 'number'],
    ],
    rows: shown.map((entry) => centreRow(outline, entry, centres.get(entry.centre.id))),
    notes: [say(AGREEMENT.shareNote), say(AGREEMENT.farNote, { share })],
  });
}

type CentreReviews = RunReviews['centres'] extends ReadonlyMap<string, infer One> ? One : never;

function centreRow({ voice: { say }, input }: Outline, { centre }: Entry, own: CentreReviews | undefined): RowFacts {
  const required = input.round.rubric.reviewsRequired;
  const given = own?.given ?? 0;
  const missing = Math.max(0, required - given);
  const { spread, far = [] } = own ?? {};
  return {
    cells: [
      centre.name,
      {
        text: `${given}/${required}`,
        ...(missing > 0 && { detail: say(AGREEMENT.missing, { n: String(missing) }), tone: 'bad' as const }),
      },
      printPercent(spread?.mean, 1),
      printPercent(spread?.lowest, 1),
      printPercent(spread?.highest, 1),
      spread?.deviation === undefined ? NO_NUMBER : printNumber(100 * spread.deviation, 1),
      far.length === 0 ? NO_NUMBER : { text: String(far.length), tone: 'bad' as const },
    ],
  };
}
