/** Reads one text item of a table. */
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import { issuesOfText } from './issues-of-text.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import type { TextObservation } from './reading.ts';
import { takeText } from './take-text.ts';

export interface TextItem {
  /** Key of the item's row. */
  readonly key: string;
  /** Key of the item in findings. */
  readonly item: string;
  readonly title: Localised;
  readonly column: string;
}

export interface TextRead {
  readonly text: TextObservation;
  readonly issues: readonly Issue[];
}

/**
 * The text with its place; without a place where its row was not found. Issues: those of the text cells.
 *
 * @example readTextItem({ key: 'field:phone', item: 'phone', title, column: 'value' }, reading).text.text // '0754-88123456'
 */
export function readTextItem({ key, item, title, column }: TextItem, reading: TableReading): TextRead {
  const source = itemSource(reading, key, column);
  const raw = itemCell(reading, key, column);
  const taking = takeText(raw);
  const text = { item, title, ...(source && { source }), text: taking.text, characters: taking.characters };
  return { text, issues: source === undefined ? [] : issuesOfText(taking, { raw, source, item, subject: title }) };
}
