import type { sheets_v4 } from '@googleapis/sheets';
import { Problem } from '../../../domain/problems/problem.ts';
import { a1Of } from '../../../domain/workbook/a1.ts';
import { EMPTY_CELL, type RawCell } from '../../../domain/workbook/raw-cell.ts';
import type { RawTab, RawWorkbook } from '../../../domain/workbook/raw-workbook.ts';
import { coveredCells } from './covered-cells.ts';
import { cellsIn } from './grid-fields.ts';
import { rawCellOf } from './raw-cell-of.ts';
import { restoreKeys } from './restore-keys.ts';

/** Of a workbook, covered cells included; a return that is filled in has about 1,500. */
const MOST_CELLS = 200_000;

/** A spreadsheet as Google tells it, nothing interpreted. Problems: `WORKBOOK_UNREADABLE` for one blown up. */
export function rawWorkbookOf(name: string, { sheets = [] }: sheets_v4.Schema$Spreadsheet): RawWorkbook {
  let count = 0;
  const tabs = sheets.map((sheet): RawTab => {
    const cells = new Map<string, RawCell>();
    for (const { row, column, cell } of cellsIn(sheet)) {
      const raw = rawCellOf(cell);
      if (raw !== undefined) cells.set(a1Of(column, row), raw);
    }
    restoreKeys(cells, sheet);
    for (const [a1, coveredBy] of coveredCells(sheet)) {
      cells.set(a1, { ...(cells.get(a1) ?? EMPTY_CELL), coveredBy });
      if (count + cells.size > MOST_CELLS) throw tooLarge(name);
    }
    count += cells.size;
    if (count > MOST_CELLS) throw tooLarge(name);
    return { title: sheet.properties?.title ?? '', cells };
  });
  return { name, tabs };
}

function tooLarge(workbook: string): Problem<'WORKBOOK_UNREADABLE'> {
  return new Problem('WORKBOOK_UNREADABLE', {
    workbook,
    found: `有内容的单元格超过 ${MOST_CELLS} 个`,
    remedy: '请删去粘贴进来的大段无关内容和多余的工作表 / too many cells: delete what does not belong here',
  });
}
