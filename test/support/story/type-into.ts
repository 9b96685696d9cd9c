import { utimes } from 'node:fs/promises';
import { type Entry, fillPlan } from '../../../functions/domain/workbook/fill-plan.ts';
import type { WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import { type CellEdits, editWorkbook } from '../edit-workbook.ts';

export interface Typing {
  readonly file: string;
  /** How the workbook was laid out; by it the places of the entries are known. */
  readonly plan: WorkbookPlan;
  readonly entries: readonly Entry[];
  /** When the person saved the file. */
  readonly savedAt: string;
}

/** Types entries into a workbook's file and saves it at the given time. */
export async function typeInto({ file, plan, entries, savedAt }: Typing): Promise<void> {
  await editWorkbook(file, cellsOf(plan, entries));
  const time = new Date(savedAt);
  await utimes(file, time, time);
}

function cellsOf(plan: WorkbookPlan, entries: readonly Entry[]): CellEdits {
  const filled = fillPlan(plan, entries);
  return Object.fromEntries(
    filled.tabs.flatMap((tab, place) => {
      const blank = new Map(plan.tabs[place]?.cells.map(({ a1, value }) => [a1, value]));
      const typed = tab.cells.filter(({ a1, value }) => value !== undefined && value !== blank.get(a1));
      return typed.length === 0
        ? []
        : [
            [
              tab.title,
              Object.fromEntries(
                typed.map(({ a1, value }) => [a1, typeof value === 'boolean' ? String(value) : (value ?? null)]),
              ),
            ],
          ];
    }),
  );
}
