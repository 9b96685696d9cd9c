import { describe, expect, it } from 'vitest';
import { textFitter } from '../../../../functions/adapters/chromium/text/text-fitter.ts';

/** A font with ASCII, the ideographs of the first plane, é, ✓, × and □. */
const has = (codePoint: number): boolean =>
  (codePoint >= 0x20 && codePoint < 0x7f) ||
  (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
  'é✓×□Ω'.includes(String.fromCodePoint(codePoint));

const printable = textFitter(has);

function fitted(text: string): string {
  return printable(text).text;
}

describe('a text fitter', () => {
  it.each([
    ['plain text, tabs and line ends', 'a <b>汉</b>\t\r\n&amp;'],
    ['an accent in one character', 'é'],
    ['hints for breaking a line', 'a\u00adb\u200bc\u2060d'],
  ])('keeps %s', (_, text) => {
    expect(printable(text)).toEqual({ text, missing: [] });
  });

  it.each([
    ['a letter with its accent', 'e\u0301', 'é'],
    ['a compatibility ideograph', '\uf900', '豈'],
    ['the ohm sign', '\u2126', 'Ω'],
    ['spaces of other widths', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['line separators', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['a mark that the font lacks', '✔✗☐', '✓×□'],
  ])('replaces %s by what the font has', (_, text, printed) => {
    expect(printable(text)).toEqual({ text: printed, missing: [] });
  });

  it.each([
    ['controls', 'a\u0000\u0001\u000b\u001b\u007f\u0085b'],
    ['bidi marks', 'a\u200e\u200f\u061c\u202a\u202e\u2066\u2069b'],
    ['joiners and byte order marks', 'a\u200c\u200d\ufeffb'],
    ['variation selectors', 'a\ufe0e\ufe0f\u{e0100}\u{e01ef}b'],
    ['tags', 'a\u{e0041}\u{e007f}b'],
  ])('drops %s', (_, text) => {
    expect(printable(text)).toEqual({ text: 'ab', missing: [] });
  });

  it('drops what is invisible even where a font has it', () => {
    expect(textFitter(() => true)('a\u202eb').text).toBe('ab');
  });

  it('shows the code point of what is missing, and lists it once in the order of the text', () => {
    expect(printable('😀汉𠮷😀\ue000\ufffe')).toEqual({
      text: '[U+1F600]汉[U+20BB7][U+1F600][U+E000][U+FFFE]',
      missing: ['😀', '𠮷', '\ue000', '\ufffe'],
    });
  });

  it('shows lone surrogates, and takes a pair for one character', () => {
    expect(fitted('\ud83d')).toBe('[U+D83D]');
    expect(fitted('\ude00\ud83d')).toBe('[U+DE00][U+D83D]');
    expect(fitted('\ud83d\ude00')).toBe('[U+1F600]');
  });

  it('never joins a mark with markup', () => {
    expect(fitted('<b>\u0338x</b>')).toBe('<b>[U+0338]x</b>');
    expect(fitted('a=\u0338"b"')).toBe('a=[U+0338]"b"');
  });

  it('neither adds nor takes away what means something in HTML', () => {
    const markup = (text: string): string => text.replace(/[^<>&"'=/]/g, '');
    const text = Array.from({ length: 0x3000 }, (_, codePoint) => `<i>${String.fromCharCode(codePoint)}</i>`).join('');
    expect(markup(fitted(text))).toBe(markup(text));
  });

  it('fits a text once and for all', () => {
    const once = fitted('e\u0301😀\u202e✔\u3000𠮷');
    expect(printable(once)).toEqual({ text: once, missing: [] });
  });
});
