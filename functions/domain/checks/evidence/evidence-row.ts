/** The rows of the evidence list that hold something. */
import type { CellSource, EvidenceObservation } from '../../intake/reading.ts';
import { type IssueCode, makeIssue } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import { indicatorLabel } from '../../workbook/indicator-label.ts';
import type { CheckContext } from '../check.ts';

/**
 * Rows in which anything stands, be it only the choice of an indicator.
 *
 * @example filledRows(context).length // 5
 */
export function filledRows({ reading }: CheckContext): readonly EvidenceObservation[] {
  return reading.evidence.filter(
    ({ indicator, description, link, pages }) =>
      indicator !== undefined || `${description}${link}${pages}`.trim() !== '',
  );
}

/**
 * The cell of one column of the row; the row's own place where the reading does not know its cells; `undefined` where the
 * column was not found, which is for intake to tell.
 */
export function evidenceCell(
  { source, cells }: EvidenceObservation,
  column: 'indicator' | 'description' | 'link',
): CellSource | undefined {
  const a1 = cells === undefined ? source.a1 : cells[column];
  return a1 === undefined ? undefined : { tab: source.tab, a1 };
}

/** A finding at an empty cell of a row, one for each row that has that cell empty; it speaks of no indicator's figure. */
export function emptyCellIssues(
  code: IssueCode,
  context: CheckContext,
  column: 'description' | 'link',
): readonly Issue[] {
  return filledRows(context).flatMap((row) => {
    const at = evidenceCell(row, column);
    if (at === undefined || row[column].trim() !== '') return [];
    const indicator = context.round.indicators.find(({ id }) => id === row.indicator);
    const label = indicator && indicatorLabel(context.round, indicator);
    const subject = {
      zh: `证明材料第 ${row.row} 行${label ? `（${label.zh}）` : ''}`,
      en: `evidence, row ${row.row}${label ? ` (${label.en})` : ''}`,
    };
    return [makeIssue(code, { at, subject })];
  });
}
