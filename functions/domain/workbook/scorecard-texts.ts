/** The self-reports of the assigned centres, for the reviewer to read. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { RubricSection } from '../round/rubric.ts';
import type { PlannedTab } from './plan.ts';
import { bandKey } from './return-keys.ts';
import { textKey } from './scorecard-keys.ts';
import type { ScorecardPart } from './scorecard-part.ts';
import { topOf } from './tab-top.ts';
import { bandFields, columnsOf, shown } from './table-fields.ts';
import { planTable, type TableColumn, type TableRow } from './table-plan.ts';
import { rowHeight, wrappedLines } from './text-height.ts';

const WIDTHS = { section: 24, text: 120 };
/** A row shows so many lines; longer texts go on in the next row, since no row grows beyond a screen. */
const PIECE_LINES = 23;
/** Cells keep a margin on both sides. */
const LINE_WIDTH = WIDTHS.text - 4;
/** As many full-width characters as the lines hold. */
const SLICE_CHARACTERS = Math.floor(LINE_WIDTH / 2) * PIECE_LINES;
const ROW_HEIGHT = 24;
/** Of a row that is kept free for a longer text. */
const FREE_HEIGHT = 6;
/** Said of a centre that has not handed in: its text comes when it has. */
const PENDING = { zh: '（该中心尚未提交，提交并通过校验后自动填入）', en: '(not handed in yet; filled in once it is)' };

/** @example planTexts(part).title // '自评报告' */
export function planTexts(part: ScorecardPart): PlannedTab {
  const { round, layout, centres } = part;
  const { texts } = layout;
  const { language } = round;
  const columns = columnsOf(WIDTHS, (key) => localise(texts.heads[key], language));
  return planTable({
    role: 'texts',
    ...topOf(texts, round),
    columns,
    rows: centres.flatMap((centre) => centreRows(centre, part, columns)),
    frozenColumns: 0,
    freezesHeads: true,
    landscape: true,
  });
}

function centreRows(centre: Centre, part: ScorecardPart, columns: readonly TableColumn[]): TableRow[] {
  const band = { key: bandKey(centre.id), fields: bandFields(columns, { at: 'text', words: centre.name }) };
  return [band, ...part.round.rubric.sections.flatMap((section) => sectionRows(section, centre, part))];
}

function sectionRows(section: RubricSection, centre: Centre, { round, layout, texts }: ScorecardPart): TableRow[] {
  const needed = piecesOf(texts[centre.id]?.[section.id] ?? '').length;
  const rows = Math.max(reservedRows(section), needed);
  const pieces = shownPieces(texts[centre.id], section, { round, layout, rows });
  return pieces.map((piece, i) => ({
    key: textKey(centre.id, section.id, i + 1),
    fields: {
      section: shown('label', i === 0 ? localise(section.title, round.language) : ''),
      text: piece === '' ? { look: 'text' } : shown('text', piece),
    },
    height: i === 0 ? Math.max(ROW_HEIGHT, pieceHeight(piece)) : pieceHeight(piece),
  }));
}

/** Rows that a section gets: enough for the longest text that is asked for, and one more for short paragraphs. */
function reservedRows({ characters }: RubricSection): number {
  return Math.ceil(characters.atMost / SLICE_CHARACTERS) + 1;
}

/** Points at which a piece is fully seen. */
export function pieceHeight(piece: string): number {
  return piece === '' ? FREE_HEIGHT : rowHeight([{ text: piece, width: WIDTHS.text }], ROW_HEIGHT);
}

export interface TextFrame {
  readonly round: ScorecardPart['round'];
  readonly layout: ScorecardPart['layout'];
  /** How many rows there are for the section. */
  readonly rows: number;
}

/**
 * What stands in the rows of a section: the text in pieces, or words for why there is none; what is left over is empty. A text that
 * needs more rows than there are goes on in the last one.
 *
 * @param texts the centre's texts by section; absent where nothing was handed in
 */
export function shownPieces(
  texts: Readonly<Record<string, string>> | undefined,
  section: Pick<RubricSection, 'id'>,
  { round, layout, rows }: TextFrame,
): readonly string[] {
  const text = texts?.[section.id]?.trim() ?? '';
  const words = localise(texts === undefined ? PENDING : layout.texts.empty, round.language);
  const pieces = text === '' ? [words] : piecesOf(text);
  if (pieces.length <= rows) return Array.from({ length: rows }, (_, i) => pieces[i] ?? '');
  const whole = pieces.slice(0, rows - 1);
  return [...whole, restAfter(text, whole)];
}

/** What of the text comes after these pieces; a line that ends with a piece does not begin the rest. */
function restAfter(text: string, pieces: readonly string[]): string {
  let from = 0;
  for (const piece of pieces) {
    from += piece.length;
    if (text[from] === '\n') from += 1;
  }
  return text.slice(from);
}

/**
 * The text cut into pieces that one row can show, between paragraphs where they allow it.
 *
 * @example piecesOf('第一段\n第二段') // ['第一段\n第二段']
 */
export function piecesOf(text: string): string[] {
  const paragraphs = text.split('\n').flatMap(sliced);
  const pieces: string[] = [];
  for (const paragraph of paragraphs) {
    const open = pieces.at(-1);
    const joined = open === undefined ? paragraph : `${open}\n${paragraph}`;
    if (open !== undefined && wrappedLines(joined, LINE_WIDTH) <= PIECE_LINES) pieces[pieces.length - 1] = joined;
    else pieces.push(paragraph);
  }
  return pieces;
}

function sliced(paragraph: string): string[] {
  const characters = [...paragraph];
  const count = Math.max(1, Math.ceil(characters.length / SLICE_CHARACTERS));
  return Array.from({ length: count }, (_, i) =>
    characters.slice(i * SLICE_CHARACTERS, (i + 1) * SLICE_CHARACTERS).join(''),
  );
}
