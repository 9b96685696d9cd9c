import { digestOf } from '../../domain/digest/digest.ts';
import type { Terms } from '../../domain/round/terms.ts';
import type { CarryPlans } from '../../domain/workbook/carry/carry-entries.ts';
import { renamedChoices } from '../../domain/workbook/carry/renamed-choices.ts';
import type { Identity } from '../../domain/workbook/identify-workbook.ts';
import type { Office } from '../office.ts';
import { type WorkbookOrder, workbookOrders } from '../prepare-workbooks.ts';

export type Whose = Pick<Identity, 'kind' | 'subject'>;

/** How the layout of a workbook changes: `same`, not wanted any more, or from one plan to another. */
export type LayoutChange = 'same' | 'gone' | CarryPlans;

/** What other terms make of the layout of each workbook. */
export function layoutChanges(office: Pick<Office, 'definition'>, before: Terms): (whose: Whose) => LayoutChange {
  const { definition } = office;
  const [then, now] = [ordersOf({ definition: { ...definition, ...before } }), ordersOf(office)];
  const renamed = renamedChoices(before, definition);
  return (whose) => {
    const [from, to] = [then.get(keyOf(whose))?.plan(), now.get(keyOf(whose))?.plan()];
    if (to === undefined) return 'gone';
    if (from === undefined || digestOf(from) === digestOf(to)) return 'same';
    return { from, to, renamed };
  };
}

function ordersOf(office: Pick<Office, 'definition'>): ReadonlyMap<string, WorkbookOrder> {
  return new Map(workbookOrders(office, false).map((order) => [keyOf(order), order]));
}

const keyOf = ({ kind, subject }: Whose): string => `${kind}/${subject}`;
