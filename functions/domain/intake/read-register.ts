/** Reads a row of the office's ledger: what came in from one centre, and a veto. */
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { visitLimits } from '../round/visit-limits.ts';
import { RECOMPUTE, sealColumn, VISIT_ENTRY } from '../workbook/ledger-register.ts';
import { vetoPart } from '../workbook/ledger-vetoes.ts';
import { VISITED } from '../workbook/ledger-visited.ts';
import type { NumberKind } from './number/number-kind.ts';
import { readReopening } from './read-reopening.ts';
import { itemSource } from './read-table.ts';
import { type RegisterCells, type RegisterPart, rowOf } from './register-row.ts';
import type { LedgerEntry, RecomputeTick, ReopenWish, VisitEntry, Visited } from './reviews.ts';
import { takeNumber } from './take-number.ts';

export interface RegisterRow {
  readonly entry?: LedgerEntry;
  /** Absent where the ledger has no columns for a recompute. */
  readonly tick?: RecomputeTick;
  /** Absent where the ledger has no columns to open a return again. */
  readonly wish?: ReopenWish;
  readonly issues: readonly Issue[];
}

/**
 * The entry of a centre; none where its row was not found. What the office left empty is absent; what could not be
 * understood is absent too, with a finding.
 *
 * Issues: those of `rowOf` and `readReopening`; `LEDGER_DATE_UNCLEAR`, `RECOMPUTE_WITHOUT_REASON`, `VETO_TICK_UNUSED`,
 * `VETO_WITHOUT_REASON`, `VISIT_DATE_UNCLEAR`, `VISIT_POINTS_BEYOND_LIMIT`, `VISIT_POINTS_UNCLEAR`, `VISIT_WITHOUT_REASON`.
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
  const day = row.day('receivedOn', 'LEDGER_DATE_UNCLEAR');
  const veto = readVetoTick(row, part);
  const visit = readVisit(centre, row, part);
  const visited = readVisited(row);
  const entry: LedgerEntry = {
    centre: centre.id,
    ...(copies !== undefined && { paperCopies: copies }),
    seals: seals.filter(({ answer }) => answer === true).map(({ id }) => id),
    ...(electronic !== undefined && { electronic }),
    ...(day !== undefined && { receivedOn: day }),
    veto: veto.isTicked,
    vetoReason: veto.reason,
    note: row.text('note'),
    ...(visit.entry && { visit: visit.entry }),
    ...(visited && { visited }),
    source,
  };
  const asked = readTickOf(centre, row, part);
  const reopening = readReopening(centre, row, part);
  return {
    entry,
    ...(asked && { tick: asked.tick }),
    ...(reopening && { wish: reopening.wish }),
    issues: [
      ...[...row.issues, ...veto.issues, ...visit.issues],
      ...[...(asked?.issues ?? []), ...(reopening?.issues ?? [])],
    ],
  };
}

/** A veto by a tick with its reason; where the round has a process, no tick counts and what the process comes to is put in later. */
function readVetoTick(row: RegisterCells, { round, layout }: RegisterPart) {
  const isProcess = vetoPart(round, layout) !== undefined;
  const isTicked = row.tick('veto') === true;
  const reason = row.text('vetoReason');
  if (isProcess)
    return { isTicked: false, reason: '', issues: isTicked ? [row.issue('VETO_TICK_UNUSED', 'veto')] : [] };
  const issues = isTicked && reason === '' ? [row.issue('VETO_WITHOUT_REASON', 'vetoReason')] : [];
  return { isTicked, reason, issues };
}

/** Day and findings of a visit; none where neither was written. */
function readVisited(row: RegisterCells): Visited | undefined {
  const on = row.day(VISITED.on, 'VISIT_DATE_UNCLEAR');
  const findings = row.text(VISITED.findings);
  return on === undefined && findings === '' ? undefined : { ...(on !== undefined && { on }), findings };
}

const POINTS: NumberKind = { kind: 'money', unit: { zh: '分', en: 'points' }, decimals: 6, nouns: [] };

/** Points from a visit; what is unclear, beyond the limits or without a reason does not count. */
function readVisit(
  { id }: Centre,
  row: RegisterCells,
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
  row: RegisterCells,
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
