import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CentresOf } from '../../domain/assignment/assignment.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { decodeText } from './decode-text.ts';

const FILE = 'reviewers.csv';
/** An empty cell would stand for all centres. */
const NONE = '-';
const BOM = '\ufeff';

/** Writes the column `centres` of `reviewers.csv` anew, whole or not at all. Problems: `FILE_UNWRITABLE`. */
export async function writeAssignment(folder: string, centresOf: CentresOf): Promise<void> {
  const file = join(folder, FILE);
  const temporary = join(folder, `.${FILE}.${randomUUID()}`);
  try {
    const bytes = await readFile(file);
    const text = decodeText(bytes) ?? '';
    // With its mark, or in another encoding: a spreadsheet program uses it, which knows UTF-8 by the mark.
    const mark = Buffer.from(text).equals(bytes) ? '' : BOM;
    await writeFile(temporary, mark + withAssignment(text, centresOf));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const found = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
    const remedy = '请关闭正在使用它的程序并检查写入权限 / close whatever uses it and see whether it may be written';
    throw new Problem('FILE_UNWRITABLE', { file, found, remedy }, { cause: error });
  }
}

/** The table with its other cells and its line ends as they are. */
function withAssignment(text: string, centresOf: CentresOf): string {
  const rows: string[][] = parse(text, { relax_quotes: true, relax_column_count: true });
  const header = (rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? []).map((name) => name.trim());
  const [id, centres] = [header.indexOf('id'), header.indexOf('centres')];
  const written = rows.map((row) => {
    const own = centresOf.get(row[id]?.trim() ?? '');
    return own === undefined ? row : row.with(centres, own.length === 0 ? NONE : own.join(' '));
  });
  return stringify(written, { record_delimiter: text.includes('\r\n') ? '\r\n' : '\n' });
}
