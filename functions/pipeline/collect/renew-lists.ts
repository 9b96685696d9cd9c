import type { Office } from '../office.ts';
import { knownWorkbooks } from './known-workbooks.ts';
import { askAgain } from './workbook-feed.ts';

/** Has the ledger looked at by the next collect, for what its daily lists tell that no workbook shows. */
export async function renewLists(office: Pick<Office, 'store' | 'definition'>): Promise<void> {
  if (office.definition.layouts.ledger.today === undefined) return;
  const ledgers = [...(await knownWorkbooks(office)).values()].filter(({ record }) => record.kind === 'ledger');
  const again = ledgers.map(({ record: { id, kind, name, modifiedAt = '' } }) => ({ id, kind, name, modifiedAt }));
  if (again.length > 0) await askAgain(office, again);
}
