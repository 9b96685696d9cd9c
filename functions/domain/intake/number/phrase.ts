/** The shape of a text that may be a number: one figure, and only words around it that leave no doubt. */
import type { Term } from './terms.ts';
import type { Token } from './tokenise.ts';

export interface Phrase {
  /** The currency before or behind the figure, without a scale of its own. */
  readonly hasMark: boolean;
  readonly sign: string;
  readonly terms: readonly Term[];
  /** Kinds of the words behind the figure. */
  readonly tail: string;
  /** Whether any word at all stands around the figure. */
  readonly hasWords: boolean;
}

/** Total, currency, sign, the figure with its scales and yuan, unit and nouns, full stop: see `TokenKind` for the letters. */
const SHAPE = /^(t?:?)(r?:?)([+d]?)((?:[nc]s?)+y?(?:[nc]j)*|(?:[nc]j)+)([uozrgsy()[\]]*)(\.?)$/;

/**
 * The parts of the one figure that the tokens write, or `undefined` where anything else stands beside it.
 *
 * @example phraseOf(tokenise('共35家', words).tokens)?.tail // 'u'
 */
export function phraseOf(tokens: readonly Token[]): Phrase | undefined {
  const shape = shapeOf(tokens);
  const match = SHAPE.exec(shape);
  if (match === null) return undefined;
  const [, total = '', mark = '', sign = '', body = '', tail = '', stop = ''] = match;
  const isStopBehindFigure = stop !== '' && tail === '' && /[nc]$/.test(body);
  if (isStopBehindFigure || total === ':' || mark === ':') return undefined;
  const from = total.length + mark.length + sign.length;
  const figure = tokens.slice(from, from + body.length);
  const unitInBrackets = tokens.slice(from + body.length).filter(({ kind }) => kind === 's' || kind === 'y');
  return {
    hasMark: mark !== '' || tail.includes('r'),
    sign,
    terms: termsOf([...figure, ...unitInBrackets]),
    tail,
    hasWords: shape !== sign + body,
  };
}

/** The kinds of the tokens as one string, one letter a token. @example shapeOf([{ kind: 'n', text: '35' }]) // 'n' */
export function shapeOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind }) => kind).join('');
}

function termsOf(tokens: readonly Token[]): readonly Term[] {
  const terms: Term[] = [];
  for (const token of tokens) {
    const term = token.kind === 'n' || token.kind === 'c' ? { figure: token, scales: '', unit: '' } : terms.pop();
    if (term === undefined) continue;
    if (token.kind === 's') terms.push({ ...term, scales: term.scales + token.text });
    else if (token.kind === 'y' || token.kind === 'j') terms.push({ ...term, unit: token.text });
    else terms.push(term);
  }
  return terms;
}
