/** A round's definition as a whole: settings, register and the layouts of its workbooks, made from files taken apart. */
import type { z } from 'zod';
import type { DeliverySettings } from '../delivery/delivery-settings.ts';
import { digestOf } from '../digest/digest.ts';
import type { Notices, NoticeTexts } from '../notices/notice-texts.ts';
import type { RiskSettings } from '../risk/risk-settings.ts';
import type { Layouts, LedgerLayout, ReturnLayout, ScorecardLayout } from '../workbook/layout-texts.ts';
import type { EarlierRound } from '../years/earlier-round.ts';
import type { CentreRow, HostingChangeRow, PreviousRow, Reviewer, ReviewerRow } from './centre.ts';
import { type Contacts, contactsOf } from './contacts.ts';
import { CROSS_CHECKS } from './cross-checks/all-cross-checks.ts';
import type { FileFault } from './cross-checks/cross-check.ts';
import { SETTINGS_SCHEMAS, type SettingsFile, schemeFile, TABLE_SCHEMAS, type TableFile } from './definition-files.ts';
import { checkAgainst, pathText } from './faults.ts';
import { type PanelMember, panelOf } from './panel.ts';
import { registerOf } from './register.ts';
import type { Round, RoundSettings } from './round.ts';
import { type Scheme, schemeOverlaySchema } from './scheme.ts';
import { schemeOver } from './scheme-over.ts';
import { type successionRowSchema, successionsOf } from './succession.ts';
import { type RowSchema, readTable, type Table, type TableReading } from './table.ts';
import { widestVisitLimits } from './visit-limits.ts';

export interface RoundDefinition {
  readonly round: Round;
  readonly layouts: Layouts;
  /** Who marks which centres; `centres` absent for all. */
  readonly reviewers: readonly Reviewer[];
  /** Other scoring schemes by name, for a recompute. */
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** Who may open the workbooks, by address. Kept out of the digest: a new address changes no result. */
  readonly contacts: Contacts;
  /** One for each reviewer: what an assignment has to respect. Kept out of the digest, too. */
  readonly panel: readonly PanelMember[];
  /** Notices by mail; absent where the round sends none. Kept out as well, since no word of theirs changes a result. */
  readonly notices?: Notices;
  /** Who gets which reports; absent where the round does not say. Kept out for the same reason. */
  readonly delivery?: DeliverySettings;
  /** How risk is assessed and visits are proposed; absent: as usual. No score hangs on it. */
  readonly risk?: RiskSettings;
  /**
   * Of the round, its layouts and its reviewers: equal content, equal digest, however the files are written. A scheme to choose
   * from changes no result until it is chosen, and then the run is named by its content.
   */
  readonly digest: string;
  /** What was taken from the rounds before it and is not yet fixed for this one; the next opening does that. */
  readonly unfixed?: { readonly of: string; readonly rounds: readonly EarlierRound[] };
}

/** What the files hold; a file that could not be read or taken apart is absent. */
export interface DefinitionParts {
  readonly settings: Readonly<Partial<Record<SettingsFile, unknown>>>;
  readonly tables: Readonly<Partial<Record<TableFile, Table>>>;
  /** Contents of `schemes/NAME.yaml` by name. */
  readonly schemes?: Readonly<Record<string, unknown>>;
}

export interface DefinitionReading {
  /** Absent where there are faults or where a file that must be is not there. */
  readonly definition?: RoundDefinition;
  readonly faults: readonly FileFault[];
}

/**
 * The definition, or everything that is wrong with the content of its files: each against its schema, then one against
 * the other. Files that are absent are passed over here; whoever reads them reports them.
 */
export function readDefinition(parts: DefinitionParts): DefinitionReading {
  const settings = readAllSettings(parts);
  const tables = readAllTables(parts);
  const crossing = CROSS_CHECKS.flatMap((check) =>
    check({
      round: parts.settings['round.yaml'],
      notices: parts.settings['notices.yaml'],
      centres: tables.centres?.records,
      hostingUnits: tables.hostingUnits?.records,
      previous: tables.previous?.records,
      successions: tables.successions?.records,
      reviewers: tables.reviewers?.records,
    }),
  );
  const own = withoutRepetitions([...settings.faults, ...tables.faults, ...crossing, ...ledgerFaults(settings)]);
  // Held against a faulty round, a scheme would seem to have the round's faults.
  const schemes = readSchemes(parts, own.length === 0 ? registered(settings, tables) : undefined);
  const faults = [...own, ...schemes.faults];
  if (faults.length > 0) return { faults };
  const definition = assemble(settings, tables, schemes.schemes);
  return { ...(definition && { definition }), faults };
}

