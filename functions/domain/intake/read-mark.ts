/** Reads one mark of a scorecard: a number within the full marks, or "I do not score this". */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { NumberKind } from './number/number-kind.ts';
import { readTick } from './read-tick.ts';
import type { CellSource } from './reading.ts';
import type { Mark } from './reviews.ts';
import { plainText, saysTheSame } from './table-cells.ts';
import { takeNumber } from './take-number.ts';

export interface MarkCells {
  readonly mark: RawCell;
  readonly abstain: RawCell;
  /** Where the mark stands, and where the tick beside it. */
  readonly source: CellSource;
  readonly abstainSource: CellSource | undefined;
  readonly full: number;
  /** The layout's word for "I do not score this". */
  readonly abstention: string;
  readonly item: string;
  readonly subject: Localised;
}

export interface MarkRead {
  readonly marks: Mark['marks'];
  readonly issues: readonly Issue[];
}

const MARK: NumberKind = { kind: 'money', unit: { zh: '分', en: 'points' }, decimals: 6, nouns: [] };
const ABSTENTIONS = ['不评', '不评分', '弃权', '不适用', 'n/a', 'na', 'not scored', 'abstain'];

/**
 * The mark; `undefined` where nothing was entered or what was entered is refused with a finding.
 *
 * Issues: `MARK_UNCLEAR`, `MARK_BEYOND_FULL`, `MARK_CONTRADICTED`, `TICK_UNCLEAR`.
 *
 * @example readMark({ mark: { value: '不评' }, full: 10, … }).marks // 'n/a'
 */
export function readMark(cells: MarkCells): MarkRead {
  const { mark, full, source } = cells;
  const abstains = readAbstention(cells);
  if (abstains === 'unclear')
    return refused('TICK_UNCLEAR', { ...cells, source: cells.abstainSource ?? source }, cells.abstain);
  const words = plainText(mark);
  if (isAbstention(words, cells.abstention)) return { marks: 'n/a', issues: [] };
  const number = takeNumber(mark, MARK);
  if (number.kind === 'rejected' && number.code === 'REJECT_EMPTY')
    return { marks: abstains ? 'n/a' : undefined, issues: [] };
  if (abstains) return refused('MARK_CONTRADICTED', cells, mark);
  if (number.kind === 'rejected')
    return refused(number.code === 'REJECT_NEGATIVE' ? 'MARK_BEYOND_FULL' : 'MARK_UNCLEAR', cells, mark);
  if (number.value > full) return refused('MARK_BEYOND_FULL', cells, mark);
  return { marks: number.value, issues: [] };
}

function readAbstention({ abstain, abstention }: MarkCells): boolean | 'unclear' {
  if (isAbstention(plainText(abstain), abstention)) return true;
  return readTick(abstain) ?? false;
}

function isAbstention(words: string, own: string): boolean {
  return words !== '' && [own, ...ABSTENTIONS].some((each) => saysTheSame(words.toLowerCase(), each.toLowerCase()));
}

type MarkCode = 'MARK_UNCLEAR' | 'MARK_BEYOND_FULL' | 'MARK_CONTRADICTED' | 'TICK_UNCLEAR';

function refused(code: MarkCode, { source, item, subject, full }: MarkCells, cell: RawCell): MarkRead {
  const facts = { at: { ...source, item }, subject, received: plainText(cell), details: { full } };
  return { marks: undefined, issues: [makeIssue(code, facts)] };
}
