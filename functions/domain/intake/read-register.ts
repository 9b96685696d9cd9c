/** Reads a row of the office's ledger: what came in from one centre, and a veto. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { visitLimits } from '../round/visit-limits.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { RECOMPUTE, sealColumn, VISIT_ENTRY } from '../workbook/ledger-register.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { NumberKind } from './number/number-kind.ts';
import { readDay } from './read-day.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import { readTick } from './read-tick.ts';
import type { LedgerEntry, RecomputeTick, VisitEntry } from './reviews.ts';
import { plainText } from './table-cells.ts';
import { takeNumber } from './take-number.ts';
import { takeText } from './take-text.ts';

export interface RegisterRow {
  readonly entry?: LedgerEntry;
  /** Absent where the ledger has no columns for a recompute. */
  readonly tick?: RecomputeTick;
  readonly issues: readonly Issue[];
}

export interface RegisterPart {
  readonly round: Round;
  readonly layout: LedgerLayout;
  readonly reading: TableReading;
}

const COPIES: NumberKind = { kind: 'count', unit: { zh: '份', en: 'copies' }, decimals: 0, nouns: [] };

/**
 * The entry of a centre; none where its row was not found. What the office left empty is absent; what could not be
 * understood is absent too, with a finding.
 *
 * Issues: `LEDGER_COPIES_UNCLEAR`, `LEDGER_DATE_UNCLEAR`, `RECOMPUTE_WITHOUT_REASON`, `TICK_UNCLEAR`, `VETO_WITHOUT_REASON`,
 * `VISIT_POINTS_BEYOND_LIMIT`, `VISIT_POINTS_UNCLEAR`, `VISIT_WITHOUT_REASON`.
 *
 * @example readRegisterRow(centre, { round, layout, reading }).entry?.paperCopies // 5
 */
export function readRegisterRow(centre: Centre, part: RegisterPart): RegisterRow {
  const { round, reading } = part;
  const source = itemSource(reading, centre.id, 'label');
  if (source === undefined) return { issues: [] };
  const row = rowOf(centre, part);
  const copies = row.copies();
  const seals = round.materials.seals.map(({ id }) => ({ id, answer: row.tick(sealColumn(id)) }));
  const electronic = row.tick('electronic');
  const day = row.day();
  const veto = row.tick('veto');
  const reason = row.text('vetoReason');
  const unfounded = veto === true && reason === '' ? [row.issue('VETO_WITHOUT_REASON', 'vetoReason')] : [];
  const visit = readVisit(centre, row, part);
  const entry: LedgerEntry = {
    centre: centre.id,
    ...(copies !== undefined && { paperCopies: copies }),
    seals: seals.filter(({ answer }) => answer === true).map(({ id }) => id),
    ...(electronic !== undefined && { electronic }),
    ...(day !== undefined && { receivedOn: day }),
    veto: veto === true,
    vetoReason: reason,
    note: row.text('note'),
    ...(visit.entry && { visit: visit.entry }),
    source,
  };
  const asked = readTickOf(centre, row, part);
  return {
    entry,
    ...(asked && { tick: asked.tick }),
    issues: [...row.issues, ...unfounded, ...visit.issues, ...(asked?.issues ?? [])],
  };
}

const POINTS: NumberKind = { kind: 'money', unit: { zh: '分', en: 'points' }, decimals: 6, nouns: [] };

/** Points from a visit; what is unclear, beyond the limits or without a reason does not count. */
function readVisit(
  { id }: Centre,
  row: ReturnType<typeof rowOf>,
  { round, reading }: RegisterPart,
): { readonly entry?: VisitEntry; readonly issues: readonly Issue[] } {
  const limits = visitLimits(round, id);
  const issues: Issue[] = [];
  const pointsIn = (column: string, most: number | undefined): number | undefined => {
    if (reading.table?.columns.has(column) !== true) return undefined;
    const number = takeNumber(row.cell(column), POINTS);
    if (number.kind === 'rejected') {
      if (number.code !== 'REJECT_EMPTY') issues.push(row.issue('VISIT_POINTS_UNCLEAR', column));
      return undefined;
    }
    if (number.value <= (most ?? 0)) return number.value;
    issues.push(row.issue('VISIT_POINTS_BEYOND_LIMIT', column, { most: most ?? 0 }));
    return undefined;
  };
  const bonus = pointsIn(VISIT_ENTRY.bonus, limits.bonus);
  const penalty = pointsIn(VISIT_ENTRY.penalty, limits.penalty);
  if (bonus === undefined && penalty === undefined) return { issues };
  const reason = row.text(VISIT_ENTRY.reason);
  if (reason === '') return { issues: [...issues, row.issue('VISIT_WITHOUT_REASON', VISIT_ENTRY.reason)] };
  const source = itemSource(reading, id, bonus === undefined ? VISIT_ENTRY.penalty : VISIT_ENTRY.bonus);
  if (source === undefined) return { issues };
  const points = { ...(bonus !== undefined && { bonus }), ...(penalty !== undefined && { penalty }) };
  return { entry: { ...points, reason, source }, issues };
}

