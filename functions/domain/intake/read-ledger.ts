/** Reads the office's ledger. */
import { type Language, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { TODAY_COLUMNS, type TodayRow } from '../today/today-columns.ts';
import { todayHeader } from '../today/today-tab.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { INTAKE } from '../workbook/ledger-intake.ts';
import { RECOMPUTE, registerColumns } from '../workbook/ledger-register.ts';
import { REOPEN } from '../workbook/ledger-reopen.ts';
import { REGISTER_VETO_STATE, vetoPart } from '../workbook/ledger-vetoes.ts';
import { VISITED } from '../workbook/ledger-visited.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { findingsTabOf, ownTabOf } from './findings-tab-of.ts';
import { locateForeignTabs } from './locate-foreign-tabs.ts';
import { readRegisterRow } from './read-register.ts';
import { readScan } from './read-scan.ts';
import { itemSource, readTable, type TableReading } from './read-table.ts';
import { readVerified } from './read-verified.ts';
import { readVetoes, type VetoRecords } from './read-vetoes.ts';
import type { LedgerEntry, LedgerReading, VerifiedFigure } from './reviews.ts';

/** Columns of ours that hold no entry. */
const OURS = ['no', 'hostingUnit', 'status'];
/** Ledgers that were made before there were such columns do without, and nobody misses them. */
const LATER: readonly string[] = [RECOMPUTE, VISITED, REOPEN, INTAKE, TODAY_COLUMNS].flatMap((columns) =>
  Object.values(columns),
);
/** Where vetoes are decided by a process: what we say of them, and the tick that ledgers made before still have. */
const PROCESS: readonly string[] = [REGISTER_VETO_STATE, 'veto', 'vetoReason'];

/** Columns among those that nobody fills in. */
const UNFILLED: readonly string[] = [
  ...['label', RECOMPUTE.answer, REOPEN.answer, INTAKE.answer],
  ...Object.values(TODAY_COLUMNS),
];

export interface LedgerSought {
  readonly round: Round;
  readonly layout: LedgerLayout;
  /** By centre id what was verified as last collected: it stands where the ledger has lost its tab for such values. */
  readonly verified?: ReadonlyMap<string, readonly VerifiedFigure[]>;
  /** What stands on record of vetoes; nothing where absent, and no day has come yet. */
  readonly vetoes?: VetoRecords;
}

const NOTHING_KNOWN: VetoRecords = { today: '', cases: new Map() };

/**
 * An entry for each centre whose row was found; a missing row is a finding and no entry, so that what was collected before
 * is not taken back by accident.
 *
 * Issues: those of `readTable`, `readRegisterRow`, `readVetoes` and `readVerified`; `TAB_NOT_READ`.
 *
 * @example readLedger({ round, layout: layouts.ledger }, raw).entries.length // 32
 */
export function readLedger(
  { round, layout, verified: before, vetoes = NOTHING_KNOWN }: LedgerSought,
  raw: RawWorkbook,
): LedgerReading {
  const { language } = round;
  const title = layout.register.tab;
  const part = vetoPart(round, layout);
  const ours = [...OURS, ...(part ? PROCESS : [])];
  const planned = registerColumns(round, layout);
  const columns = planned.filter(({ key }) => ![...ours, ...LATER].includes(key));
  const later = planned.map(({ key }) => key).filter((key) => LATER.includes(key));
  const reading = readTable(
    {
      role: 'register',
      title,
      language,
      heads: Object.fromEntries(columns.map(({ key, head }) => [key, head])),
      ours: [...ours, ...later],
      inputs: [...columns.map(({ key }) => key), ...later].filter((key) => !UNFILLED.includes(key)),
      isOurs: () => false,
      items: round.centres.map(({ id, name }) => ({ key: id, label: name, item: id, subject: { zh: name, en: name } })),
    },
    raw,
  );
  const rows = round.centres.map((centre) => readRegisterRow(centre, { round, layout, reading }));
  const tab = findingsTabOf(raw, layout.findings, round.language);
  const texts = layout.verified;
  const isExpected = before !== undefined && before.size > 0;
  const verified = texts && readVerified({ round, texts, isExpected }, raw);
  const figuresOf = verified && (verified.figures ?? before);
  const read = part && readVetoes({ round, part, records: vetoes }, raw);
  const own = [layout.guide, layout.register, ...(part ? [part.texts] : []), ...(texts ? [texts] : [])];
  const titles = own.map(({ tab: title }) => localise(title, round.language));
  const lists = listsTabOf(raw, layout, language);
  const foreign = locateForeignTabs(raw, [...titles, tab ?? '', lists ?? '']);
  return {
    entries: rows.flatMap(({ entry }) => (entry === undefined ? [] : [withVerified(entry, figuresOf)])),
    ticks: rows.flatMap(({ tick }) => tick ?? []),
    wishes: rows.flatMap(({ wish }) => wish ?? []),
    scans: round.centres.flatMap((centre) => readScan(centre, reading) ?? []),
    ours: round.centres.flatMap(({ id }) => todayRow(reading, id)),
    ...(read && { vetoes: read.vetoes, vetoStates: vetoStates(round, reading) }),
    issues: [
      ...reading.issues,
      ...rows.flatMap(({ issues }) => issues),
      ...(read?.issues ?? []),
      ...(verified?.issues ?? []),
      ...foreign,
    ],
    places: {
      ...{ ...(tab !== undefined && { tab }), ...(lists !== undefined && { lists }) },
      statuses: [...reading.statuses, ...(read?.statuses ?? []), ...(verified?.statuses ?? [])],
    },
  };
}

function withVerified(entry: LedgerEntry, figuresOf: LedgerSought['verified']): LedgerEntry {
  const verified = figuresOf?.get(entry.centre) ?? [];
  return verified.length === 0 ? entry : { ...entry, verified };
}

function vetoStates({ centres }: Round, reading: TableReading) {
  return Object.fromEntries(
    centres.flatMap(({ id }) => {
      const place = itemSource(reading, id, REGISTER_VETO_STATE);
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
}

function listsTabOf(raw: RawWorkbook, { today }: LedgerLayout, language: Language): string | undefined {
  return today && ownTabOf(raw, { title: localise(today.tab, language), header: todayHeader(today, language) });
}

/** The cells of ours in a centre's row; none where its row or all of the columns are not there. */
function todayRow(reading: TableReading, centre: string): TodayRow[] {
  const cells = Object.entries(TODAY_COLUMNS).flatMap(([name, column]) => {
    const source = itemSource(reading, centre, column);
    return source === undefined ? [] : [[name, source] as const];
  });
  return cells.length === 0 ? [] : [{ centre, cells: Object.fromEntries(cells) }];
}
