/** Ranges as Google writes them: `Sheet1!A1:C1000`, `'a b'!D4`. */
import type { Area } from '../model/bounds.ts';
import { columnLetters } from './column-letters.ts';

/** Recorded: plain words stay bare; blanks, emoji, and what could be a cell are quoted. Taken to hold for Chinese too. */
export function quotedTitle(title: string): string {
  const isWord = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title);
  const isLikeCell = /^[A-Za-z]{1,3}\d+$|^R\d*C\d*$|^(?:TRUE|FALSE)$/i.test(title);
  return isWord && !isLikeCell ? title : `'${title.replaceAll("'", "''")}'`;
}

export function printRange({ sheet, startRow, endRow, startColumn, endColumn }: Area): string {
  const start = `${columnLetters(startColumn)}${startRow + 1}`;
  const end = `${columnLetters(Math.max(startColumn, endColumn - 1))}${Math.max(startRow + 1, endRow)}`;
  return `${quotedTitle(sheet.title)}!${start === end ? start : `${start}:${end}`}`;
}
