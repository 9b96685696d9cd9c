/** Reads the list of evidence of a return. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { isEvidence } from '../workbook/return-keys.ts';
import { issuesOfText } from './issues-of-text.ts';
import { locateStrays } from './locate-strays.ts';
import { locateTable } from './locate-table.ts';
import { statusIn } from './read-table.ts';
import type { EvidenceObservation, StatusPlace } from './reading.ts';
import { cellIn, type LocatedTable, plainText, saysTheSame, sourceIn } from './table-cells.ts';
import { takeText } from './take-text.ts';

export interface EvidenceReading {
  readonly evidence: readonly EvidenceObservation[];
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

interface EvidencePart {
  readonly round: Round;
  readonly layout: ReturnLayout;
}

const INPUTS = ['indicator', 'description', 'link', 'pages'] as const;

/**
 * The rows in which anything was written, in the order of the sheet, also such as were added below the form's own: a
 * document says itself what it is, so its row needs no second witness.
 *
 * Issues: those of `locateTable` and `locateStrays`, `EVIDENCE_WITHOUT_INDICATOR`, `EVIDENCE_INDICATOR_UNCLEAR`.
 *
 * @example readEvidence({ round, layout }, raw).evidence[0]?.indicator // 'banks'
 */
export function readEvidence({ round, layout }: EvidencePart, raw: RawWorkbook): EvidenceReading {
  const { heads, tab } = layout.evidence;
  const { language } = round;
  const { table, issues } = locateTable(
    {
      role: 'evidence',
      title: tab,
      language,
      heads: Object.fromEntries(INPUTS.map((key) => [key, localise(heads[key], language)])),
      ours: ['no', 'status'],
    },
    raw,
  );
  if (table === undefined) return { evidence: [], statuses: [], issues };
  const rows = table.rows.map(({ row }) => row).filter((row) => isFilled(table, row));
  const read = rows.map((row) => readRow(row, table, { round, layout }));
  const keyed = table.rows.filter(({ key }) => isEvidence(key)).map(({ row }) => row);
  const reach = { subject: tab, rows: new Set([...rows, ...keyed]), foreign: [], isOurs: () => false };
  return {
    evidence: read.map(({ observation }) => observation),
    statuses: [...reach.rows].flatMap((row) => statusIn(table, row, INPUTS)),
    issues: [...issues, ...read.flatMap((each) => each.issues), ...locateStrays(table, reach)],
  };
}

function isFilled(table: LocatedTable, row: number): boolean {
  return INPUTS.some((column) => plainText(cellIn(table, column, row)) !== '');
}

interface RowRead {
  readonly observation: EvidenceObservation;
  readonly issues: readonly Issue[];
}

function readRow(row: number, table: LocatedTable, { round, layout }: EvidencePart): RowRead {
  const cells = INPUTS.map((column) => readCell(column, { row, table, layout }));
  const [indicator, description, link, pages] = cells;
  const chosen = indicatorNamed(indicator?.text ?? '', round);
  const observation: EvidenceObservation = {
    row,
    indicator: chosen,
    description: description?.text ?? '',
    link: link?.text ?? '',
    pages: pages?.text ?? '',
    source: { tab: table.tab.title, a1: cells.find(({ a1 }) => a1 !== undefined)?.a1 ?? '' },
    cells: {
      ...(indicator?.a1 && { indicator: indicator.a1 }),
      ...(description?.a1 && { description: description.a1 }),
      ...(link?.a1 && { link: link.a1 }),
    },
  };
  const broken = cells.flatMap(({ issues }) => issues);
  const isUnclear = chosen === undefined && indicator?.a1 !== undefined && indicator.issues.length === 0;
  const unnamed = isUnclear ? [unclear({ tab: table.tab.title, row, a1: indicator.a1 }, indicator.text)] : [];
  return { observation, issues: [...unnamed, ...broken] };
}

interface CellRead {
  readonly a1: string | undefined;
  readonly text: string;
  readonly issues: readonly Issue[];
}

function readCell(
  column: (typeof INPUTS)[number],
  { row, table, layout }: { readonly row: number; readonly table: LocatedTable; readonly layout: ReturnLayout },
): CellRead {
  const source = sourceIn(table, column, row);
  const raw = cellIn(table, column, row);
  const taking = takeText(raw);
  const { zh, en } = layout.evidence.heads[column];
  const named = rowSubject(row);
  const subject = { zh: `${named.zh} · ${zh}`, en: `${named.en} · ${en}` };
  const item = `evidence:${row}:${column}`;
  const issues = source === undefined ? [] : issuesOfText(taking, { raw, source, item, subject });
  return { a1: source?.a1, text: taking.text, issues };
}

/** The indicator that a choice names: as the list prints it, by its bare title where only one has it, or by its id. */
function indicatorNamed(words: string, round: Round): string | undefined {
  const { indicators, language } = round;
  const byLabel = indicators.filter((each) => saysTheSame(localise(indicatorLabel(round, each), language), words));
  const byTitle = indicators.filter(({ title }) => saysTheSame(localise(title, language), words));
  const [match, ...others] =
    [byLabel, byTitle, indicators.filter(({ id }) => id === words)].find((found) => found.length > 0) ?? [];
  return others.length === 0 ? match?.id : undefined;
}

function unclear({ tab, row, a1 }: { tab: string; row: number; a1: string }, received: string): Issue {
  const code = received === '' ? 'EVIDENCE_WITHOUT_INDICATOR' : 'EVIDENCE_INDICATOR_UNCLEAR';
  return makeIssue(code, { at: { tab, a1 }, subject: rowSubject(row), received });
}

function rowSubject(row: number): Localised {
  return { zh: `证明材料第 ${row} 行`, en: `evidence, row ${row}` };
}
