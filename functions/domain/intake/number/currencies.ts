/** Tells the round's own currency from a foreign one. */
import type { Word } from './lexicon.ts';
import type { NumberKind } from './number-kind.ts';

/** Names of the currencies in which a round may count, by ISO 4217 code; other currencies are known by code and sign only. */
const YUAN: readonly string[] = ['人民币', '元', '圆', '¥', 'rmb', 'cny', 'yuan'];
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: YUAN,
  USD: ['美元', '美金', '$', 'us$', 'usd', 'dollar', 'dollars'],
  EUR: ['欧元', '€', 'eur', 'euro', 'euros'],
  GBP: ['英镑', '£', 'gbp', 'pound', 'pounds'],
  HKD: ['港元', '港币', '$', 'hk$', 'hkd', 'dollar', 'dollars'],
  JPY: ['日元', '円', '¥', 'jpy', 'yen'],
  CHF: ['瑞士法郎', 'chf', 'franc', 'francs'],
};

/** ISO 4217, as the runtime knows it. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether capitals are the code of a currency. @example isCurrencyCode('SEK') // true */
export function isCurrencyCode(word: string): boolean {
  return CODES.has(word);
}

/**
 * Currency words, in lower case, that mean something else for this figure than for most: where the round counts in another currency
 * than the yuan, the one that the declared unit names is its own, and the yuan is foreign.
 *
 * @example currencyWords({ ...loans, unit: { zh: '千欧元', en: 'k EUR' }, scaleOfYuan: undefined })[0] // { text: '欧元', kind: 'r' }
 */
export function currencyWords({ kind, unit, scaleOfYuan }: NumberKind): readonly Word[] {
  if (kind !== 'money' || scaleOfYuan !== undefined) return [];
  const declared = `${unit.zh} ${unit.en}`.toLowerCase();
  const own = Object.values(NAMES).filter((names) => names.some((name) => isNamedIn(declared, name)));
  const foreign = own.includes(YUAN) ? [] : YUAN;
  return [
    ...own.flat().map((text) => ({ text, kind: 'r' as const })),
    ...foreign.map((text) => ({ text, kind: 'f' as const })),
  ];
}

function isNamedIn(declared: string, name: string): boolean {
  if (/^[a-z]+$/.test(name)) return new RegExp(`(?<![a-z])${name}(?![a-z])`).test(declared);
  return name === '元' || name === '圆'
    ? /(?<![\p{Script=Han}])[百千万亿]*[元圆]/u.test(declared)
    : declared.includes(name);
}
