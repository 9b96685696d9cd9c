import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre';
import { parseA1 } from '../../../functions/domain/workbook/a1.ts';
import { aFolder } from '../../support/xlsx/a-folder.ts';
import { describeWorkbooks } from './workbooks-contract.ts';

// The person's program is hucre's editor, which rewrites the whole file in its own way.
describeWorkbooks('a folder of .xlsx files', async () => {
  const folder = await aFolder();
  const pathOf = (id: string) => join(folder.root, 'returns', id.slice(id.indexOf('/') + 1));
  return {
    workbooks: folder.workbooks,
    async type(id, tab, cells) {
      const book = await openXlsx(await readFile(pathOf(id)));
      const sheet = book.sheets.find(({ name }) => name === tab);
      if (sheet === undefined) throw new Error(`no tab ${tab}`);
      for (const [a1, value] of Object.entries(cells)) {
        const { row, column } = parseA1(a1) ?? { row: 1, column: 1 };
        const key = `${row - 1},${column - 1}`;
        const type = typeof value === 'number' ? 'number' : 'string';
        sheet.cells = new Map([...(sheet.cells ?? []), [key, { ...sheet.cells?.get(key), value, type }]]);
      }
      await writeFile(pathOf(id), await saveXlsx(book));
    },
    async deleteTab(id, tab) {
      const book = await openXlsx(await readFile(pathOf(id)));
      book.sheets = book.sheets.filter(({ name }) => name !== tab);
      await writeFile(pathOf(id), await saveXlsx(book));
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
});
