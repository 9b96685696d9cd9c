/** Cuts a cleaned text into words, figures and marks, so that its shape can be held against what is accepted. */
import { readLiteral } from './arabic-literal.ts';
import { NUMERAL_CHARACTERS } from './chinese-numeral.ts';
import { isCurrencyCode } from './currencies.ts';
import { LEXICON, type TokenKind, type Word } from './lexicon.ts';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Whatever may stand between digits of what a person sees as one figure, right or wrong. */
const SEPARATOR = String.raw`[.,，'’‘\x60´·•・･‧∙⋅。｡﹒﹐､٫٬‚ \u{A0}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}]`;
const TRAILING = `[.,，'’·。｡﹒﹐]`;
const FIGURE = new RegExp(`[.,，。·]*[0-9](?:${SEPARATOR}*[0-9])*(?:e[+-]?[0-9]+(?![0-9a-z]))?${TRAILING}*`, 'iuy');
const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}][${NUMERAL_CHARACTERS}○]*`, 'uy');
const SCALE =
  /(?:[百佰千仟]?[万萬]?[亿億]|[百佰千仟]?[万萬]|[百佰千仟])(?![零一二三四五六七八九十百千万亿点]|分[之点])/uy;
const LATIN = /[a-z_][a-z0-9_]*/iy;
const BREAK = /[\t\n\v\f\r\u{85}\u{2028}\u{2029}]/u;

/** Letters that stand for digits on the keyboard or on paper. */
const LOOKALIKE = /^[oil]+$/i;

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Whether a line break or tab stood between words: the figure's unit on the next line. */
  readonly hadBreak: boolean;
}

/**
 * The tokens of a cleaned text. Spaces between words fall away; a line break between two figures separates a list.
 *
 * @example tokenise('35家', declaredWords(banks)).tokens.map(({ kind }) => kind).join('') // 'nu'
 */
export function tokenise(text: string, declared: readonly Word[]): Tokens {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const tokens: Token[] = [];
  let hadBreak = false;
  for (let at = 0; at < text.length; ) {
    const space = /^\s+/u.exec(text.slice(at, at + 200))?.[0] ?? '';
    if (space !== '') {
      if (BREAK.test(space)) hadBreak = true;
      at += space.length;
      if (BREAK.test(space) && standsBetweenFigures(tokens, text.slice(at, at + 1)))
        tokens.push({ kind: 'l', text: space });
      continue;
    }
    const token = tokenAt({ text, lower, at, before: tokens.at(-1), declared });
    tokens.push(token);
    at += token.text.length;
  }
  return { tokens, hadBreak };
}

interface Place {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly before: Token | undefined;
  readonly declared: readonly Word[];
}

function tokenAt(place: Place): Token {
  return (
    wordAt(place, place.declared) ??
    figureAt(place) ??
    scaleAt(place) ??
    wordAt(place, LEXICON.get(place.lower[place.at] ?? '') ?? []) ??
    numeralAt(place) ??
    latinAt(place) ??
    otherAt(place)
  );
}

function wordAt({ text, lower, at }: Place, words: readonly Word[]): Token | undefined {
  const word = words.find((one) => lower.startsWith(one.text, at) && isWholeWord(lower, at, one.text));
  return word && { kind: word.kind, text: text.slice(at, at + word.text.length) };
}

/** A Latin word ends where its letters end; a unit that begins with a digit (10k yuan) does not begin inside a figure. */
function isWholeWord(lower: string, at: number, word: string): boolean {
  if (/[a-z]$/.test(word) && /[a-z_]/.test(lower[at + word.length] ?? '')) return false;
  if (/^[a-z]/.test(word) && /[a-z_]/.test(lower[at - 1] ?? '')) return false;
  return !/^[0-9]/.test(word) || !/[0-9.,]/.test(lower[at - 1] ?? '');
}

function figureAt(place: Place): Token | undefined {
  const figure = matchAt(FIGURE, place.text.slice(0, endOfFigures(place)), place.at)?.trimEnd();
  if (figure === undefined) return undefined;
  return { kind: readLiteral(figure) === undefined ? 'b' : 'n', text: figure };
}

/** Where the next declared unit that itself begins with a digit stands: 1200 10k yuan. */
function endOfFigures({ lower, at, declared }: Place): number {
  const places = declared
    .filter(({ text }) => /^[0-9]/.test(text))
    .map(({ text }) => ({ text, at: lower.indexOf(text, at + 1) }))
    .filter((word) => word.at > 0 && isWholeWord(lower, word.at, word.text));
  return Math.min(lower.length, ...places.map((word) => word.at));
}

/** Scales are what they are behind a figure, behind its 多 or 余, in brackets behind it, and as part of a unit that stands alone; 2个亿 is 2亿. */
function scaleAt({ text, at, before }: Place): Token | undefined {
  const isBehindFigure = before !== undefined && /[nc]/.test(before.kind);
  if (isBehindFigure && text.startsWith('个亿', at)) return { kind: 's', text: '个亿' };
  const scale = matchAt(SCALE, text, at);
  if (scale === undefined) return undefined;
  const isUnit = /^[元圆圓]/u.test(text.slice(at + scale.length)) && before?.kind !== 'c';
  return isUnit || (before !== undefined && /[ni([]/.test(before.kind)) ? { kind: 's', text: scale } : undefined;
}

function numeralAt({ text, at }: Place): Token | undefined {
  const run = matchAt(NUMERAL, text, at);
  return run === undefined ? undefined : { kind: 'c', text: run };
}

function latinAt({ text, at, before }: Place): Token | undefined {
  const word = matchAt(LATIN, text, at);
  if (word === undefined) return undefined;
  if (isCurrencyCode(word)) return { kind: 'f', text: word };
  const touchesFigure = /[0-9]/.test(text[at - 1] ?? '') && before?.kind !== 'w';
  return { kind: /[0-9_]/.test(word) || (touchesFigure && LOOKALIKE.test(word)) ? 'W' : 'w', text: word };
}

function otherAt({ text, at }: Place): Token {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{Sc}/u.test(character)) return { kind: 'f', text: character };
  if (/[\p{Pd}\u{2212}\u{2D7}\u{207B}\u{30FC}\u{2500}]/u.test(character)) return { kind: 'd', text: character };
  if (/[\p{N}\p{M}\p{C}\u{FFFD}]/u.test(character)) return { kind: 'D', text: character };
  return { kind: /[\p{P}\p{Sk}]/u.test(character) ? '*' : 'x', text: character };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function standsBetweenFigures(tokens: readonly Token[], next: string): boolean {
  return /[nbc]/.test(tokens.at(-1)?.kind ?? '') && /[0-9.]/.test(next);
}