interface SettingsReading {
  readonly round: RoundSettings | undefined;
  readonly return: ReturnLayout | undefined;
  readonly scorecard: ScorecardLayout | undefined;
  readonly ledger: LedgerLayout | undefined;
  readonly notices: NoticeTexts | undefined;
  readonly faults: readonly FileFault[];
}

function readAllSettings({ settings }: DefinitionParts): SettingsReading {
  const faults: FileFault[] = [];
  const read = <Value>(file: SettingsFile, schema: z.ZodType<Value>): Value | undefined => {
    if (!Object.hasOwn(settings, file)) return undefined;
    const checked = checkAgainst(schema, settings[file]);
    faults.push(...checked.faults.map((fault) => ({ file, ...fault })));
    return checked.value;
  };
  return {
    round: read('round.yaml', SETTINGS_SCHEMAS['round.yaml']),
    return: read('return.yaml', SETTINGS_SCHEMAS['return.yaml']),
    scorecard: read('scorecard.yaml', SETTINGS_SCHEMAS['scorecard.yaml']),
    ledger: read('ledger.yaml', SETTINGS_SCHEMAS['ledger.yaml']),
    notices: read('notices.yaml', SETTINGS_SCHEMAS['notices.yaml']),
    faults,
  };
}

interface TablesReading {
  readonly centres: TableReading<CentreRow> | undefined;
  readonly hostingUnits: TableReading<HostingChangeRow> | undefined;
  readonly previous: TableReading<PreviousRow> | undefined;
  readonly successions: TableReading<z.output<typeof successionRowSchema>> | undefined;
  readonly reviewers: TableReading<ReviewerRow> | undefined;
  readonly faults: readonly FileFault[];
}

function readAllTables({ tables }: DefinitionParts): TablesReading {
  const faults: FileFault[] = [];
  const read = <Row>(file: TableFile, schema: RowSchema<Row>): TableReading<Row> | undefined => {
    const table = tables[file];
    if (table === undefined) return undefined;
    const reading = readTable(table, schema);
    faults.push(...reading.faults.map((fault) => ({ file, ...fault })));
    return reading;
  };
  return {
    centres: read('centres.csv', TABLE_SCHEMAS['centres.csv']),
    hostingUnits: read('hosting-units.csv', TABLE_SCHEMAS['hosting-units.csv']),
    previous: read('previous.csv', TABLE_SCHEMAS['previous.csv']),
    successions: read('successions.csv', TABLE_SCHEMAS['successions.csv']),
    reviewers: read('reviewers.csv', TABLE_SCHEMAS['reviewers.csv']),
    faults,
  };
}

interface SchemesReading {
  readonly schemes: Readonly<Record<string, Scheme>>;
  readonly faults: readonly FileFault[];
}

/** What the round has entered in the ledger needs its words, which only the ledger's layout has. */
function ledgerFaults(settings: SettingsReading): readonly FileFault[] {
  return [...visitFaults(settings), ...vetoFaults(settings), ...verifiedFaults(settings)];
}

function verifiedFaults({ round, ledger }: SettingsReading): readonly FileFault[] {
  if (ledger === undefined || ledger.verified !== undefined || round?.verification?.scored !== 'verified') return [];
  const found = '没有这一节，而 round.yaml 按核实值计分 / absent, while verified values are scored';
  const expected = 'tab、heads、prompts 等，写法见 docs/rounds.md / tab, heads and prompts, as in docs/rounds.md';
  return [{ file: 'ledger.yaml', path: ['verified'], found, expected }];
}

