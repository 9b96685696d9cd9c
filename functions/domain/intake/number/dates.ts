/** Recognises text that is a date, a time or a period and nothing else. */

const YEAR = String.raw`(?:(?:19|20|21)\d{2}|\d{2}|[零〇○一二三四五六七八九]{2,4})`;
const MONTH = '(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]|十[一二])';
const DAY = '(?:0?[1-9]|[12][0-9]|3[01]|[一二三四五六七八九十]{1,3})';
const MONTH_NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const CLOCK = String.raw`(?:上午|下午|中午|晚上|凌晨)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:am|pm)?(?:z|[+-]\d{2}:?\d{2})?`;

const PARTS = [
  String.raw`(?:19|20|21)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}日?`,
  String.raw`(?:19|20|21)\d{2}[-/](?:0?[1-9]|1[0-2])`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:19|20|21)\d{2}`,
  String.raw`\d{1,2}[-/]\d{1,2}[-/]\d{2}`,
  `${YEAR}年(?:度|底|末|初|全年|上半年|下半年)?`,
  `${MONTH}月(?:份|底|末|初|上旬|中旬|下旬)?`,
  `${DAY}[日号]`,
  String.raw`\d{1,2}-${MONTH}月(?:份)?`,
  `第?[1-4一二三四]季度?`,
  String.raw`(?:(?:19|20|21)\d{2})?q[1-4]`,
  'h[12]',
  `(?:今|去|明|前|上|本|当)年度?|[上本下]个?月|[上本下]季度|上半年|下半年|全年|年初|年底|年末|月初|月底|今天|昨天|明天|今日|昨日`,
  '(?:星期|周|礼拜)[一二三四五六日天末]',
  `${MONTH_NAME}[-./]?\\d{1,2}(?:st|nd|rd|th)?,?(?:(?:19|20|21)\\d{2}|[-/]\\d{2})?`,
  `${MONTH_NAME}[-./,]?(?:19|20|21)\\d{2}`,
  `\\d{1,2}(?:st|nd|rd|th)?[-./]?${MONTH_NAME}(?:[-./,]?(?:19|20|21)?\\d{2})?`,
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  CLOCK,
  String.raw`(?:上午|下午|中午|晚上|凌晨)?\d{1,2}[点时](?:\d{1,2}分?|半|整)?`,
];

const DATE = new RegExp(`^(?:(?:${PARTS.join('|')})[t,，]?){1,6}$`, 'i');
const PERIOD = new RegExp(`^(?:(?:${PARTS.join('|')}|\\d{1,2})){1,4}[-~–—至到](?:${PARTS.join('|')}){1,4}$`, 'i');

/**
 * Whether the whole text is a date, a time or a period between two dates. A text with anything else beside them is none: its
 * numbers must be told apart by other rules.
 *
 * @example isDateText('3月5日') // true
 */
export function isDateText(text: string): boolean {
  if (text.length > 60) return false;
  const dense = text.replace(/\s+/g, '');
  return DATE.test(dense) || PERIOD.test(dense);
}
