/** Tells the round's own currency from a foreign one. */
import type { NumberKind } from './number-kind.ts';

/** Names of the currencies in which a round may count, by ISO 4217 code; other currencies are known by code and sign only. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['人民币', '元', '圆', '¥', 'rmb', 'cny', 'yuan'],
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
 * The words, in lower case, that name the currency in which this figure is declared: yuan where the round gives its scale in
 * yuan, else the currency whose name stands in the declared unit.
 *
 * @example ownCurrencyWords({ ...loans, unit: { zh: '千欧元', en: 'k EUR' }, scaleOfYuan: undefined }) // ['欧元', '€', 'eur', …]
 */
export function ownCurrencyWords({ kind, unit, scaleOfYuan }: NumberKind): readonly string[] {
  if (kind !== 'money' || scaleOfYuan !== undefined) return [];
  const declared = `${unit.zh} ${unit.en}`.toLowerCase();
  const isNamed = (name: string): boolean =>
    /^[a-z]+$/.test(name) ? new RegExp(`(?<![a-z])${name}(?![a-z])`).test(declared) : declared.includes(name);
  return Object.values(NAMES)
    .filter((names) => names.some(isNamed))
    .flat();
}
