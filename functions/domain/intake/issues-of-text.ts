/** Turns what was amiss in a text cell into findings. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { CellSource } from './reading.ts';
import { plainText } from './table-cells.ts';
import type { TextTaking } from './take-text.ts';

export interface TextCellFacts {
  readonly raw: RawCell;
  readonly source: CellSource;
  /** Key of the item: section, cover field … */
  readonly item: string;
  /** The item's name as the form prints it. */
  readonly subject: Localised;
}

/**
 * The findings on one text cell, one for each code of its taking; none for a clean or an empty text.
 *
 * @example issuesOfText(takeText(raw), { raw, source, item: 'team', subject }).map(({ code }) => code) // ['TEXT_INVISIBLE']
 */
export function issuesOfText({ codes }: TextTaking, { raw, source, item, subject }: TextCellFacts): Issue[] {
  return codes.map((code) => makeIssue(code, { at: { ...source, item }, subject, received: plainText(raw) }));
}
