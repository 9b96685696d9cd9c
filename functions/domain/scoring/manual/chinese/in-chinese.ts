/** The docstrings' English in Chinese: the one place where a sentence of the library has its translation. */
import { FORMULAS_ZH } from './formulas.ts';
import { ODD_VALUES_ZH } from './odd-values.ts';
import { SOURCES_ZH } from './sources.ts';
import { SUMMARIES_ZH } from './summaries.ts';
import { OPINION_SUMMARIES_ZH } from './summaries-of-opinions.ts';

const ALL: ReadonlyMap<string, string> = new Map([
  ...SUMMARIES_ZH,
  ...OPINION_SUMMARIES_ZH,
  ...ODD_VALUES_ZH,
  ...SOURCES_ZH,
  ...FORMULAS_ZH,
]);

/** Every sentence that has a translation, so that one that the library no longer says can be found. */
export const TRANSLATED: readonly string[] = [...ALL.keys()];

/**
 * The Chinese of a sentence of the library. One that was changed without its translation is a bug and throws a `TypeError`.
 *
 * @example inChinese('stay missing') // '仍为缺值'
 */
export function inChinese(english: string): string {
  const chinese = ALL.get(english);
  if (chinese === undefined) throw new TypeError(`No Chinese in scoring/manual/chinese for: ${english}`);
  return chinese;
}

/**
 * The Chinese where there is one: for formulas and sources, most of which read the same in every language.
 *
 * @example chineseOrSame('z = x') // 'z = x'
 */
export function chineseOrSame(text: string): string {
  return ALL.get(text) ?? text;
}
