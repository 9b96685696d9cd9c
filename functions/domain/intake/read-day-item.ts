/** Reads one item of a table that is a day. */
import { makeIssue } from '../issues/catalogue.ts';
import { readDay } from './read-day.ts';
import { itemCell, type TableReading } from './read-table.ts';
import { readTextItem, type TextItem, type TextRead } from './read-text-item.ts';

/**
 * The day as YYYY-MM-DD; what is no day stays as it was written. Issues: `DAY_UNCLEAR`.
 *
 * @example readDayItem({ key: 'submit:on', item: 'submit:on', title, column: 'value' }, reading).text.text // '2020-05-28'
 */
export function readDayItem(sought: TextItem, reading: TableReading): TextRead {
  const day = readDay(itemCell(reading, sought.key, sought.column));
  const { text } = readTextItem(sought, reading);
  if (day === undefined) return { text, issues: [] };
  if (day !== 'unclear') return { text: { ...text, text: day, characters: day.length }, issues: [] };
  const at = { tab: '', ...text.source, item: sought.item };
  return { text, issues: [makeIssue('DAY_UNCLEAR', { at, subject: sought.title, received: text.text })] };
}
