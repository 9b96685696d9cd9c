/** Recognises cells whose text as a whole is something other than a figure: an error, a formula, a tick, a mark, a date, a link. */
import type { RejectionCode } from './codes.ts';
import { isDateText } from './dates.ts';
import { isPlaceholder } from './placeholders.ts';

/** Excel, Google Sheets, WPS (`#DIV/0!`, `#SPILL!`, `Loading...`) and LibreOffice (`Err:502`). Bare hashes are a narrow column. */
const ERROR = /^(?:#[a-z][a-z0-9_/ -]*[!?]?|loading(?:\.{3}|…)?|(?:err|错误)[:：]\d{3})$/i;
const FORMULA = /^=\s*[^=\s<>~-]/;
const BOOLEAN = /^(?:true|false|yes|no|y|n|t|f|是|否|真|假|对|错)$/i;

const LINK =
  /(?:https?|ftp|file):\/\/|\bwww\.|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+\.(?:com|cn|net|org|gov|edu|html?)(?:\b|\/)/i;
const MARKUP = /<\/?[a-z][^<>]*>/i;
const FILE = /\.(?:xlsx?|et|docx?|wps|pdf|jpe?g|png|zip|rar|ofd|pptx?)\b/i;
const PHONE =
  /^(?:(?:tel|电话|手机|传真)[:：]?\s*)?(?:\+?86[- ]?)?(?:\(?0\d{2,3}\)?[- ]?\d{7,8}(?:[-转]\d+)?|1\d{2}[- ]\d{4}[- ]\d{4}|400[- ]\d{3,4}[- ]\d{3,4})$/i;
const INTERNATIONAL_PHONE = /^\+\d{2}[- ]?\d{6,}$/;

/** 1/2: half, the first of two, or the 2nd of January. A part larger than the whole is two figures rather. */
const FRACTION = /^(\d{1,4})\s*[/⁄]\s*(\d{1,4})$/;

/**
 * Why the text as a whole is no figure, or `undefined` where only its parts can tell.
 *
 * @example wholeCellRejection('#DIV/0!') // 'REJECT_ERROR_CELL'
 */
export function wholeCellRejection(text: string): RejectionCode | undefined {
  if (FORMULA.test(text)) return 'REJECT_FORMULA_TEXT';
  if (ERROR.test(text)) return 'REJECT_ERROR_CELL';
  if (BOOLEAN.test(text)) return 'REJECT_BOOLEAN';
  if (isPlaceholder(text)) return 'REJECT_PLACEHOLDER';
  if (isDateText(text)) return 'REJECT_DATE';
  return isElsewhere(text) ? 'REJECT_NOT_A_NUMBER' : undefined;
}

function isElsewhere(text: string): boolean {
  return (
    LINK.test(text) ||
    MARKUP.test(text) ||
    FILE.test(text) ||
    PHONE.test(text) ||
    INTERNATIONAL_PHONE.test(text) ||
    isProperFraction(text)
  );
}

function isProperFraction(text: string): boolean {
  const [, part = '', whole = ''] = FRACTION.exec(text) ?? [];
  return part !== '' && Number(part) < Number(whole);
}
