import type { CarriedWorkbook } from '../../domain/workbook/carry/carry-entries.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';

/** A workbook that is to be brought into the layout of the terms that hold. */
export interface DueWorkbook extends Pick<WorkbookEntry, 'id' | 'kind' | 'name'> {
  /** Version and digest of the terms by whose layout it was made. */
  readonly version: number;
  readonly terms: string;
}

/** `rounds/{round}/migrations/workbooks`: which workbooks are still to be brought into the new layout. */
export interface MigrationRecord {
  readonly due: readonly DueWorkbook[];
}

/** `rounds/{round}/carriedWorkbooks/{version}.{workbook}`: what became of a workbook's entries when its layout changed. */
export interface CarriedRecord extends Pick<CarriedWorkbook, 'carried' | 'left'> {
  readonly workbook: string;
  /** Version of the terms that it was made by. */
  readonly from: number;
  /** Name of the copy of what it held. */
  readonly keptAs: string;
}
