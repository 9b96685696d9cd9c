/** The findings tab as it stands before the first check; feedback later replaces it as a whole. */
import { type Language, localise } from '../round/localised.ts';
import type { FindingsTexts } from './layout-parts.ts';
import { planOwnTab } from './own-tab.ts';
import type { PlannedTab } from './plan.ts';

const COLUMNS = ['severity', 'item', 'cell', 'received', 'problem', 'remedy', 'explanation'] as const;
/** Widths of the columns in characters. */
export const FINDINGS_WIDTHS: readonly number[] = [11, 22, 18, 20, 42, 46, 24];
/** Lines above the table: title, verdict, comparison, state, time. Always so many, so that the table stays where it is. */
const HEADING_LINES = 5;

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
  return planOwnTab({
    title: localise(texts.tab, language),
    heading: [localise(texts.title, language), localise(texts.unchecked, language)],
    lines: HEADING_LINES,
    header: findingsHeader(texts, language),
    widths: FINDINGS_WIDTHS,
  });
}
