/** Whose workbook this is, as its hidden tab says; the tab is found by its content, wherever it stands and whatever it is called. */
import { a1Of, parseA1 } from './a1.ts';
import type { RawTab, RawWorkbook } from './raw-workbook.ts';
import { roleMark } from './tab-roles.ts';

/** Workbooks of a round: a return for each centre, a scorecard for each reviewer, the office's ledger. */
export const WORKBOOK_KINDS = ['return', 'scorecard', 'ledger'] as const;

export interface Identity {
  readonly kind: (typeof WORKBOOK_KINDS)[number];
  /** Id of the round. */
  readonly round: string;
  /** Id of the centre or reviewer whose workbook it is; `office` for the ledger. */
  readonly subject: string;
  /** Version of the layout that it was made from. */
  readonly layout: string;
}

/**
 * The identity that the workbook carries. `undefined` where it carries none, an incomplete one, or two that differ
 * (somebody put tabs of two workbooks together): then nobody can say whose it is.
 *
 * @example identifyWorkbook({ name: 'letter.xlsx', tabs: [] }) // undefined
 */
export function identifyWorkbook({ tabs }: RawWorkbook): Identity | undefined {
  const [first, ...others] = tabs.flatMap(identitiesIn);
  if (first === undefined) return undefined;
  return others.every((other) => isSame(first, other)) ? first : undefined;
}

function identitiesIn(tab: RawTab): Identity[] {
  const marks = [...tab.cells].filter(([, { value }]) => value === roleMark('identity'));
  return marks.flatMap(([a1]) => identityAt(tab, a1) ?? []);
}

function identityAt({ cells }: RawTab, mark: string): Identity | undefined {
  const place = parseA1(mark);
  if (place === undefined) return undefined;
  const { column, row } = place;
  const fact = (name: string): string | undefined => {
    const line = [1, 2, 3, 4].find((step) => cells.get(a1Of(column, row + step))?.value === name);
    const value = line === undefined ? undefined : cells.get(a1Of(column + 1, row + line))?.value;
    return value === null || value === undefined ? undefined : String(value);
  };
  const kind = WORKBOOK_KINDS.find((each) => each === fact('kind'));
  const [round, subject, layout] = [fact('round'), fact('subject'), fact('layout')];
  if (kind === undefined || round === undefined || subject === undefined || layout === undefined) return undefined;
  return { kind, round, subject, layout };
}

function isSame(a: Identity, b: Identity): boolean {
  return a.kind === b.kind && a.round === b.round && a.subject === b.subject && a.layout === b.layout;
}