/** The wish for a recompute; a tick without its reason begins nothing. */
function readTickOf(
  { id }: Centre,
  row: ReturnType<typeof rowOf>,
  { reading, layout }: RegisterPart,
): { readonly tick: RecomputeTick; readonly issues: readonly Issue[] } | undefined {
  const hasColumn = reading.table?.columns.has(RECOMPUTE.tick) === true;
  if (layout.register.recompute === undefined || !hasColumn) return undefined;
  const ticked = row.tick(RECOMPUTE.tick, false);
  const reason = row.text(RECOMPUTE.reason);
  const answer = itemSource(reading, id, RECOMPUTE.answer);
  const isUnfounded = ticked === true && reason === '';
  return {
    tick: { centre: id, reason, ...(ticked !== undefined && { ticked }), ...(answer && { answer }) },
    issues: isUnfounded ? [row.issue('RECOMPUTE_WITHOUT_REASON', RECOMPUTE.reason)] : [],
  };
}

/** Takes the cells of one row; what it does not understand it puts to `issues`. */
function rowOf(centre: Centre, { round, layout, reading }: RegisterPart) {
  const issues: Issue[] = [];
  const own = {
    yes: localise(layout.answers.yes, round.language),
    no: localise(layout.answers.no, round.language),
  };
  const cell = (column: string): RawCell => itemCell(reading, centre.id, column);
  const issue = (code: LedgerCode, column: string, details: Issue['details'] = {}): Issue => {
    const source = itemSource(reading, centre.id, column) ?? { tab: '' };
    const subject = subjectOf(centre, headOf(column, { round, layout, reading }));
    const at = { ...source, item: `${centre.id}:${column}` };
    return makeIssue(code, { at, subject, received: plainText(cell(column)), details });
  };
  const tell = (code: LedgerCode, column: string): undefined => {
    issues.push(issue(code, column));
  };
  return {
    issues,
    issue,
    cell,
    /** `empty` is what an empty cell stands for. */
    tick: (column: string, empty?: boolean): boolean | undefined => {
      const answer = readTick(cell(column), own);
      return answer === 'unclear' ? tell('TICK_UNCLEAR', column) : (answer ?? empty);
    },
    day: (): string | undefined => {
      const day = readDay(cell('receivedOn'));
      return day === 'unclear' ? tell('LEDGER_DATE_UNCLEAR', 'receivedOn') : day;
    },
    copies: (): number | undefined => {
      const number = takeNumber(cell('copies'), COPIES);
      if (number.kind === 'number') return number.value;
      return number.code === 'REJECT_EMPTY' ? undefined : tell('LEDGER_COPIES_UNCLEAR', 'copies');
    },
    text: (column: string): string => takeText(cell(column)).text,
  };
}

type LedgerCode =
  | 'LEDGER_COPIES_UNCLEAR'
  | 'LEDGER_DATE_UNCLEAR'
  | 'RECOMPUTE_WITHOUT_REASON'
  | 'TICK_UNCLEAR'
  | 'VETO_WITHOUT_REASON'
  | 'VISIT_POINTS_BEYOND_LIMIT'
  | 'VISIT_POINTS_UNCLEAR'
  | 'VISIT_WITHOUT_REASON';

function headOf(column: string, { round, layout }: RegisterPart): Localised {
  const seal = round.materials.seals.find(({ id }) => sealColumn(id) === column);
  if (seal !== undefined) return seal.title;
  const { register } = layout;
  const heads: Readonly<Record<string, Localised>> = {
    ...{ ...register.heads, ...register.recompute?.heads, ...register.visit?.heads },
  };
  return heads[column] ?? { zh: column, en: column };
}

function subjectOf({ name }: Centre, head: Localised): Localised {
  return { zh: `${name} · ${head.zh}`, en: `${name} · ${head.en}` };
}
