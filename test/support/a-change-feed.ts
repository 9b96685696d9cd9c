import type { WorkbookEntry, WorkbookKind, Workbooks } from '../../functions/ports/workbooks.ts';

const KINDS: readonly WorkbookKind[] = ['return', 'scorecard', 'ledger'];

export interface ChangeFeed {
  /** The workbooks with a feed as Drive keeps one: entries and removals since a token, our own writings among them. */
  readonly workbooks: Workbooks;
  /** What was asked of the workbooks since this was last emptied: `changes`, `read 01-…`, `write 01-…`. */
  readonly calls: string[];
  /** Ids of other people's files that are told as removed next time. */
  readonly strangers: string[];
  /** Thrown instead of reading a workbook whose name begins so. */
  readonly faults: Map<string, () => Error>;
}

/** Makes workbooks that know only their listing tell what changed. */
export function aChangeFeed(inner: Workbooks): ChangeFeed {
  const calls: string[] = [];
  const strangers: string[] = [];
  const faults = new Map<string, () => Error>();
  const states: (ReadonlyMap<string, WorkbookEntry> | undefined)[] = [undefined];
  const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);
  const note = (call: string, id: string): void => {
    calls.push(`${call} ${nameOf(id)}`);
    for (const [start, fault] of faults) if (`${call} ${nameOf(id)}`.startsWith(start)) throw fault();
  };
  const workbooks: Workbooks = {
    ...inner,
    async read(id) {
      note('read', id);
      return await inner.read(id);
    },
    async writeFeedback(id, feedback, version) {
      note('write', id);
      return await inner.writeFeedback(id, feedback, version);
    },
    async changes(token) {
      calls.push('changes');
      const all = (await Promise.all(KINDS.map((kind) => inner.list(kind)))).flat();
      const now = new Map(all.map((entry) => [entry.id, entry]));
      const before = token === undefined ? undefined : states[Number(token)];
      states.push(now);
      const lost = [...(before?.keys() ?? [])].filter((id) => !now.has(id));
      const entries = all.filter(({ id, version }) => before?.get(id)?.version !== version);
      const removed = [...lost, ...strangers.splice(0)];
      return { token: String(states.length - 1), isWhole: before === undefined, entries, lost: removed };
    },
  };
  return { workbooks, calls, strangers, faults };
}
