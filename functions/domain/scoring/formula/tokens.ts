/** Takes a formula over indicators apart into its words. */

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly at: number };

export interface FormulaFault {
  /** Position in the formula, from 0. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

const WORD =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)|\[(?<quoted>[^[\]]+)\]|(?<sign>[-+*/(),]))/uy;

/**
 * The words of a formula in order, or the place that is none. Names may hold hyphens, so a minus between two names needs spaces
 * around it; a name with spaces or signs stands in square brackets.
 *
 * @example tokensOf('loans / banks') // three tokens
 */
export function tokensOf(formula: string): readonly Token[] | FormulaFault {
  const tokens: Token[] = [];
  const word = new RegExp(WORD);
  const end = formula.trimEnd().length;
  while (word.lastIndex < end) {
    const from = word.lastIndex;
    const match = word.exec(formula);
    if (match === null) return strange(formula, from);
    const { number, name, quoted, sign } = match.groups ?? {};
    const at = from + (match[0].length - match[0].trimStart().length);
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number), at });
    else if (name !== undefined) tokens.push({ kind: 'name', name, at });
    else if (quoted !== undefined) tokens.push({ kind: 'name', name: quoted.trim(), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign, at });
  }
  return tokens;
}

function strange(formula: string, from: number): FormulaFault {
  const at = from + (/\S/.exec(formula.slice(from))?.index ?? 0);
  return {
    at,
    found: `“${formula.slice(at, at + 12)}”`,
    expected: '指标标识、数字、+ - * / 或括号 / an indicator’s id, a number, + - * / or brackets',
  };
}
