import type { CellFormat } from '../../../domain/workbook/raw-cell.ts';

/** Number formats that files name by number alone (ECMA-376 Part 1, 18.8.30; 27–36 and 50–58 as in zh-CN). */
export const BUILTIN_CODES: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/**
 * What kind of value a number format shows, by its first section.
 *
 * @example classifyFormat('yyyy"年"m"月"') // 'date'
 */
export function classifyFormat(code: string): CellFormat {
  const [first = ''] = code.replace(LITERAL, keepCurrency).split(';');
  if (/\[\$[^\]-]/.test(first) || MONEY.test(first.replace(/\[[^\]]*\]/g, ''))) return 'currency';
  const plain = first.replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]|[_*]./gi, '').replace(/general|g\/通用格式/gi, 'G');
  if (plain.includes('G')) return 'general';
  if (plain.includes('%')) return 'percent';
  if (/[0#?]\s*e[+-]/i.test(plain)) return 'scientific';
  const withoutNoon = plain.replace(/am\/pm|a\/p/gi, '');
  const hasTime = /[hs]|\[m+\]|上午/i.test(withoutNoon);
  const hasDate = /[yde]|a{3}/i.test(withoutNoon) || (!hasTime && /m/i.test(withoutNoon));
  if (hasDate) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  if (/[0#?]/.test(plain)) return 'number';
  return plain.includes('@') ? 'text' : 'general';
}

/** Texts to show as they are; the Chinese Excel takes `!` for `\`. */
const LITERAL = /"[^"]*"|[\\!]./g;
const MONEY = /[¥￥$€£]/;

/** Literal texts say nothing about the kind of value, but for a sign of money. */
function keepCurrency(literal: string): string {
  return MONEY.test(literal) ? '¥' : '';
}
