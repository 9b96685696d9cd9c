import { writeXlsx } from 'hucre';
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts';
import { absoluteRange } from './absolute-range.ts';
import { bookProperties, finishBook } from './finish-book.ts';
import { BASE_FONT } from './looks.ts';
import { sheetOf } from './sheet-of.ts';

/** The `.xlsx` file that a plan describes. */
export async function makeBook(plan: WorkbookPlan): Promise<Buffer> {
  const firstVisible = plan.tabs.findIndex(({ visibility }) => visibility === 'visible');
  const written = await writeXlsx({
    sheets: plan.tabs.map(sheetOf),
    properties: bookProperties(plan.title),
    namedRanges: plan.names.map(({ name, tab, a1 }) => ({ name, range: absoluteRange(tab, a1) })),
    defaultFont: BASE_FONT,
    activeSheet: Math.max(0, firstVisible),
  });
  return finishBook(written);
}
