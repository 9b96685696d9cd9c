/** The live count of characters beside a text: a formula of the spreadsheet's own. */

/** White space that people do not count, as formula expressions. */
const BLANKS = ['" "', '"　"', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'];

/** Characters of the cell `a1` without white space. Counts UTF-16 units, as spreadsheets do; the check counts graphemes. */
export function countExpression(a1: string): string {
  return `LEN(${BLANKS.reduce((inner, blank) => `SUBSTITUTE(${inner},${blank},"")`, a1)})`;
}

/**
 * `text` as an expression: its words quoted, its `{places}` replaced by expressions.
 *
 * @example textExpression('已写 {count} 字', { count: 'LEN(A1)' }) // '"已写 "&LEN(A1)&" 字"'
 */
export function textExpression(text: string, expressions: Readonly<Record<string, string>>): string {
  const parts = text.split(/(\{[a-z]+\}|\n)/i).filter((part) => part !== '');
  return parts.map((part) => (part === '\n' ? 'CHAR(10)' : (placeIn(part, expressions) ?? quoted(part)))).join('&');
}

function placeIn(part: string, expressions: Readonly<Record<string, string>>): string | undefined {
  const [, place] = /^\{(.+)\}$/.exec(part) ?? [];
  return place === undefined ? undefined : expressions[place];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
