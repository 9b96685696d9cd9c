import { describe, expect, it } from 'vitest';
import { cssString } from '../../../../functions/adapters/chromium/text/css-string.ts';

describe('cssString', () => {
  it.each([
    ['第 1 页', '"第 1 页"'],
    ['', '""'],
    ['a"b', '"a\\22 b"'],
    ['\\', '"\\5c "'],
    ['\\"', '"\\5c \\22 "'],
    ["it's", '"it\'s"'],
    ['a\r\n\n b', '"a b"'],
    ['a\u0001b', '"a\\1 b"'],
  ])('quotes %j as %s', (text, quoted) => {
    expect(cssString(text)).toBe(quoted);
  });
});
