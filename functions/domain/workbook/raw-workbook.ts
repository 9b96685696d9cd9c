/** A workbook as it was read: tabs with their filled cells, nothing interpreted. */
import type { RawCell } from './raw-cell.ts';

export interface RawTab {
  readonly title: string;
  /** Filled cells by A1 address; an empty cell is absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

export interface RawWorkbook {
  /** Where the workbook lives: file name or document id. Names it to people. */
  readonly name: string;
  readonly tabs: readonly RawTab[];
}
