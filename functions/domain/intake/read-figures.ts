/** Reads the statistics table of a return. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Indicator } from '../round/indicator.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import { EMPTY_CELL } from '../workbook/raw-cell.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { isBand } from '../workbook/return-keys.ts';
import { issuesOfNumber } from './issues-of-number.ts';
import { itemSource, readTable, type TableReading } from './read-table.ts';
import { readTextItem, type TextRead } from './read-text-item.ts';
import type { FigureObservation, NumberReading, StatusPlace } from './reading.ts';
import { cellIn, plainText, saysTheSame, sourceIn } from './table-cells.ts';
import { takeFigure } from './take-figure.ts';

export interface FiguresReading {
  readonly figures: readonly FigureObservation[];
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

interface FiguresPart {
  readonly round: Round;
  readonly layout: ReturnLayout;
}

const INPUTS = ['value', 'explanation'];
const UNKNOWN_UNIT: NumberReading = { kind: 'rejected', code: 'UNIT_CHANGED' };

/**
 * A figure for each indicator of the round. One that could not be found, or whose unit was changed, is refused with the
 * code of the reason, not read as empty.
 *
 * Issues: those of `readTable`, `UNIT_CHANGED`, and those of the number cells.
 *
 * @example readFigures({ round, layout }, raw).figures[0]?.reading // { kind: 'number', value: 12, warnings: [] }
 */
export function readFigures({ round, layout }: FiguresPart, raw: RawWorkbook): FiguresReading {
  const { heads, tab } = layout.figures;
  const { language } = round;
  const say = (key: keyof typeof heads): string => localise(heads[key], language);
  const reading = readTable(
    {
      role: 'figures',
      title: tab,
      language,
      heads: { label: say('label'), unit: say('unit'), value: say('value'), explanation: say('explanation') },
      ours: ['no', 'previous', 'status'],
      inputs: INPUTS,
      isOurs: isBand,
      items: round.indicators.map((indicator) => itemOf(indicator, round)),
    },
    raw,
  );
  const read = round.indicators.map((indicator) => readFigure(indicator, { round, layout, reading }));
  return {
    figures: read.map(({ figure }) => figure),
    statuses: reading.statuses,
    issues: [...reading.issues, ...read.flatMap(({ issues }) => issues)],
  };
}

function itemOf(indicator: Indicator, round: Round) {
  const subject = indicatorLabel(round, indicator);
  const unit = localise(indicator.unit, round.language);
  const label = localise(subject, round.language);
  return { key: indicator.id, label, item: indicator.id, subject, alsoSays: { unit } };
}

interface FigureRead {
  readonly figure: FigureObservation;
  readonly issues: readonly Issue[];
}

function readFigure(
  indicator: Indicator,
  { round, layout, reading }: FiguresPart & { readonly reading: TableReading },
): FigureRead {
  const { table, found } = reading;
  const row = found.rows.get(indicator.id);
  const source = itemSource(reading, indicator.id, 'value');
  if (table === undefined || row === undefined || source === undefined) {
    return { figure: unread(indicator, found.faults.get(indicator.id) ?? 'COLUMN_MISSING'), issues: [] };
  }
  const raw = cellIn(table, 'value', row);
  const subject = indicatorLabel(round, indicator);
  const explained = readExplanation(indicator, { layout, reading, subject });
  const changed = changedUnit(indicator, { round, table, row });
  const number = changed.length > 0 ? UNKNOWN_UNIT : takeFigure(raw, indicator);
  const issues = changed.length > 0 ? changed : issuesOfNumber(number, { raw, source, indicator, subject });
  const figure = { indicator: indicator.id, source, raw, reading: number, explanation: explained.text.text };
  return { figure, issues: [...issues, ...explained.issues] };
}

/** The explanation stands for itself: what is amiss with it does not touch the figure. */
function readExplanation(
  { id }: Indicator,
  { layout, reading, subject }: { layout: ReturnLayout; reading: TableReading; subject: Localised },
): TextRead {
  const head = layout.figures.heads.explanation;
  const title = { zh: `${subject.zh} · ${head.zh}`, en: `${subject.en} · ${head.en}` };
  return readTextItem({ key: id, item: `${id}:explanation`, title, column: 'explanation' }, reading);
}

function unread({ id }: Indicator, code: IssueCode): FigureObservation {
  return { indicator: id, raw: EMPTY_CELL, reading: { kind: 'rejected', code }, explanation: '' };
}

interface RowPlace {
  readonly round: Round;
  readonly table: NonNullable<TableReading['table']>;
  readonly row: number;
}

function changedUnit(indicator: Indicator, { round, table, row }: RowPlace): Issue[] {
  const source = sourceIn(table, 'unit', row);
  const received = plainText(cellIn(table, 'unit', row));
  if (source === undefined || saysTheSame(received, localise(indicator.unit, round.language))) return [];
  const at = { ...source, item: indicator.id };
  const subject = indicatorLabel(round, indicator);
  return [makeIssue('UNIT_CHANGED', { at, subject, received, details: { unit: indicator.unit } })];
}
