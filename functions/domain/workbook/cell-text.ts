/** Makes texts such as every spreadsheet can hold in a cell. */

/**
 * The text with line breaks as line feeds, without control characters and noncharacters, lone surrogates replaced by
 * U+FFFD, cut with an ellipsis where it is longer than `most`. Formulas are not its business: cells are typed.
 *
 * @param most UTF-16 units that a cell takes: 32,767 in `.xlsx`
 * @example cellText('a\r\nb\u0007', 32_767) // 'a\nb'
 */
export function cellText(text: string, most: number): string {
  const clean = text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '');
  if (clean.length <= most) return clean;
  return `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What XML 1.0 cannot hold (production 2), tab and line feed being allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what must not reach a cell
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