function visitFaults({ round, ledger }: SettingsReading): readonly FileFault[] {
  if (round === undefined || ledger === undefined || ledger.register.visit !== undefined) return [];
  const { bonus, penalty } = widestVisitLimits(round);
  if (bonus === undefined && penalty === undefined) return [];
  const found = '没有这一项，而 round.yaml 的方案有现场考察加减分 / absent, while the scheme has points for visits';
  const expected = 'heads 与 prompts，写法见 docs/scheme.md / heads and prompts, as in docs/scheme.md';
  return [{ file: 'ledger.yaml', path: ['register', 'visit'], found, expected }];
}

/** A process of vetoes has its tab in the ledger, whose words only the ledger's layout has. */
function vetoFaults({ round, ledger }: SettingsReading): readonly FileFault[] {
  if (round?.veto === undefined || ledger === undefined || ledger.vetoes !== undefined) return [];
  const found = '没有这一项，而 round.yaml 有 veto 一段 / absent, while round.yaml has a block “veto”';
  const expected =
    '“一票否决”表的文字，写法见 guangdong-2019 的 ledger.yaml / the words of the tab, as in guangdong-2019';
  return [{ file: 'ledger.yaml', path: ['vetoes'], found, expected }];
}

function registered({ round }: SettingsReading, { centres }: TablesReading): Registered | undefined {
  return round && { ...round, centres: centres?.rows };
}

type Registered = RoundSettings & { readonly centres: readonly CentreRow[] | undefined };

function readSchemes({ schemes: contents = {} }: DefinitionParts, round: Registered | undefined): SchemesReading {
  const schemes: Record<string, Scheme> = {};
  const faults: FileFault[] = [];
  for (const [name, content] of Object.entries(contents)) {
    const checked = round && schemeOver(round, content);
    const found = checked?.faults ?? checkAgainst(schemeOverlaySchema, content).faults;
    faults.push(...found.map((fault) => ({ file: schemeFile(name), ...fault })));
    if (checked?.value !== undefined) schemes[name] = checked.value;
  }
  return { schemes, faults };
}

/** A misspelt member can be seen by its schema and by a cross-check alike; the first to see it reports it. */
function withoutRepetitions(faults: readonly FileFault[]): readonly FileFault[] {
  const seen = new Set<string>();
  return faults.filter(({ file, path, found }) => {
    const key = JSON.stringify([file, pathText(path), found]);
    return !seen.has(key) && seen.add(key);
  });
}

function assemble(
  settings: SettingsReading,
  tables: TablesReading,
  schemes: RoundDefinition['schemes'],
): RoundDefinition | undefined {
  const { return: returnLayout, scorecard, ledger } = settings;
  if (settings.round === undefined || tables.centres === undefined) return undefined;
  if (returnLayout === undefined || scorecard === undefined || ledger === undefined) return undefined;
  const centres = registerOf({
    centres: tables.centres.rows,
    hostingUnits: tables.hostingUnits?.rows ?? [],
    previous: tables.previous?.rows ?? [],
  });
  const { notices: noticeSettings, delivery, risk, ...round } = settings.round;
  const successions = successionsOf(tables.successions?.rows ?? []);
  const content = {
    round: { ...round, centres, ...(successions.length > 0 && { successions }) },
    layouts: { return: returnLayout, scorecard, ledger },
    reviewers: (tables.reviewers?.rows ?? []).map(reviewerOf),
  };
  const contacts = contactsOf(tables.centres.rows, tables.reviewers?.rows ?? []);
  const panel = panelOf(tables.reviewers?.rows ?? []);
  const { notices: texts } = settings;
  const notices = noticeSettings && texts && { settings: noticeSettings, texts };
  return {
    ...content,
    ...{ schemes, contacts, panel },
    ...(notices && { notices }),
    ...(delivery && { delivery }),
    ...(risk && { risk }),
    digest: digestOfDefinition(content),
  };
}

/** The digest of a definition's content. */
export function digestOfDefinition(content: Pick<RoundDefinition, 'round' | 'layouts' | 'reviewers'>): string {
  return digestOf({ round: content.round, layouts: content.layouts, reviewers: content.reviewers });
}

/** Without a member for conflicts where there are none, so that a list without that column keeps its digest. */
function reviewerOf({ id, name, centres, conflicts = [] }: ReviewerRow): Reviewer {
  return { id, name, centres, ...(conflicts.length > 0 && { conflicts }) };
}
