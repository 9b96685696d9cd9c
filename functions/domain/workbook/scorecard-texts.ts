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
import { wrappedLines } from './text-height.ts';

const WIDTHS = { section: 24, text: 120 };
/** A row shows so many lines; longer texts go on in the next row, since no row grows beyond a screen. */
const PIECE_LINES = 23;
/** Cells keep a margin on both sides. */
const LINE_WIDTH = WIDTHS.text - 4;
/** As many full-width characters as the lines hold. */
const SLICE_CHARACTERS = Math.floor(LINE_WIDTH / 2) * PIECE_LINES;

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
  const text = texts[centre.id]?.[section.id]?.trim() ?? '';
  const pieces = text === '' ? [localise(layout.texts.empty, round.language)] : piecesOf(text);
  return pieces.map((piece, i) => ({
    key: textKey(centre.id, section.id, i + 1),
    fields: {
      section: shown('label', i === 0 ? localise(section.title, round.language) : ''),
      text: shown('text', piece),
    },
  }));
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
