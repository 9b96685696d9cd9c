import { type Finding, fine } from '../../domain/health/finding.ts';
import type { WorkbookPlan } from '../../domain/workbook/plan.ts';
import type { Checkup } from '../../ports/checkup.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { listWorkbooks } from '../list-workbooks.ts';
import type { Office } from '../office.ts';
import { type WorkbookOrder, workbookOrders } from '../prepare-workbooks.ts';

export interface Protecting extends Pick<Office, 'definition'> {
  readonly workbooks: Pick<Office['workbooks'], 'list'>;
  /** How many protections, rules and keys a workbook lacks of its plan; absent where people can take none away. */
  readonly lacks?: (id: string, plan: WorkbookPlan) => Promise<number>;
}

/** Each costs one reading of the quota of a minute, which the functions need as well. */
const MOST_READ = 40;
const MOST_NAMES = 5;

/** Whether people have loosened what protects the workbooks; of very many every so-manieth is looked at. */
export function checkProtections(open: () => Promise<Protecting>): Checkup {
  return {
    name: 'protections',
    needs: ['workbooks'],
    examine: async () => {
      const { definition, workbooks, lacks } = await open();
      if (lacks === undefined) return [];
      const entries = await listWorkbooks(workbooks);
      const all = workbookOrders({ definition }, false).flatMap((order) => pairOf(order, entries));
      const looked = everySo(all, MOST_READ);
      const loosened: string[] = [];
      for (const { order, entry } of looked) {
        if ((await lacks(entry.id, order.plan())) > 0) loosened.push(entry.name);
      }
      return [judge(loosened, { looked: looked.length, of: all.length })];
    },
  };
}

interface Pair {
  readonly order: WorkbookOrder;
  readonly entry: WorkbookEntry;
}

function pairOf(order: WorkbookOrder, entries: readonly WorkbookEntry[]): readonly Pair[] {
  const stem = (name: string): string => name.replace(/\.xlsx$/i, '');
  const entry = entries.find(({ kind, name }) => kind === order.kind && stem(name) === stem(order.name));
  return entry === undefined ? [] : [{ order, entry }];
}

function everySo<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function judge(loosened: readonly string[], { looked, of }: { readonly looked: number; readonly of: number }): Finding {
  const extent = looked === of ? `${looked}` : `抽查 ${looked}，共 ${of} / ${looked} of ${of} were looked at`;
  if (loosened.length === 0) return fine(`保护与校验齐全 whole：${extent}`);
  const more = loosened.length > MOST_NAMES ? ' …' : '';
  return {
    health: 'warning',
    found: `${loosened.length} 份工作簿的保护或校验被改动 were loosened：${loosened.slice(0, MOST_NAMES).join('，')}${more}（${extent}）`,
    remedy: '运行 provision，即可恢复 / run “provision”, which mends them',
  };
}
