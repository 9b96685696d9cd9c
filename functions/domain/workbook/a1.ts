/** Cell addresses as people read them. */

/**
 * The letters of a column counted from 1.
 *
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/**
 * Column (from 1) and row (from 1) of an address, or `undefined` where the text is none.
 *
 * @example parseA1('AB7') // { column: 28, row: 7 }
 */
export function parseA1(a1: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(a1);
  if (match === null) return undefined;
  const [, letters = '', row = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

/** @example a1Of(28, 7) // 'AB7' */
export function a1Of(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
