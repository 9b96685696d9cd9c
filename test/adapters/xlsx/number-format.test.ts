import { describe, expect, it } from 'vitest';
import { classifyFormat } from '../../../functions/adapters/xlsx/book/number-format.ts';

describe('classifyFormat', () => {
  it.each([
    ['General', 'general'],
    ['G/通用格式', 'general'],
    ['General"家"', 'general'],
    ['', 'general'],
    ['@', 'text'],
    ['0', 'number'],
    ['#,##0.00_ ;[Red]-#,##0.00 ', 'number'],
    ['0"年"', 'number'],
    ['0"%"', 'number'],
    ['[>=10000]0!.0,"万";0', 'number'],
    ['[Red]0.00', 'number'],
    ['# ?/?', 'number'],
    ['0.0%', 'percent'],
    ['0.00E+00', 'scientific'],
    ['##0.0E+0', 'scientific'],
    ['¥#,##0.00', 'currency'],
    ['[$￥-804]#,##0', 'currency'],
    ['"US$"0', 'currency'],
    ['_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ', 'currency'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月";@', 'date'],
    ['[DBNum1][$-804]m"月"d"日"', 'date'],
    ['m/d', 'date'],
    ['mmm-yy', 'date'],
    ['aaaa', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['yyyy-mm-dd hh:mm:ss', 'date-time'],
    ['m/d/yy h:mm AM/PM', 'date-time'],
    ['h:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[h]:mm:ss', 'time'],
    ['[mm]:ss', 'time'],
    ['mm:ss.0', 'time'],
  ])('takes %s for %s', (code, format) => {
    expect(classifyFormat(code)).toBe(format);
  });
});
