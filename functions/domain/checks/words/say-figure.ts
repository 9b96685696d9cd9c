/** Figures and items as the words of a finding speak of them. */
import type { CellSource } from '../../intake/reading.ts';
import { printNumber } from '../../report/print-number.ts';
import type { Indicator } from '../../round/indicator.ts';
import type { Localised } from '../../round/localised.ts';
import { roundHalfUp } from '../../rounding/round-half-up.ts';

/**
 * A figure as it is, with thousands grouped; nothing is rounded away.
 *
 * @example sayFigure(1234.5) // '1,234.5'
 */
export function sayFigure(value: number): string {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return printNumber(value, Math.max(0, fraction.length - Number(exponent)));
}

/**
 * A ratio to three significant digits, with thousands grouped and no trailing zeros; an infinite one as ∞.
 *
 * @example sayRatio(12345.678) // '12,346'
 */
export function sayRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return '∞';
  const decimals = ratio === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(ratio))));
  const text = printNumber(ratio, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * How one figure stands to another, to be read before “the other”: times from 1 on, below that a percentage.
 *
 * @example sayTimes(0.0574) // { zh: '5.74%', en: '5.74% of' }
 */
export function sayTimes(ratio: number): Localised {
  const text = sayRatio(ratio < 1 ? ratio * 100 : ratio);
  return ratio < 1 ? { zh: `${text}%`, en: `${text}% of` } : { zh: `${text} 倍`, en: `${text} times` };
}

/**
 * A share of one in whole percent, rounded down so that "100%" means all.
 *
 * @example sayPercent(0.876) // '87%'
 */
export function sayPercent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

/**
 * A figure with its unit. English leaves the unit of a count out, because the indicator's name says it.
 *
 * @example sayQuantity(1200, loans) // { zh: '1,200 万元', en: '1,200 (10k yuan)' }
 */
export function sayQuantity(value: number, { unit, kind }: Pick<Indicator, 'unit' | 'kind'>): Localised {
  const figure = sayFigure(value);
  return { zh: `${figure} ${unit.zh}`, en: kind === 'count' ? figure : `${figure} (${unit.en})` };
}

/**
 * A figure that was converted into the form's unit, rounded to the decimals that the form takes.
 *
 * @example sayConverted(1200.504, loans) // { zh: '1,200.5 万元', en: '1,200.5 (10k yuan)' }
 */
export function sayConverted(value: number, indicator: Pick<Indicator, 'unit' | 'kind' | 'decimals'>): Localised {
  return sayQuantity(Number(roundHalfUp(value, indicator.decimals)), indicator);
}

/**
 * An item's name with its cell, so that two items of the same name are told apart.
 *
 * @example sayItem({ zh: '撮合贷款金额', en: 'Loans' }, { tab: '数据统计表', a1: 'D6' }) // { zh: '“撮合贷款金额”（D6）', en: '“Loans” (D6)' }
 */
export function sayItem(title: Localised, source: CellSource): Localised {
  return { zh: `“${title.zh}”（${source.a1}）`, en: `“${title.en}” (${source.a1})` };
}
