/** The words that the round itself declares for a figure: its unit in both languages and the nouns that may follow it. */
import { currencyWords } from './currencies.ts';
import type { Word } from './lexicon.ts';
import type { NumberKind } from './number-kind.ts';

/** Units made of a scale and 元 are read by the rules for yuan. */
const YUAN_UNIT = /^[百千]?[万亿]*元?$|^yuan$/;

/**
 * Declared words in lower case, the longest first. English units and nouns also go with or without a plural s.
 *
 * @example declaredWords(banks)[0] // { text: '银行', kind: 'o' }
 */
export function declaredWords(kind: NumberKind): readonly Word[] {
  const units = [kind.unit.zh, kind.unit.en].flatMap(withPlural);
  const words: readonly Word[] = [
    ...units.filter((text) => !isReadAsYuan(text, kind)).map((text) => ({ text, kind: 'u' as const })),
    ...kind.nouns.flatMap(withPlural).map((text) => ({ text, kind: 'o' as const })),
    ...currencyWords(kind),
  ];
  return [...words].sort((left, right) => right.text.length - left.text.length);
}

function isReadAsYuan(text: string, { scaleOfYuan }: NumberKind): boolean {
  return scaleOfYuan !== undefined && YUAN_UNIT.test(text);
}

function withPlural(word: string): readonly string[] {
  const text = word.trim().toLowerCase().replace(/\s+/g, ' ');
  if (!/[a-z]$/.test(text)) return [text];
  return text.endsWith('s') ? [text, text.slice(0, -1)] : [text, `${text}s`];
}
