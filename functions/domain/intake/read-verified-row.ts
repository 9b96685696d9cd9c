/** Reads a row of the ledger's tab of verified values. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import type { Indicator } from '../round/indicator.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import { VERIFIED_COLUMNS, verifiedChoice } from '../workbook/ledger-verified.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { VerifiedTexts } from '../workbook/verified-texts.ts';
import { issuesOfNumber } from './issues-of-number.ts';
import { readDay } from './read-day.ts';
import type { CellSource, FigureReading } from './reading.ts';
import type { VerifiedFigure } from './reviews.ts';
import { cellIn, type LocatedTable, plainText, saysTheSame, sourceIn } from './table-cells.ts';
import { takeFigure } from './take-figure.ts';
import { takeText } from './take-text.ts';

type Column = (typeof VERIFIED_COLUMNS)[number];

export interface VerifiedRowPart {
  readonly round: Round;
  readonly texts: VerifiedTexts;
  readonly table: LocatedTable;
}

/** A row in which anything was written. */
export interface VerifiedRow {
  readonly row: number;
  readonly centre: Centre | undefined;
  readonly indicator: Indicator | undefined;
  /** Absent where the row does not count. */
  readonly figure?: VerifiedFigure;
  readonly issues: readonly Issue[];
}

/**
 * What the row says. A row with any error does not count, whatever else it says.
 *
 * Issues: those of `issuesOfNumber`, `VERIFIED_CENTRE_UNKNOWN`, `VERIFIED_DATE_UNCLEAR`, `VERIFIED_INCOMPLETE`,
 * `VERIFIED_INDICATOR_UNKNOWN`, `VERIFIED_OUT_OF_BOUNDS`.
 *
 * @example readVerifiedRow(7, { round, texts, table }).figure?.value // 12
 */
export function readVerifiedRow(row: number, { round, texts, table }: VerifiedRowPart): VerifiedRow {
  const cells = rowCells(row, table, texts);
  const centre = centreNamed(cells.text('centre'), round);
  const indicator = indicatorNamed(cells.text('indicator'), round);
  const on = readDay(cells.raw('on'));
  const [by, reason] = [cells.text('by'), cells.text('reason')];
  const value = indicator && takeFigure(cells.raw('value'), indicator);
  const issues = [
    ...VERIFIED_COLUMNS.filter((column) => plainText(cells.raw(column)) === '').map(cells.missing),
    ...(centre === undefined ? cells.unknown('centre', 'VERIFIED_CENTRE_UNKNOWN') : []),
    ...(indicator === undefined ? cells.unknown('indicator', 'VERIFIED_INDICATOR_UNKNOWN') : []),
    ...(on === 'unclear' ? cells.unknown('on', 'VERIFIED_DATE_UNCLEAR') : []),
    ...(indicator && value ? valueIssues(value, indicator, cells) : []),
  ];
  const source = cells.source('value');
  const isTaken = issues.every(({ severity }) => severity !== 'error');
  const taken = value === undefined || value.kind === 'rejected' ? undefined : value;
  if (!isTaken || centre === undefined || indicator === undefined || on === undefined || taken === undefined) {
    return { row, centre, indicator, issues };
  }
  const number = taken.kind === 'number' ? taken.value : 'n/a';
  return { row, centre, indicator, issues, figure: { indicator: indicator.id, value: number, on, by, reason, source } };
}

type RowCells = ReturnType<typeof rowCells>;

function rowCells(row: number, table: LocatedTable, { heads, tab }: VerifiedTexts) {
  const named = { zh: `${tab.zh}第 ${row} 行`, en: `${tab.en}, row ${row}` };
  const subject = (column: Column): Localised => ({
    zh: `${named.zh} · ${heads[column].zh}`,
    en: `${named.en} · ${heads[column].en}`,
  });
  const raw = (column: Column): RawCell => cellIn(table, column, row);
  const source = (column: Column): CellSource => sourceIn(table, column, row) ?? { tab: table.tab.title, a1: '' };
  const issue = (code: IssueCode, column: Column, details: Issue['details'] = {}): Issue =>
    makeIssue(code, {
      at: { ...source(column), item: `verified:${row}:${column}` },
      subject: subject(column),
      received: plainText(raw(column)),
      details,
    });
  return {
    ...{ raw, source, subject, issue },
    text: (column: Column): string => takeText(raw(column)).text,
    missing: (column: Column): Issue => issue('VERIFIED_INCOMPLETE', column, { missing: heads[column] }),
    /** An empty cell is told as missing already. */
    unknown: (column: Column, code: IssueCode): readonly Issue[] =>
      plainText(raw(column)) === '' ? [] : [issue(code, column)],
  };
}

/** What is wrong with the value itself; that it is empty is told as missing. */
function valueIssues(value: FigureReading, indicator: Indicator, cells: RowCells): readonly Issue[] {
  const raw = cells.raw('value');
  if (plainText(raw) === '') return [];
  const facts = { raw, source: cells.source('value'), indicator, subject: cells.subject('value') };
  const { min, max } = indicator.bounds;
  const isBeyond = value.kind === 'number' && (value.value < min || value.value > max);
  return [
    ...issuesOfNumber(value, facts),
    ...(isBeyond ? [cells.issue('VERIFIED_OUT_OF_BOUNDS', 'value', { value: value.value, min, max })] : []),
  ];
}

/** A centre by its name as the list prints it, or by its id. */
function centreNamed(words: string, { centres }: Round): Centre | undefined {
  const [match, ...others] = centres.filter(({ id, name }) => saysTheSame(name, words) || id === words);
  return others.length === 0 ? match : undefined;
}

/** An indicator as the list prints it, without its unit, by its bare title where only one has it, or by its id. */
function indicatorNamed(words: string, round: Round): Indicator | undefined {
  const { indicators, language } = round;
  const says = (text: Localised): boolean => saysTheSame(localise(text, language), words);
  const [match, ...others] =
    [
      indicators.filter((one) => says(verifiedChoice(round, one))),
      indicators.filter((one) => says(indicatorLabel(round, one))),
      indicators.filter(({ title }) => says(title)),
      indicators.filter(({ id }) => id === words),
    ].find((found) => found.length > 0) ?? [];
  return others.length === 0 ? match : undefined;
}
