/** Says the reports' texts in the round's language. */
import { type Language, type Localised, localise } from '../round/localised.ts';

export type Details = Readonly<Record<string, string>>;

export interface Voice {
  readonly language: Language;
  /** The text with its `{places}` filled; a place without a detail throws a TypeError, which is a bug. */
  say(text: Localised, details?: Details): string;
  /** Items as the language lists them: “甲、乙” or “a, b”. */
  list(items: readonly string[]): string;
  /** Sentences one after the other. */
  join(sentences: readonly string[]): string;
}

/**
 * The voice of a language.
 *
 * @example voiceIn('en').say({ zh: '第 {n} 名', en: 'rank {n}' }, { n: '3' }) // "rank 3"
 */
export function voiceIn(language: Language): Voice {
  const isChinese = language === 'zh-CN';
  return {
    language,
    say: (text, details = {}) => fill(localise(text, language), details),
    list: (items) => items.join(isChinese ? '、' : ', '),
    join: (sentences) => sentences.join(isChinese ? '' : ' '),
  };
}

function fill(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const detail = details[name];
    if (detail === undefined) throw new TypeError(`Nothing to put in ${place} of “${text}”`);
    return detail;
  });
}
