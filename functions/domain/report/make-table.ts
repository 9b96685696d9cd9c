/** Tables out of rows of cells: every cell takes its column's kind. */
import type { SvgMarkup } from './charts/svg.ts';
import type { ColumnKind, Table, TableCell, TableRow, Tone } from './report-model.ts';

export interface CellFacts {
  readonly text?: string;
  readonly detail?: string;
  readonly tone?: Tone;
  readonly drawing?: SvgMarkup | undefined;
}

export interface RowFacts {
  readonly kind?: TableRow['kind'];
  readonly cells: readonly (string | CellFacts)[];
}

export interface TableFacts {
  readonly id: string;
  /** Empty where the heading above says it already. */
  readonly caption?: string;
  readonly columns: readonly (readonly [title: string, kind: ColumnKind])[];
  readonly rows: readonly RowFacts[];
  readonly notes?: readonly string[];
}

/** The finished table; a row with fewer cells than columns gets empty ones, since a group row may be a name only. */
export function makeTable({ id, caption = '', columns, rows, notes = [] }: TableFacts): Table {
  return {
    kind: 'table',
    id,
    caption,
    columns: columns.map(([title, kind]) => ({ title, kind })),
    rows: rows.map((row) => makeRow(row, columns)),
    notes,
  };
}

function makeRow({ kind = 'row', cells }: RowFacts, columns: TableFacts['columns']): TableRow {
  const made = columns.map(([, columnKind], position) => makeCell(cells[position] ?? '', columnKind));
  const [head = makeCell('', 'text'), ...rest] = made;
  return { kind, head, cells: rest };
}

function makeCell(facts: string | CellFacts, kind: ColumnKind): TableCell {
  const { text = '', detail = '', tone = 'plain', drawing } = typeof facts === 'string' ? { text: facts } : facts;
  return { kind, text, detail, tone, drawing };
}
