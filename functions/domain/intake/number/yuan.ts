/** From what people write in yuan, or in the declared unit, to the declared unit: by the explicit unit alone, never by size. */
import { dividedBy } from './decimal.ts';
import type { Phrase } from './phrase.ts';
import { addTerms, hasMyriads, type Refusal, type Taken } from './terms.ts';

/** Behind an amount: 整, the currency, the declared unit's other name, or the unit in brackets. */
const TAIL = /^(?:[zr]{0,2}|u|\(u\)|\[u\]|[([](?:s?y|s)[)\]])$/;

/**
 * The amount in the declared unit. A bare figure is in the declared unit already; 元, 万 or 亿 say yuan and are converted; ¥1200 and
 * 3千 leave open which of the two is meant and are refused, unless the declared unit is the yuan itself. `undefined` where the words
 * behind the amount do not fit.
 *
 * @example takeYuan(phraseOf('1.4亿元'), 10000) // { decimal: { digits: 14n, exponent: 3 }, warnings: ['WARN_UNIT_CONVERTED'] }
 */
export function takeYuan(phrase: Phrase, scaleOfYuan: number): Taken | Refusal | undefined {
  if (!TAIL.test(phrase.tail)) return undefined;
  const sum = addTerms(phrase.terms);
  if ('code' in sum) return sum;
  if (isBare(phrase)) return takeBare(phrase, sum, scaleOfYuan);
  if (phrase.tail.includes('u')) return undefined;
  if (!saysYuan(phrase) && scaleOfYuan !== 1) return { code: 'REJECT_UNIT_UNKNOWN' };
  const code = isDeclaredUnit(phrase, scaleOfYuan) ? 'WARN_UNIT_STRIPPED' : 'WARN_UNIT_CONVERTED';
  const decimal = sum.decimal && dividedBy(sum.decimal, scaleOfYuan);
  return { decimal, warnings: [...sum.warnings, code] };
}

function takeBare({ hasMark, hasWords, tail }: Phrase, sum: Taken, scaleOfYuan: number): Taken | Refusal {
  const isOfUnknownScale = (hasMark || tail.includes('z')) && scaleOfYuan !== 1 && !tail.includes('u');
  if (isOfUnknownScale) return { code: 'REJECT_UNIT_UNKNOWN' };
  return { decimal: sum.decimal, warnings: hasWords ? [...sum.warnings, 'WARN_UNIT_STRIPPED'] : sum.warnings };
}

function isBare({ terms }: Phrase): boolean {
  return terms.every((term) => term.scales === '' && term.unit === '' && !hasMyriads(term));
}

function saysYuan({ terms }: Phrase): boolean {
  return terms.some((term) => term.unit !== '' || hasMyriads(term));
}

function isDeclaredUnit({ terms: [term, ...more] }: Phrase, scaleOfYuan: number): boolean {
  if (term === undefined || more.length > 0 || term.figure.kind === 'c') return false;
  return scaleOf(term.scales) === scaleOfYuan && !/[角毛分厘]/.test(term.unit);
}

function scaleOf(scales: string): number | undefined {
  const powers: Readonly<Record<string, number>> = { '': 1, 百: 100, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
  return powers[scales.replace('萬', '万').replace('億', '亿')];
}
