/** What a workbook of ours should look like, said once for every spreadsheet program. Adapters carry it out. */
import type { CellFormat } from './raw-cell.ts';

/** The looks that a cell of ours may have; each adapter has one table from look to format. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'text'
  | 'header'
  | 'label'
  | 'group'
  | 'unit'
  | 'previous'
  | 'key'
  | 'input-text'
  | 'input-long-text'
  | 'input-number'
  | 'input-money'
  | 'input-date'
  | 'input-tick'
  | 'status'
  | 'count'
  | 'finding'
  | 'notice';

export interface PlannedCell {
  readonly a1: string;
  readonly look: Look;
  readonly value?: string | number | boolean;
  /** With leading `=`; only formulas of our own, never a person's text. */
  readonly formula?: string;
  /** What the value is shown as, where a person's cell comes over from another workbook; the look's own where absent. */
  readonly format?: CellFormat;
}

/** What may be typed into a range, and the words that the spreadsheet shows for it. */
export interface InputRule {
  readonly range: string;
  readonly rule:
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | {
        readonly kind: 'list';
        readonly values: readonly string[];
        /** Where the plan keeps the same values in cells; `.xlsx` takes at most 255 characters of values, and no comma in one, inline. */
        readonly source?: { readonly tab: string; readonly range: string };
      }
    | { readonly kind: 'length'; readonly max: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'any' };
  readonly prompt: { readonly title: string; readonly text: string };
  readonly refusal: { readonly title: string; readonly text: string };
  /** `stop` refuses other input; `warning` lets it pass after a question. */
  readonly strictness: 'stop' | 'warning';
}

/** Cells whose text begins with one of our marks are coloured by it. */
export interface StatusRange {
  readonly range: string;
}

export interface PlannedTab {
  readonly title: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly cells: readonly PlannedCell[];
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly string[];
  /** Rows that people need not see, such as the keys of the columns. */
  readonly hiddenRows?: readonly number[];
  /** Heights in points by row number, where the content needs one. */
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly string[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly inputs: readonly InputRule[];
  readonly statuses: readonly StatusRange[];
  readonly landscape: boolean;
}

export interface PlannedName {
  readonly name: string;
  readonly tab: string;
  readonly a1: string;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly tabs: readonly PlannedTab[];
  readonly names: readonly PlannedName[];
  /** ISO time at which the workbook was last changed, where it comes over from elsewhere; when it is made where absent. */
  readonly savedAt?: string;
}

/** Marks before a status text; conditional formats and people recognise them. */
export const STATUS_MARKS = { error: '✗', warning: '▲', info: 'ⓘ', ok: '✓' } as const;
