/** Whether a text can be a telephone number that somebody answers. */
import type { Language } from '../../round/localised.ts';

const BETWEEN_NUMBERS = /[、,;/\n]|或/u;
const LABEL = /^\s*[\p{L}\s]+[:.]?/u;
/** Behind the number: whose it is. */
const REMARK = /[\p{L}\s()]+$/u;
const EXTENSION = /(?:转|分机|ext\.?|x)[:.\s]*\d{1,6}\D*$/iu;
const EXTENSION_BY_HYPHEN = /(\d{7,8})-\d{1,5}$/;
const SPACING = /[\s()\-‐‑‒–—.]/gu;
/** Mobile; area code with number; number without area code; 400 and 800 numbers. */
const CHINESE_NUMBER = /^(?:1[3-9]\d{9}|0[1-9]\d{8,10}|[2-9]\d{6,7}|[48]00\d{7})$/;

/**
 * Whether the text is one telephone number or several, each plausible: labels, names, extensions, brackets and hyphens may
 * be there, full-width forms too. In a Chinese form, and behind +86, the Chinese numbering plan holds; elsewhere any number
 * of 7 to 15 digits will do (ITU-T E.164, section 6.1: at most 15). A digit repeated throughout is no number.
 *
 * @example arePlausibleNumbers('0754-88123456 转 801、13800138000', 'zh-CN') // true
 */
export function arePlausibleNumbers(text: string, language: Language): boolean {
  const numbers = text
    .normalize('NFKC')
    .split(BETWEEN_NUMBERS)
    .map((part) => part.trim().replace(LABEL, '').replace(REMARK, '').replace(EXTENSION, ''))
    .map((part) => part.trim().replace(EXTENSION_BY_HYPHEN, '$1'))
    .map((part) => part.replace(SPACING, ''))
    .filter((part) => part !== '');
  return numbers.length > 0 && numbers.every((number) => isPlausible(number, language));
}

function isPlausible(number: string, language: Language): boolean {
  const [, prefix = '', digits = ''] = /^(\+86|0086|86(?=1\d{10}$)|\+|00)?(\d+)$/.exec(number) ?? [];
  if (digits === '' || /^(\d)\1*$/.test(digits)) return false;
  if (prefix.endsWith('86')) return CHINESE_NUMBER.test(digits) || CHINESE_NUMBER.test(`0${digits}`);
  if (prefix !== '' || language !== 'zh-CN') return digits.length >= 7 && digits.length <= 15;
  return CHINESE_NUMBER.test(digits);
}
