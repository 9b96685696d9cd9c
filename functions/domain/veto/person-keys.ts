/** Tells persons apart by the names that stand in a cell. */

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu;
const SEPARATORS = /[、;/\n]/u;

/**
 * Keys of the persons that a cell names: the same for a name however it was typed – full-width or not, with spaces, capitals, or the
 * office in brackets. None where no letter stands.
 *
 * @example personKeys('张 三（处长）、Li Si') // ['张三', 'lisi']
 */
export function personKeys(cell: string): readonly string[] {
  const whole = cell.normalize('NFKC');
  const bare = whole.replace(BRACKETED, '');
  const names = (/\p{L}/u.test(bare) ? bare : whole).split(SEPARATORS);
  return names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((key) => /\p{L}/u.test(key));
}

/**
 * Whether every cell names somebody, and nobody is named in two of them.
 *
 * @example areDifferent(['张三', ' 张　三 ']) // false
 */
export function areDifferent(cells: readonly string[]): boolean {
  const keys = cells.flatMap((cell) => [...new Set(personKeys(cell))]);
  return new Set(keys).size === keys.length;
}
