import { WORKBOOK_KINDS } from '../domain/workbook/identify-workbook.ts';
import type { WorkbookEntry, Workbooks } from '../ports/workbooks.ts';

/** All workbooks of the round, kind by kind. */
export async function listWorkbooks(workbooks: Pick<Workbooks, 'list'>): Promise<readonly WorkbookEntry[]> {
  const lists = await Promise.all(WORKBOOK_KINDS.map((kind) => workbooks.list(kind)));
  return lists.flat();
}
