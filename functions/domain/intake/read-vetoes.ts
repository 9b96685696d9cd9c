/** Reads the ledger's tab of vetoes: each centre's row, and where its veto stands by it. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import { nextVeto } from '../veto/next-veto.ts';
import type { VetoCase, VetoColumn, VetoEntry } from '../veto/veto-case.ts';
import { decidersOf } from '../veto/veto-settings.ts';
import {
  VETO_STATE,
  type VetoPart,
  vetoChoices,
  vetoColumns,
  vetoEntryColumns,
  vetoHead,
} from '../workbook/ledger-vetoes.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { readDay } from './read-day.ts';
import { itemCell, itemSource, readTable, type TableReading } from './read-table.ts';
import type { StatusPlace } from './reading.ts';
import type { VetoReading } from './reviews.ts';
import { plainText, saysTheSame } from './table-cells.ts';
import { takeText } from './take-text.ts';

/** What stands on record, and the day. */
export interface VetoRecords {
  /** The day in the round's time zone. */
  readonly today: string;
  /** By centre id. */
  readonly cases: ReadonlyMap<string, VetoCase>;
}

export interface VetoesRead {
  readonly vetoes: readonly VetoReading[];
  readonly issues: readonly Issue[];
  readonly statuses: readonly StatusPlace[];
}

const OURS = ['no', VETO_STATE, 'status'];

/**
 * A reading for each centre whose row was found: what was decided before stands whatever became of a row.
 *
 * Issues: those of `readTable`; `VETO_DATE_UNCLEAR`, `VETO_CHOICE_UNCLEAR`, and the faults of `nextVeto` at their cells.
 *
 * @example readVetoes({ round, part, records }, raw).vetoes[0]?.found?.state // 'raised'
 */
export function readVetoes(
  { round, part, records }: { readonly round: Round; readonly part: VetoPart; readonly records: VetoRecords },
  raw: RawWorkbook,
): VetoesRead {
  const columns = vetoColumns(round, part).filter(({ key }) => !OURS.includes(key));
  const reading = readTable(
    {
      ...{ role: 'vetoes', title: part.texts.tab, language: round.language, ours: OURS },
      heads: Object.fromEntries(columns.map(({ key, head }) => [key, head])),
      inputs: vetoEntryColumns(part.settings).map(({ key }) => key),
      isOurs: () => false,
      items: round.centres.map(({ id, name }) => ({ key: id, label: name, item: id, subject: { zh: name, en: name } })),
    },
    raw,
  );
  const rows = round.centres.map((centre) => readRow(centre, { round, part, reading }, records));
  return {
    vetoes: rows.flatMap(({ veto }) => veto ?? []),
    issues: [...reading.issues, ...rows.flatMap(({ issues }) => issues)],
    statuses: reading.statuses,
  };
}

interface RowPlace {
  readonly round: Round;
  readonly part: VetoPart;
  readonly reading: TableReading;
}

interface Row {
  readonly veto?: VetoReading;
  readonly issues: readonly Issue[];
}

function readRow(centre: Centre, place: RowPlace, { today, cases }: VetoRecords): Row {
  const { part, reading } = place;
  if (itemSource(reading, centre.id, 'label') === undefined) return { issues: [] };
  const issues: Issue[] = [];
  const tell = (code: 'VETO_DATE_UNCLEAR' | 'VETO_CHOICE_UNCLEAR', column: VetoColumn, choices = ''): undefined => {
    issues.push(issueAt(centre, place, { code, column, details: { choices } }));
  };
  const entry = entryOf(centre, place, tell);
  const { found, faults } = nextVeto(cases.get(centre.id), entry, { settings: part.settings, today });
  const state = itemSource(reading, centre.id, VETO_STATE);
  return {
    veto: { centre: centre.id, entry, ...(found && { found }), ...(state && { state }) },
    issues: [...issues, ...faults.map((fault) => issueAt(centre, place, fault))],
  };
}

interface Finding {
  readonly code: Parameters<typeof makeIssue>[0];
  readonly column: VetoColumn;
  readonly details?: Issue['details'];
}

function issueAt({ id, name }: Centre, { part, reading }: RowPlace, { code, column, details = {} }: Finding): Issue {
  const head = vetoHead(part.texts, column);
  return makeIssue(code, {
    at: { ...(itemSource(reading, id, column) ?? { tab: '' }), item: `${id}:veto:${column}` },
    subject: { zh: `${name} · ${head.zh}`, en: `${name} · ${head.en}` },
    received: plainText(itemCell(reading, id, column)),
    details,
  });
}

type Tell = (code: 'VETO_DATE_UNCLEAR' | 'VETO_CHOICE_UNCLEAR', column: VetoColumn, choices?: string) => undefined;

function entryOf({ id }: Centre, { round, part, reading }: RowPlace, tell: Tell): VetoEntry {
  const lists = vetoChoices(round, part);
  const text = (column: VetoColumn): string => takeText(itemCell(reading, id, column)).text;
  const day = (column: VetoColumn): string | undefined => {
    const found = readDay(itemCell(reading, id, column));
    return found === 'unclear' ? tell('VETO_DATE_UNCLEAR', column) : found;
  };
  const choice = (column: VetoColumn, choices: readonly string[]): number | undefined => {
    const written = text(column);
    const at = choices.findIndex((one) => saysTheSame(one, written));
    if (written === '' || at >= 0) return at < 0 ? undefined : at;
    return tell('VETO_CHOICE_UNCLEAR', column, choices.join(' / '));
  };
  const numbers = Array.from({ length: decidersOf(part.settings) }, (_, place) => place + 1);
  const ground = part.settings.grounds[choice('ground', lists.grounds) ?? -1]?.id;
  const [raisedOn, answeredOn] = [day('raisedOn'), day('answeredOn')];
  const votes = numbers.map((n) => {
    const decided = choice(`decision:${n}`, lists.decisions);
    return { decider: text(`decider:${n}`), ...(decided !== undefined && { upholds: decided === 0 }) };
  });
  const [decidedOn, liftedOn] = [day('decidedOn'), day('liftedOn')];
  return {
    ...(ground !== undefined && { ground }),
    ...{
      allegation: text('allegation'),
      evidence: text('evidence'),
      raisedBy: text('raisedBy'),
      answer: text('answer'),
    },
    ...(raisedOn !== undefined && { raisedOn }),
    ...(answeredOn !== undefined && { answeredOn }),
    votes,
    ...(decidedOn !== undefined && { decidedOn }),
    liftReason: text('liftReason'),
    liftDeciders: numbers.map((n) => text(`liftDecider:${n}`)),
    ...(liftedOn !== undefined && { liftedOn }),
  };
}
