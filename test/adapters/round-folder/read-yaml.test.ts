import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../functions/adapters/round-folder/read-yaml.ts';

const faultsOf = (text: string) =>
  readYaml('x.yaml', text).faults.map(({ line, found }) => [line, found.split(' / ')[0]]);

describe('readYaml', () => {
  test('dates, times and words such as no stay texts', () => {
    const { content } = readYaml('x.yaml', '\ufeffa: 2019-01-01\r\nb: 2020-05-29T23:59:59\r\nc: no\r\n');
    expect(content?.value).toEqual({ a: '2019-01-01', b: '2020-05-29T23:59:59', c: 'no' });
  });

  test.each([
    ['a: 1\nb:\n\tc: 2\n', 3, '用制表符缩进'],
    ['a: 1\nb: 2\na: 3\n', 3, '同一层里键重复'],
    ['a:\n    b: 1\n  c: 2\n', 3, '缩进不齐，或括号没有成对'],
    ['a: [1, 2\nb: 3\n', 2, '缩进不齐，或括号没有成对'],
    ['a: 1\nb：2\nc: 3\n', 2, '用了中文冒号“：”'],
    ['a: 1\nb:2\nc: 3\n', 2, '这一行不是“键: 值”'],
    ['{a}: x\n', 1, '这一行不是“键: 值”'],
    ['a: x: y\n', 1, '文字中有 YAML 的专用符号'],
    ['a: @x\n', 1, '文字中有 YAML 的专用符号'],
    ['a: "x\nb: 1\n', 1, '引号或冒号缺了一个'],
    ['a: "\\q"\n', 1, '双引号内有不认识的 \\ 转义'],
    ['a: 1\n---\nb: 2\n', 2, '文件里有第二份内容（---）'],
    ['a: *x\n', 1, '以 * 开头的引用'],
    ['- a\nb: 1\n', 2, 'YAML 写法有误'],
    ['a: !!foo 1\n', 1, 'YAML 写法有误'],
    ['['.repeat(5_000), 1, '嵌套过深'],
  ])('%# slips are named in plain words, with their line', (text, line, words) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toEqual([line, expect.stringContaining(words)]);
  });

  test('the line itself is quoted', () => {
    expect(readYaml('x.yaml', 'a: 1\n  - b\n').content?.value).toEqual({ a: '1 - b' });
    expect(readYaml('x.yaml', 'a:\n  b: @x\n').faults[0]?.found).toMatch(/：“b: @x”$/);
  });

  test('several slips on several lines are all named', () => {
    expect(faultsOf('a: 1\n\tb: 2\na: 3\nc: @x\n').map(([line]) => line)).toEqual([2, 3, 4]);
  });

  test('after a tab or a repeated key the content is still read', () => {
    expect(readYaml('x.yaml', 'a: 1\na: 3\nb:\n\t- 2\n').content?.value).toEqual({ a: 3, b: [2] });
  });

  test('a file full of references does not blow up', () => {
    const levels = Array.from(
      { length: 20 },
      (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}, *a${n}]`,
    );
    const { content, faults } = readYaml('x.yaml', `a0: &a0 x\n${levels.join('\n')}\n`);
    expect(content).toBeUndefined();
    expect(faults).toHaveLength(100);
  });

  test('lines are those of the key, of the list item, and of the surroundings of what is missing', () => {
    const { lineOf } = readYaml('x.yaml', '# first\na:\n  b: 1\n  c:\n    - x: 1\n    - x: 2\n      y: 3\n');
    expect(lineOf(['a'])).toBe(2);
    expect(lineOf(['a', 'b'])).toBe(3);
    expect(lineOf(['a', 'c', 1])).toBe(6);
    expect(lineOf(['a', 'c', 1, 'y'])).toBe(7);
    expect(lineOf(['a', 'c', 1, 'z'])).toBe(6);
    expect(lineOf(['a', 'c', 9])).toBe(4);
    expect(lineOf(['b'])).toBe(2);
    expect(readYaml('x.yaml', '').lineOf(['a'])).toBe(1);
  });

  test('an empty file holds nothing', () => {
    expect(readYaml('x.yaml', '# only a remark\n').content?.value).toBeNull();
  });

  test('any text is read or has faults, and never breaks the reader', () => {
    const unit = fc.constantFrom(...'ab:-#&*!|>\'"%@`{}[],? \n\t：“”~=<0'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { content, faults } = readYaml('x.yaml', text);
        expect(content !== undefined || faults.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
