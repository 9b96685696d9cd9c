/** Brings the wide and small forms of East Asian input methods to ASCII, character by character. */

/**
 * Not NFKC as a whole: that would turn ①, ², ½ and Ⅲ into digits. The wide comma stays, since it is also a comma between two
 * figures; the wide yen sign is our yuan sign.
 */
const SMALL_FORMS: Readonly<Record<string, string>> = {
  '￥': '¥',
  '￡': '£',
  '﹔': ';',
  '﹕': ':',
  '﹖': '?',
  '﹙': '(',
  '﹚': ')',
  '﹟': '#',
  '﹠': '&',
  '﹡': '*',
  '﹢': '+',
  '﹣': '-',
  '﹤': '<',
  '﹥': '>',
  '﹦': '=',
  '﹨': '\\',
  '﹩': '$',
  '﹪': '%',
  '﹫': '@',
  '︰': ':',
  '︵': '(',
  '︶': ')',
};

const WIDE_TO_ASCII = 0xfe_e0;

export interface Folded {
  readonly text: string;
  /** Whether a digit, point, sign or letter was wide; wide brackets and punctuation are ordinary Chinese writing. */
  readonly wasWide: boolean;
}

/** @example foldWidths('１２３．５（万元）') // { text: '123.5(万元)', wasWide: true } */
export function foldWidths(text: string): Folded {
  const folded = text.replace(/[！-＋－-～￥￡﹔-﹚﹟-﹫︰︵︶]/gu, (wide) => SMALL_FORMS[wide] ?? toAscii(wide));
  return { text: folded, wasWide: /[０-９．＋﹢Ａ-Ｚａ-ｚ]/u.test(text) };
}

function toAscii(wide: string): string {
  const code = wide.charCodeAt(0);
  return code >= 0xff_01 && code <= 0xff_5e ? String.fromCharCode(code - WIDE_TO_ASCII) : wide;
}
