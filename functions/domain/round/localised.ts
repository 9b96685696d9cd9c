/** Words in the two languages of the product: what a round says, it says in both. */
import { z } from 'zod';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** Stops at once where it is empty: else refinements further out would meet a text that was never made into both languages. */
const wordsSchema = z.string().min(1, { abort: true });

/** A text given once stands for both languages; `{zh, en}` gives each its own. */
export const localisedSchema = z
  .union([wordsSchema, z.strictObject({ zh: wordsSchema, en: wordsSchema })])
  .transform((text): Localised => (typeof text === 'string' ? { zh: text, en: text } : text))
  .meta({
    id: 'text',
    description: '文字：只写一次即中英文同用，或分别写 zh 与 en / a text, once for both languages or as {zh, en}',
  });

/**
 * The words of `text` in `language`.
 *
 * @example localise({ zh: '家', en: 'firms' }, 'en') // 'firms'
 */
export function localise(text: Localised, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
