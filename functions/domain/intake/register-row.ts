/** The cells of one row of the ledger, and the findings about them. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { sealColumn } from '../workbook/ledger-register.ts';
import type { RawCell } from '../workbook/raw-cell.ts';
import type { NumberKind } from './number/number-kind.ts';
import { readDay } from './read-day.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import { readTick } from './read-tick.ts';
import { plainText } from './table-cells.ts';
import { takeNumber } from './take-number.ts';
import { takeText } from './take-text.ts';

export interface RegisterPart {
  readonly round: Round;
  readonly layout: LedgerLayout;
  readonly reading: TableReading;
}

/** A row as `rowOf` opens it. */
export type RegisterCells = ReturnType<typeof rowOf>;

const COPIES: NumberKind = { kind: 'count', unit: { zh: '份', en: 'copies' }, decimals: 0, nouns: [] };

/**
 * Takes the cells of one row; what it does not understand it puts to `issues`.
 *
 * Issues: `LEDGER_COPIES_UNCLEAR`, `TICK_UNCLEAR`, and what `day` is told to call a date that is none.
 */
export function rowOf(centre: Centre, { round, layout, reading }: RegisterPart) {
  const issues: Issue[] = [];
  const own = {
    yes: localise(layout.answers.yes, round.language),
    no: localise(layout.answers.no, round.language),
  };
  const cell = (column: string): RawCell => itemCell(reading, centre.id, column);
  const issue = (code: IssueCode, column: string, details: Issue['details'] = {}): Issue => {
    const source = itemSource(reading, centre.id, column) ?? { tab: '' };
    const subject = subjectOf(centre, headOf(column, { round, layout, reading }));
    const at = { ...source, item: `${centre.id}:${column}` };
    return makeIssue(code, { at, subject, received: plainText(cell(column)), details });
  };
  const tell = (code: IssueCode, column: string): undefined => {
    issues.push(issue(code, column));
  };
  return {
    issues,
    issue,
    cell,
    /** `empty` is what an empty cell stands for. */
    tick: (column: string, empty?: boolean): boolean | undefined => {
      const answer = readTick(cell(column), own);
      return answer === 'unclear' ? tell('TICK_UNCLEAR', column) : (answer ?? empty);
    },
    day: (column: string, code: IssueCode): string | undefined => {
      const day = readDay(cell(column));
      return day === 'unclear' ? tell(code, column) : day;
    },
    copies: (): number | undefined => {
      const number = takeNumber(cell('copies'), COPIES);
      if (number.kind === 'number') return number.value;
      return number.code === 'REJECT_EMPTY' ? undefined : tell('LEDGER_COPIES_UNCLEAR', 'copies');
    },
    text: (column: string): string => takeText(cell(column)).text,
  };
}

function headOf(column: string, { round, layout }: RegisterPart): Localised {
  const seal = round.materials.seals.find(({ id }) => sealColumn(id) === column);
  if (seal !== undefined) return seal.title;
  const { register } = layout;
  const heads: Readonly<Record<string, Localised>> = {
    ...{ ...register.heads, ...register.recompute?.heads, ...register.visit?.heads },
    ...{ ...register.visited?.heads, ...register.reopen?.heads },
  };
  return heads[column] ?? { zh: column, en: column };
}

function subjectOf({ name }: Centre, head: Localised): Localised {
  return { zh: `${name} · ${head.zh}`, en: `${name} · ${head.en}` };
}
