/** The findings tab as it stands before the first check; feedback later replaces it as a whole. */
import { type Language, localise } from '../round/localised.ts';
import { a1Of, columnLetters } from './a1.ts';
import type { FindingsTexts } from './layout-parts.ts';
import type { Look, PlannedCell, PlannedTab } from './plan.ts';

const COLUMNS = ['severity', 'item', 'cell', 'received', 'problem', 'remedy', 'explanation'] as const;
/** Widths of the columns in characters. */
export const FINDINGS_WIDTHS: readonly number[] = [11, 22, 18, 20, 42, 46, 24];
/** Lines above the table: title, verdict, comparison, state, time. Always so many, so that the table stays where it is. */
const HEADING_LOOKS = ['title', 'group', 'subtitle', 'subtitle', 'subtitle'] as const;

/**
 * The look of a line above the table, counted from 0; lines beyond those that we write look like the last.
 *
 * @example findingsHeadingLook(0) // 'title'
 */
export function findingsHeadingLook(line: number): Look {
  return HEADING_LOOKS[line] ?? 'subtitle';
}

/** Column of the link, counted from 0. */
export const LINK_COLUMN = COLUMNS.indexOf('cell');

/** The heads of the findings table. */
export function findingsHeader(texts: FindingsTexts, language: Language): string[] {
  return COLUMNS.map((column) => localise(texts.heads[column], language));
}

/**
 * The tab with its heads, the words that nothing was checked yet, and one empty row with the looks of a finding.
 *
 * @example planFindings(layout.findings, 'zh-CN').title // '校验结果'
 */
export function planFindings(texts: FindingsTexts, language: Language): PlannedTab {
  const headRow = HEADING_LOOKS.length + 2;
  const heads = findingsHeader(texts, language);
  const row = (number: number, look: PlannedCell['look'], values?: readonly string[]): PlannedCell[] =>
    COLUMNS.map((_, i) => ({ a1: a1Of(i + 1, number), look, ...(values && { value: values[i] ?? '' }) }));
  return {
    title: localise(texts.tab, language),
    visibility: 'visible',
    cells: [
      ...headingCells([localise(texts.title, language), localise(texts.unchecked, language)]),
      ...row(headRow, 'header', heads),
      ...row(headRow + 1, 'finding'),
    ],
    widths: FINDINGS_WIDTHS,
    hiddenColumns: [],
    heights: { 1: 34, 2: 24, [headRow]: 28 },
    merges: HEADING_LOOKS.map((_, i) => `A${i + 1}:${columnLetters(COLUMNS.length)}${i + 1}`),
    freeze: { rows: headRow, columns: 0 },
    inputs: [],
    statuses: [{ range: `A${headRow + 1}:A${headRow + 500}` }],
    landscape: true,
  };
}

/** Lines that say nothing yet hold a space: the heading ends at the first empty row. */
function headingCells(lines: readonly string[]): PlannedCell[] {
  return HEADING_LOOKS.map((look, i) => ({ a1: a1Of(1, i + 1), look, value: lines[i] ?? ' ' }));
}
