import { type NamedRange, writeXlsx } from 'hucre';
import { absoluteRange, quotedTab } from '../../../domain/workbook/absolute-range.ts';
import type { PlannedTab, WorkbookPlan } from '../../../domain/workbook/plan.ts';
import { bookProperties, finishBook } from './finish-book.ts';
import { BASE_FONT } from './looks.ts';
import { sheetOf } from './sheet-of.ts';

/** The `.xlsx` file that a plan describes. */
export async function makeBook(plan: WorkbookPlan): Promise<Buffer> {
  const firstVisible = plan.tabs.findIndex(({ visibility }) => visibility === 'visible');
  const written = await writeXlsx({
    sheets: plan.tabs.map(sheetOf),
    properties: bookProperties(plan.title),
    namedRanges: [
      ...plan.names.map(({ name, tab, a1 }) => ({ name, range: absoluteRange(tab, a1) })),
      ...plan.tabs.flatMap(printTitle),
    ],
    defaultFont: BASE_FONT,
    activeSheet: Math.max(0, firstVisible),
  });
  return finishBook(written);
}

/** On paper the last frozen row, the table's header, stands on every page. */
function printTitle({ title, freeze, visibility }: PlannedTab): readonly NamedRange[] {
  if (freeze.rows === 0 || visibility !== 'visible') return [];
  const range = `${quotedTab(title)}!$${freeze.rows}:$${freeze.rows}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: title }];
}
