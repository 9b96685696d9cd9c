/** Finds the rows of items in a table by two witnesses: the hidden key and the label. Where they disagree the item is refused. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import { a1Of } from '../workbook/a1.ts';
import { cellIn, type KeyedRow, type LocatedTable, plainText, saysTheSame, sourceIn } from './table-cells.ts';

export interface ItemSought {
  /** What the row's key cell says. */
  readonly key: string;
  /** What the row's label says in this workbook. */
  readonly label: string;
  /** Key of the item in findings. */
  readonly item: string;
  readonly subject: Localised;
  /** Further columns that must say the same as laid out before a row without its key is taken for this item. */
  readonly alsoSays?: Readonly<Record<string, string>>;
}

export interface ItemsFound {
  /** Row of each item that was found, by the item's key. */
  readonly rows: ReadonlyMap<string, number>;
  /** Why an item has no row, by the item's key. */
  readonly faults: ReadonlyMap<string, IssueCode>;
  readonly issues: readonly Issue[];
}

/**
 * Looks for every item's row, wherever it stands.
 *
 * Issues: `ROW_MISSING`, `ROW_DUPLICATED`, `ROW_KEY_MISMATCH` (key and label disagree), `ROW_KEY_LOST` (no key, but the
 * label fits this one item and no other row does: taken, and asked to be verified).
 *
 * @example locateItems(table, [{ key: 'banks', label: '入驻银行机构', item: 'banks', subject }]).rows.get('banks') // 7
 */
export function locateItems(table: LocatedTable, items: readonly ItemSought[]): ItemsFound {
  const verdicts = items.map((item) => ({ item, ...locate(table, item) }));
  return {
    rows: new Map(verdicts.flatMap(({ item, row }) => (row === undefined ? [] : [[item.key, row]]))),
    faults: new Map(verdicts.flatMap(({ item, fault }) => (fault === undefined ? [] : [[item.key, fault]]))),
    issues: verdicts.flatMap(({ issues }) => issues),
  };
}

/**
 * Every item as not found for the same reason, as when the whole tab is missing; the reason itself is told elsewhere.
 *
 * @example noItems([{ key: 'banks', … }], 'TAB_MISSING').faults.get('banks') // 'TAB_MISSING'
 */
export function noItems(items: readonly ItemSought[], reason: IssueCode): ItemsFound {
  return { rows: new Map(), faults: new Map(items.map(({ key }) => [key, reason])), issues: [] };
}

interface Verdict {
  readonly row?: number;
  readonly fault?: IssueCode;
  readonly issues: readonly Issue[];
}

function locate(table: LocatedTable, item: ItemSought): Verdict {
  const [row, ...others] = table.rows.filter(({ key }) => key === item.key);
  if (row === undefined) return locateByLabel(table, item);
  if (others.length > 0) return duplicated(table, item, [row, ...others]);
  const label = cellIn(table, 'label', row.row);
  if (saysTheSame(plainText(label), item.label)) return { row: row.row, issues: [] };
  const at = { tab: table.tab.title, ...sourceIn(table, 'label', row.row), item: item.item };
  const facts = { at, subject: item.subject, received: plainText(label), details: { label: item.label } };
  return { fault: 'ROW_KEY_MISMATCH', issues: [makeIssue('ROW_KEY_MISMATCH', facts)] };
}

function locateByLabel(table: LocatedTable, item: ItemSought): Verdict {
  const { subject } = item;
  const candidates = table.rows.filter(({ row, key }) => key === '' && says(table, row, { label: item.label }));
  const [row, ...others] = candidates;
  if (row === undefined || others.length > 0 || !says(table, row.row, item.alsoSays ?? {})) {
    const at = { tab: table.tab.title, item: item.item };
    return { fault: 'ROW_MISSING', issues: [makeIssue('ROW_MISSING', { at, subject })] };
  }
  const at = { tab: table.tab.title, ...sourceIn(table, 'label', row.row), item: item.item };
  return { row: row.row, issues: [makeIssue('ROW_KEY_LOST', { at, subject, received: item.label })] };
}

function says(table: LocatedTable, row: number, texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([column, text]) => saysTheSame(plainText(cellIn(table, column, row)), text));
}

function duplicated(table: LocatedTable, item: ItemSought, rows: readonly KeyedRow[]): Verdict {
  const numbers = rows.map(({ row }) => row);
  const last = numbers.at(-1) ?? 0;
  const a1 = a1Of(table.columns.get('label') ?? table.keyColumn, last);
  const issue = makeIssue('ROW_DUPLICATED', {
    at: { tab: table.tab.title, a1, item: item.item },
    subject: item.subject,
    received: plainText(cellIn(table, 'label', last)),
    details: { rows: numbers.join('、') },
  });
  return { fault: 'ROW_DUPLICATED', issues: [issue] };
}
