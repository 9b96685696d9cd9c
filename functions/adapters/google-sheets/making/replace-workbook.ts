import type { sheets_v4 } from '@googleapis/sheets';
import type { WorkbookReplacement } from '../../../ports/workbooks.ts';
import { keepCopy } from '../files/keep-copy.ts';
import { updateFile } from '../files/list-files.ts';
import type { GoogleRound } from '../google-round.ts';
import { busy } from '../problems.ts';
import { getBookAtVersion } from '../reading/get-book.ts';
import { bookRequests, numberedTabs } from './book-requests.ts';
import { mend, update } from './make-workbook.ts';

/**
 * Gives a spreadsheet the tabs of the plan in place of its own, in one batch that does all or nothing; what it held is kept as a copy
 * first. The file stays, and with it its address and who may open it. Answers the new version.
 */
export async function replaceWorkbook(
  round: GoogleRound,
  id: string,
  { plan, version, keptAs }: WorkbookReplacement,
): Promise<string> {
  const { file, book } = await getBookAtVersion(round, id);
  if (file.version !== version) throw busy(file.title, '读取之后又有改动');
  await keepCopy(round, { id, name: keptAs });
  const present = (book.sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []);
  const planned = numberedTabs(plan).map(({ sheetId }) => sheetId);
  // The new tabs take the numbers of the old ones, and a spreadsheet is never without a tab.
  const between = Math.max(0, ...present, ...planned) + 1;
  const settings = { locale: round.locale, timeZone: round.timeZone, accounts: await round.accounts() };
  const clearing: readonly sheets_v4.Schema$Request[] = [
    { addSheet: { properties: { sheetId: between, title: `_${between}` } } },
    ...present.map((sheetId) => ({ deleteSheet: { sheetId } })),
  ];
  await update(round, id, [...clearing, ...bookRequests(plan, settings, [between])]);
  await mend(round, id, plan);
  const { savedAt } = plan;
  const written = await updateFile(round, id, savedAt === undefined ? {} : { modifiedTime: savedAt });
  return written.version;
}
