/** Plain words, Chinese and English, for what a schema expects: the language table that zod is given. */
import { z } from 'zod';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字 / a text',
  number: '数字 / a number',
  int: '整数 / a whole number',
  boolean: 'true 或 false / true or false',
  array: '列表，每项以“- ”开头 / a list, each item after “- ”',
  object: '一组“键: 值” / a mapping of keys to values',
  record: '一组“键: 值” / a mapping of keys to values',
  null: 'null（空） / null',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '日历上有的日期，写作 2019-01-31 / a date of the calendar, written 2019-01-31',
  datetime: '日期与时间，写作 2020-05-29T23:59:59 / date and time, written 2020-05-29T23:59:59',
};

/** For `unrecognized_keys` the known keys, joined by `KEY_SEPARATOR`; else a sentence saying what is expected. */
export function expectedWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return (
        FORMATS[issue.format] ?? `符合 ${issue.pattern ?? issue.format} / matching ${issue.pattern ?? issue.format}`
      );
    case 'too_small':
      return limit(issue.origin, { bound: issue.minimum, inclusive: issue.inclusive ?? true, side: 'low' });
    case 'too_big':
      return limit(issue.origin, { bound: issue.maximum, inclusive: issue.inclusive ?? true, side: 'high' });
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(KEY_SEPARATOR) : '';
    default:
      return '另一种写法，见 schema 文件夹的说明 / another form: see the folder “schema”';
  }
}

export const KEY_SEPARATOR = ', ';

/** @example oneOf(['count', 'money']) // 'count 或 money / count or money' */
export function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => (value === null ? 'null' : String(value)));
  return words.length === 1 ? words.join('') : `${words.join(' 或 ')} / ${words.join(' or ')}`;
}

interface Limit {
  readonly bound: number | bigint;
  readonly inclusive: boolean;
  readonly side: 'low' | 'high';
}

function limit(origin: string, { bound, inclusive, side }: Limit): string {
  const isLow = side === 'low';
  if (origin === 'string') {
    if (isLow && bound === 1) return '不能为空 / not empty';
    return isLow
      ? `至少 ${bound} 个字符 / at least ${bound} characters`
      : `至多 ${bound} 个字符 / at most ${bound} characters`;
  }
  if (origin === 'array')
    return isLow ? `至少 ${bound} 项 / at least ${bound} item(s)` : `至多 ${bound} 项 / at most ${bound} items`;
  if (!inclusive)
    return isLow ? `大于 ${bound} 的数 / a number above ${bound}` : `小于 ${bound} 的数 / a number below ${bound}`;
  return isLow ? `不小于 ${bound} 的数 / a number from ${bound}` : `不大于 ${bound} 的数 / a number up to ${bound}`;
}
