/** Tells the currency that a round counts in from foreign ones. */
import type { Word } from './lexicon.ts';
import type { NumberKind } from './number-kind.ts';

interface Currency {
  /** Names of one unit of it: 1200元 is explicit. */
  readonly units: readonly string[];
  /** Signs and codes that say which currency, but not in what scale: ¥1200. */
  readonly marks: readonly string[];
}

/** Lower case. A round may count in any of these; all other currencies are known as foreign, by word, sign or code. */
const YUAN: Currency = {
  units: ['元', '圆', '圓', '块', '块钱', '塊', 'yuan'],
  marks: ['¥', '￥', '人民币', 'rmb', 'cny'],
};
const CURRENCIES: readonly Currency[] = [
  YUAN,
  { units: ['美元', '美金', 'dollar', 'dollars'], marks: ['$', 'us$', 'usd'] },
  { units: ['欧元', 'euro', 'euros'], marks: ['€', 'eur'] },
  { units: ['英镑', 'pound', 'pounds'], marks: ['£', 'gbp'] },
  { units: ['港元', '港币', 'hong kong dollars'], marks: ['$', 'hk$', 'hkd'] },
  { units: ['澳门元', '澳门币', 'pataca', 'patacas'], marks: ['mop$', 'mop'] },
  { units: ['日元', '日圆', '円', 'yen'], marks: ['¥', '￥', 'jpy'] },
  { units: ['瑞士法郎', '瑞郎', 'franc', 'francs'], marks: ['chf'] },
];

/** Parts of a yuan, which no other currency has. */
const YUAN_PARTS = ['角', '毛', '毛钱', '分', '分钱', '厘'];

/** ISO 4217, as the runtime knows it. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether capitals are the code of a currency. @example isCurrencyCode('SEK') // true */
export function isCurrencyCode(word: string): boolean {
  return CODES.has(word);
}

/**
 * Currency words that mean something else for this figure than for most: where the declared unit names another currency than the yuan,
 * that one is the figure's own, and the yuan is foreign. Empty for figures in yuan and for counts.
 *
 * @example currencyWords({ ...loans, unit: { zh: '千欧元', en: 'k EUR' } })[0] // { text: '欧元', kind: 'y' }
 */
export function currencyWords(kind: NumberKind): readonly Word[] {
  const own = ownCurrencies(kind);
  if (kind.kind !== 'money' || own.includes(YUAN)) return [];
  return [
    ...own.flatMap(({ units }) => units).map((text) => ({ text, kind: 'y' as const })),
    ...own.flatMap(({ marks }) => marks).map((text) => ({ text, kind: 'r' as const })),
    ...[...YUAN.units, ...YUAN.marks].map((text) => ({ text, kind: 'f' as const })),
    ...YUAN_PARTS.map((text) => ({ text, kind: 'm' as const })),
  ];
}

/**
 * Whether a shown amount bears the sign or the code of another currency than the figure's own.
 *
 * @example showsForeignSign('$5.00', loans) // true
 */
export function showsForeignSign(shown: string, kind: NumberKind): boolean {
  const own = ownCurrencies(kind).flatMap(({ marks }) => marks);
  const codes = shown.match(/[A-Z]{3}/g)?.filter(isCurrencyCode) ?? [];
  return [...(shown.match(/\p{Sc}/gu) ?? []), ...codes].some((mark) => !own.includes(mark.toLowerCase()));
}

/** The yuan, unless the declared unit of an amount names others. */
function ownCurrencies({ kind, unit }: NumberKind): readonly Currency[] {
  const declared = `${unit.zh} ${unit.en}`.toLowerCase();
  const named = CURRENCIES.filter(({ units, marks }) => [...units, ...marks].some((name) => isNamedIn(declared, name)));
  return kind === 'count' || named.length === 0 ? [YUAN] : named;
}

/** 元 also ends the names of other currencies: 欧元. */
function isNamedIn(declared: string, name: string): boolean {
  if (/^[a-z]/.test(name)) return new RegExp(`(?<![a-z])${name.replace('$', '\\$')}(?![a-z])`).test(declared);
  if (/^[元圆圓块塊]/.test(name)) return new RegExp(`(?<!\\p{Script=Han})[百千万亿]*${name}`, 'u').test(declared);
  return declared.includes(name);
}
