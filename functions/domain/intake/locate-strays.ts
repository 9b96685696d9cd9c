/** Finds what people wrote into a table's tab where nothing is read, so that nothing is lost in silence. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import { a1Of, parseA1 } from '../workbook/a1.ts';
import { type LocatedTable, plainText } from './table-cells.ts';

export interface Reach {
  readonly subject: Localised;
  /** Rows that are read. */
  readonly rows: ReadonlySet<number>;
  /** Keys of rows of ours that are not read, such as the bands of the groups. */
  readonly isOurs: (key: string) => boolean;
  /** Columns, by key, in which such rows hold nothing of ours. */
  readonly foreign: readonly string[];
}

interface Stray {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** The last finding takes what is left: a sheet full of pasted junk is one fault, not a thousand. */
const MOST_FINDINGS = 20;

/**
 * What stands below the heads outside the cells that are read: one finding for each block of neighbouring rows, one for
 * each foreign column, at most 20. Issues: `STRAY_VALUE`.
 *
 * @example locateStrays(table, reach) // []
 */
export function locateStrays(table: LocatedTable, reach: Reach): Issue[] {
  const strays = straysIn(table, reach);
  const beside = strays.filter(({ row }) => reach.rows.has(row));
  const between = strays.filter(({ row }) => !reach.rows.has(row));
  const blocks = [...rowBlocks(between), ...Map.groupBy(beside, ({ column }) => column).values()];
  const [told, rest] = [blocks.slice(0, MOST_FINDINGS - 1), blocks.slice(MOST_FINDINGS - 1)];
  const last = rest.length === 0 ? [] : [rest.flat()];
  return [...told, ...last].map((block) => strayIssue(table, reach, block));
}

function straysIn(table: LocatedTable, reach: Reach): Stray[] {
  const known = new Set(table.columns.values());
  const ours = new Set(table.rows.filter(({ key }) => reach.isOurs(key)).map(({ row }) => row));
  const foreign = new Set(reach.foreign.map((key) => table.columns.get(key)));
  const isRead = ({ column, row }: Stray): boolean =>
    column === table.keyColumn ||
    (reach.rows.has(row) && known.has(column)) ||
    (ours.has(row) && known.has(column) && !foreign.has(column));
  return [...table.tab.cells]
    .flatMap(([a1, cell]) => {
      const place = parseA1(a1);
      return place === undefined ? [] : [{ ...place, text: plainText(cell) }];
    })
    .filter((stray) => stray.row > table.headRow && stray.text !== '' && !isRead(stray))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Strays of neighbouring rows together; they come in the order of their rows. */
function rowBlocks(strays: readonly Stray[]): Stray[][] {
  const blocks: Stray[][] = [];
  for (const stray of strays) {
    const open = blocks.at(-1);
    if (open === undefined || stray.row - (open.at(-1)?.row ?? 0) > 1) blocks.push([stray]);
    else open.push(stray);
  }
  return blocks;
}

function strayIssue({ tab }: LocatedTable, { subject }: Reach, block: readonly Stray[]): Issue {
  const first = block[0];
  const a1 = first === undefined ? {} : { a1: a1Of(first.column, first.row) };
  return makeIssue('STRAY_VALUE', {
    at: { tab: tab.title, ...a1 },
    subject,
    received: first?.text ?? '',
    details: { count: block.length },
  });
}
