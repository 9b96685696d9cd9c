/** One language of a text that holds both, as the descriptions of settings do: Chinese first, then English. */

const CHINESE = /\p{Script=Han}/u;

/**
 * The half of “中文 / English” that is wanted; the whole where there is only one. English begins behind the first stroke after which
 * no Chinese follows.
 *
 * @example inLanguage('如 a / b，由其他列计算 / computed from others', 'en') // 'computed from others'
 */
export function inLanguage(text: string, language: 'zh' | 'en'): string {
  const parts = text.split(' / ');
  const from = parts.findIndex((_, i) => i > 0 && !CHINESE.test(parts.slice(i).join(' / ')));
  if (from < 0 || !CHINESE.test(text)) return text.trim();
  const [chinese, english] = [parts.slice(0, from), parts.slice(from)];
  return (language === 'zh' ? chinese : english).join(' / ').trim();
}
