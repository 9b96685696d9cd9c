import { readFile, writeFile } from 'node:fs/promises';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { parseA1 } from '../../functions/domain/workbook/a1.ts';

/** Cells by tab and address; `null` empties one. */
export type CellEdits = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** Changes cells of an `.xlsx` file as a person would, with a library that is not the product's writer of feedback. */
export async function editWorkbook(file: string, edits: CellEdits): Promise<void> {
  const workbook = await openXlsx(await readFile(file));
  for (const [tab, cells] of Object.entries(edits)) {
    const sheet = workbook.sheets.find(({ name }) => name === tab);
    if (sheet === undefined) throw new Error(`${file} has no tab ${tab}`);
    for (const [a1, value] of Object.entries(cells)) {
      const place = parseA1(a1);
      if (place === undefined) throw new Error(`${a1} is no address`);
      const row = sheet.rows[place.row - 1] ?? [];
      row[place.column - 1] = value;
      sheet.rows[place.row - 1] = row;
      const cell = sheet.cells?.get(`${place.row - 1},${place.column - 1}`);
      if (cell !== undefined)
        Object.assign(cell, {
          value,
          type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string',
        });
    }
  }
  await writeFile(file, await saveXlsx(workbook));
}
