import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkAgainst, pathText } from '../../../functions/domain/round/faults.ts';
import { localisedSchema } from '../../../functions/domain/round/localised.ts';

function only(schema: z.ZodType, content: unknown): { path: string; found: string; expected: string } {
  const { faults, value } = checkAgainst(schema, content);
  expect(value).toBeUndefined();
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  return { path: pathText(fault?.path ?? []), found: fault?.found ?? '', expected: fault?.expected ?? '' };
}

const one = (schema: z.ZodType) => z.strictObject({ a: schema });

describe('checkAgainst', () => {
  test('content without faults comes back as the schema makes it', () => {
    expect(checkAgainst(z.strictObject({ a: z.string().trim() }), { a: ' x ' })).toEqual({
      value: { a: 'x' },
      faults: [],
    });
  });

  test.each([
    [z.string(), 12, '数字 12 / the number 12', '文字 / a text'],
    [z.number(), '12', '文字“12” / the text “12”', '数字 / a number'],
    [z.number(), Number.POSITIVE_INFINITY, '数字 Infinity / the number Infinity', '数字 / a number'],
    [z.int(), 1.5, '数字 1.5 / the number 1.5', '整数 / a whole number'],
    [z.boolean(), 'yes', '文字“yes” / the text “yes”', 'true 或 false / true or false'],
    [z.array(z.string()), 'x', '文字“x” / the text “x”', '列表，每项以“- ”开头 / a list, each item after “- ”'],
    [z.strictObject({}), [1, 2], '列表，2 项 / a list of 2', '一组“键: 值” / a mapping of keys to values'],
    [z.record(z.string(), z.number()), true, 'true', '一组“键: 值” / a mapping of keys to values'],
    [z.string(), { b: 1 }, '一组设定（b） / a mapping (b)', '文字 / a text'],
    [z.string(), {}, '没有任何键的一组设定 / a mapping without keys', '文字 / a text'],
    [z.string(), null, '空（冒号或短横之后没有内容） / empty: nothing after the colon or hyphen', '文字 / a text'],
    [z.string().min(1), '', '空 / empty', '不能为空 / not empty'],
    [z.string().max(3), 'abcd', '文字“abcd” / the text “abcd”', '至多 3 个字符 / at most 3 characters'],
    [z.string().min(3), 'ab', '文字“ab” / the text “ab”', '至少 3 个字符 / at least 3 characters'],
    [z.array(z.string()).min(1), [], '列表，0 项 / a list of 0', '至少 1 项 / at least 1 item(s)'],
    [z.array(z.string()).max(1), ['x', 'y'], '列表，2 项 / a list of 2', '至多 1 项 / at most 1 items'],
    [z.number().min(3), 2, '数字 2 / the number 2', '不小于 3 的数 / a number from 3'],
    [z.number().positive(), 0, '数字 0 / the number 0', '大于 0 的数 / a number above 0'],
    [z.number().max(1), 2, '数字 2 / the number 2', '不大于 1 的数 / a number up to 1'],
    [z.number().lt(1), 1, '数字 1 / the number 1', '小于 1 的数 / a number below 1'],
    [
      z.iso.date(),
      '2019-02-30',
      '文字“2019-02-30” / the text “2019-02-30”',
      '日历上有的日期，写作 2019-01-31 / a date of the calendar, written 2019-01-31',
    ],
    [z.literal('equal'), 'same', '文字“same” / the text “same”', 'equal'],
    [z.number().refine((x) => x > 3, '大于 3 / above 3'), 2, '数字 2 / the number 2', '大于 3 / above 3'],
  ])('%# says in plain words what was found and expected', (...[schema, content, found, expected]) => {
    expect(only(one(schema), { a: content })).toEqual({ path: 'a', found, expected });
  });

  test('a missing member is told from an empty one', () => {
    expect(only(one(z.string()), {}).found).toBe('没有这一项 / nothing here: it is missing');
  });

  test('a whole file without content is empty', () => {
    expect(only(one(z.string()), null)).toMatchObject({
      path: '',
      expected: '一组“键: 值” / a mapping of keys to values',
    });
  });

  test('a value near to an allowed one asks whether that was meant', () => {
    const { expected } = only(one(z.enum(['count', 'money'])), { a: 'mony' });
    expect(expected).toBe('count 或 money / count or money；是否想写“money”？ / did you mean “money”?');
  });

  test('a misspelt key is one fault, not also a missing one', () => {
    const { path, expected } = only(z.strictObject({ deadline: z.string() }), { 'dead-line': 'x' });
    expect(path).toBe('dead-line');
    expect(expected).toBe('是否想写“deadline”？ / did you mean “deadline”?');
  });

  test('a key near to one that is there already is not taken for it', () => {
    const { expected } = only(z.strictObject({ title: z.string() }), { title: 'x', titel: 'y' });
    expect(expected).toBe('是否想写“title”？ / did you mean “title”?');
  });

  test('a key like no other names those there are', () => {
    expect(only(z.strictObject({ from: z.string() }), { from: 'x', budget: 1 }).expected).toBe('可用 / known: from');
  });

  test('several unknown keys are several faults', () => {
    expect(checkAgainst(z.strictObject({}), { a: 1, b: 2 }).faults.map(({ path }) => path)).toEqual([['a'], ['b']]);
  });

  test('of two forms the one that the content comes near to is expected', () => {
    expect(only(one(localisedSchema), { a: { zh: '甲', eng: 'x' } })).toMatchObject({ path: 'a.eng' });
    expect(only(one(localisedSchema), { a: '' })).toMatchObject({ path: 'a', expected: '不能为空 / not empty' });
  });

  test('content like none of two forms names both', () => {
    expect(only(one(localisedSchema), { a: 3 }).expected).toBe(
      '文字 / a text；或 or 一组“键: 值” / a mapping of keys to values',
    );
  });

  test('a method that does not exist names those that do', () => {
    const schema = z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('none') }),
      z.strictObject({ method: z.literal('log1p') }),
    ]);
    expect(only(one(schema), { a: { method: 'log' } })).toMatchObject({
      path: 'a.method',
      expected: 'none；或 or log1p',
    });
  });

  test('a key of the wrong form is named itself', () => {
    const schema = z.record(z.string().regex(/^[a-z]+$/, '小写字母 / lower-case letters'), z.number());
    const found = '键“B” / the key';
    expect(only(one(schema), { a: { B: 1 } })).toEqual({
      path: 'a.B',
      found,
      expected: '小写字母 / lower-case letters',
    });
  });

  test('what is quoted is shortened and cannot command a terminal', () => {
    expect(only(one(z.number()), { a: `\u001b[31m${'长'.repeat(100)}` }).found).toBe(
      `文字“\\u001b[31m${'长'.repeat(49)}…” / the text “\\u001b[31m${'长'.repeat(49)}…”`,
    );
  });
});

test('a path reads as people write it', () => {
  expect(pathText(['indicators', 3, 'unit', 'zh'])).toBe('indicators[3].unit.zh');
  expect(pathText([])).toBe('');
});
