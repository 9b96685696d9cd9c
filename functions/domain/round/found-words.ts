/** Plain words, Chinese and English, for what was found in a file of a round's definition. */

export const MISSING = '没有这一项 / nothing here: it is missing';

/**
 * What `value` is, for people: quoted and shortened, with its kind where that may be what is wrong.
 *
 * @example describeFound('12') // '文字“12” / the text “12”'
 */
export function describeFound(value: unknown): string {
  if (value === undefined) return MISSING;
  if (value === null) return '空（冒号或短横之后没有内容） / empty: nothing after the colon or hyphen';
  if (value === '') return '空 / empty';
  if (typeof value === 'string') return `文字${quote(value)} / the text ${quote(value)}`;
  if (typeof value === 'number') return `数字 ${value} / the number ${value}`;
  if (Array.isArray(value)) return `列表，${value.length} 项 / a list of ${value.length}`;
  if (typeof value === 'object') return describeMapping(Object.keys(value));
  return `${String(value)}`;
}

function describeMapping(keys: readonly string[]): string {
  if (keys.length === 0) return '没有任何键的一组设定 / a mapping without keys';
  const names = shorten(keys.map(visible).join(', '));
  return `一组设定（${names}） / a mapping (${names})`;
}

/** `text` between quotation marks, at most 60 characters, fit for a terminal and a log. */
export function quote(text: string): string {
  return `“${shorten(visible(text))}”`;
}

/** Control characters, direction marks and lone surrogates as code points: a message must not obey what it quotes. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
