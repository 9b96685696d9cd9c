import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { parseA1 } from '../../functions/domain/workbook/a1.ts';
import type { RawTab } from '../../functions/domain/workbook/raw-workbook.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { aChangeFeed, type ChangeFeed } from './a-change-feed.ts';
import { aRecomputeDesk, type RecomputeDesk } from './a-recompute-desk.ts';
import { addressOf, tabOf } from './a-workbook.ts';
import { editWorkbook } from './edit-workbook.ts';

export interface LedgerDesk extends AsyncDisposable {
  readonly desk: RecomputeDesk;
  readonly office: Office;
  readonly feed: ChangeFeed;
  /** Writes into a centre's row, by the keys of columns, as the office does. */
  readonly edit: (centre: string, cells: Readonly<Record<string, string | null>>) => Promise<void>;
  /** The same, and collects. */
  readonly write: (centre: string, cells: Readonly<Record<string, string | null>>) => Promise<void>;
  /** What stands in a column of a centre's row. */
  readonly shown: (centre: string, column: string) => Promise<string>;
  /** All texts of a tab, row by row. */
  readonly tab: (title: string) => Promise<readonly (readonly string[])[]>;
}

/** A round that was evaluated once, and whose ledger tells when it changed. */
export async function aLedgerDesk(): Promise<LedgerDesk> {
  const desk = await aRecomputeDesk();
  const feed = aChangeFeed(desk.office.workbooks);
  const office: Office = { ...desk.office, workbooks: feed.workbooks };
  for (const _ of ['all', 'own']) await collect(office);
  const folder = join(desk.workspace.folder, 'ledger');
  const [name = ''] = await readdir(folder);
  const raw = async () => (await office.workbooks.read(`ledger/${name}`)).workbook;
  let savedMs = new Date('2024-04-30T08:00:00Z').getTime();
  const edit: LedgerDesk['edit'] = async (centre, cells) => {
    const workbook = await raw();
    const placed = Object.entries(cells).map(([column, value]) => [
      addressOf(workbook, 'register', [centre, column]),
      value,
    ]);
    await editWorkbook(join(folder, name), { [tabOf(workbook, 'register').title]: Object.fromEntries(placed) });
    savedMs += 1_000;
    await utimes(join(folder, name), new Date(savedMs), new Date(savedMs));
  };
  return {
    ...{ desk, office, feed, edit },
    write: async (centre, cells) => {
      await edit(centre, cells);
      await collect(office);
    },
    shown: async (centre, column) => {
      const workbook = await raw();
      const cell = tabOf(workbook, 'register').cells.get(addressOf(workbook, 'register', [centre, column]));
      return String(cell?.value ?? '');
    },
    tab: async (title) => rowsOf((await raw()).tabs.find((each) => each.title === title)),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

function rowsOf(tab: RawTab | undefined): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const [a1, { value }] of tab?.cells ?? []) {
    const { row, column } = parseA1(a1) ?? { row: 0, column: 0 };
    const texts = rows.get(row) ?? [];
    texts[column - 1] = String(value ?? '');
    rows.set(row, texts);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, texts]) => Array.from(texts, (text = '') => text));
}
