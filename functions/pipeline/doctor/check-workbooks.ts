import { type Finding, fine } from '../../domain/health/finding.ts';
import { WORKBOOK_KINDS } from '../../domain/workbook/identify-workbook.ts';
import type { Checkup } from '../../ports/checkup.ts';
import type { WorkbookKind } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { type WorkbookOrder, workbookOrders } from '../prepare-workbooks.ts';

type Rooms = Pick<Office, 'definition' | 'workbooks' | 'store'>;

/** A workbook that should be there: known by what it says of itself once it was read, before that by its name. */
type Owner = Pick<WorkbookOrder, 'subject' | 'name'>;

const WORDS: Readonly<Record<WorkbookKind, string>> = {
  return: '填报表 returns',
  scorecard: '评审表 scorecards',
  ledger: '台账 ledgers',
};
const MOST_NAMES = 5;

/** Whether every centre, every reviewer and the office has a workbook that can be reached, and whether all were read. */
export function checkWorkbooks(open: () => Promise<Rooms>): Checkup {
  return {
    name: 'workbooks',
    needs: ['definition', 'credentials'],
    examine: async () => {
      const rooms = await open();
      const orders = workbookOrders(rooms, false);
      const ordersOf = (kind: WorkbookKind): readonly WorkbookOrder[] => orders.filter((order) => order.kind === kind);
      return (await Promise.all(WORKBOOK_KINDS.map((kind) => findingsOf(rooms, kind, ordersOf(kind))))).flat();
    },
  };
}

async function findingsOf(
  { definition, workbooks, store }: Rooms,
  kind: WorkbookKind,
  owners: readonly Owner[],
): Promise<readonly Finding[]> {
  const entries = await workbooks.list(kind);
  const records = await store.getAll(entries.map(({ id }) => paths.workbook(definition.round.id, id)));
  const subjects = new Set(records.map((record) => record && bodyOf<WorkbookRecord>(record).subject));
  const stems = new Set(entries.map(({ name }) => stemOf(name)));
  // The office has one ledger, whatever it is called.
  const isThere = ({ subject, name }: Owner): boolean =>
    kind === 'ledger' ? entries.length > 0 : subjects.has(subject) || stems.has(stemOf(name));
  const missing = owners.filter((owner) => !isThere(owner));
  const unread = records.filter((record) => record === undefined).length;
  return [
    ...(missing.length === 0 ? [fine(`${WORDS[kind]}：${entries.length}`)] : [absence(kind, owners, missing)]),
    ...(unread === 0 ? [] : [notRead(kind, unread)]),
  ];
}

/** A workbook that somebody has not sent yet is nothing unusual; none at all means that we look in the wrong place. */
function absence(kind: WorkbookKind, owners: readonly Owner[], missing: readonly Owner[]): Finding {
  const names = missing.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = missing.length > names.length ? ' …' : '';
  return {
    health: kind === 'return' && missing.length === owners.length ? 'fault' : 'warning',
    found: `${WORDS[kind]}：缺 ${missing.length} 份，共应 ${owners.length} 份 ${missing.length} of ${owners.length} missing：${names.join('，')}${more}`,
    remedy:
      '放回缺少的工作簿，或重新制作；若全部缺少，请检查位置与权限 / put the missing workbooks back or make them again; where all are missing, look at the place and who may read it',
  };
}

function notRead(kind: WorkbookKind, unread: number): Finding {
  return {
    health: 'warning',
    found: `${WORDS[kind]}：${unread} 份从未读取 never read`,
    remedy: '运行 collect / run “collect”',
  };
}

/** The same workbook is called so with and without the ending that only files have. */
function stemOf(name: string): string {
  return name.replace(/\.xlsx$/i, '').toLowerCase();
}
