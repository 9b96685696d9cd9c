/** The rows of the evidence list that hold something. */
import type { CellSource, EvidenceObservation } from '../../intake/reading.ts';
import { type IssueCode, makeIssue } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Round } from '../../round/round.ts';
import type { CheckContext } from '../check.ts';

/**
 * Rows with a description or a file; a row in which only an indicator was chosen is no evidence yet.
 *
 * @example filledRows(context).length // 5
 */
export function filledRows({ reading }: CheckContext): readonly EvidenceObservation[] {
  return reading.evidence.filter(({ description, link }) => description.trim() !== '' || link.trim() !== '');
}

/** The cell of one column of the row; the row's own place where the reading does not know it. */
export function evidenceCell(row: EvidenceObservation, column: 'indicator' | 'description' | 'link'): CellSource {
  return { tab: row.source.tab, a1: row.cells?.[column] ?? row.source.a1 };
}

/** A finding at one cell of an evidence row; it speaks of the row, not of the indicator's figure. */
export function evidenceIssue(
  code: IssueCode,
  { round, row, at }: { readonly round: Round; readonly row: EvidenceObservation; readonly at: CellSource },
): Issue {
  const title = round.indicators.find(({ id }) => id === row.indicator)?.title;
  const [zh, en] = [`证明材料第 ${row.row} 行`, `evidence, row ${row.row}`];
  const subject = title === undefined ? { zh, en } : { zh: `${zh}（${title.zh}）`, en: `${en} (${title.en})` };
  return makeIssue(code, { at, subject, received: row.description || row.link });
}
