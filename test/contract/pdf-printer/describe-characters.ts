import { describe, expect, it } from 'vitest';
import { aPrintJob } from './a-print-job.ts';
import type { SharedPrinter } from './describe-pdf-printer.ts';
import { readPdf } from './read-pdf.ts';

/** From public lists of given names and places that older fonts lack, and traditional forms. */
const RARE = '䶮㙟𬱖𰻝㛃𫖯𬭎鎔堃喆犇骉臺灣體龍﨑';
const SYMBOLS = '✓▲●○■□→↑↓±×÷≤≥≈≠‰℃①⑳ⅠⅫ…·㎡“”‘’「」《》（），。；：？！％＋－０９ＡＺ│┌αΩéßǎЯ–／～〇々';

export function describeCharacters(printer: SharedPrinter): void {
  const print = async (text: string) => {
    const printed = await printer().print(aPrintJob({ body: `<p>${text}</p><h2>${text}</h2>`, properties: {} }));
    return { ...printed, text: (await readPdf(printed.bytes)).pages.join('') };
  };

  describe('characters', () => {
    it.each([
      ['rare ones', RARE],
      ['symbols', SYMBOLS],
    ])('%s are printed in text and headings', async (_, characters) => {
      const { text, missingCharacters } = await print(characters);
      expect(text).toContain(`${characters}${characters}`);
      expect(missingCharacters).toEqual([]);
    });

    it('those that no font has are printed as code points and listed once', async () => {
      const { text, missingCharacters } = await print('张𠮷与𠮷，😀。');
      expect(text).toContain('张[U+20BB7]与[U+20BB7]，[U+1F600]。');
      expect(missingCharacters).toEqual(['😀', '𠮷']);
    });

    it('those given as numeric references are held against the fonts too', async () => {
      const { text, missingCharacters } = await print('&#x1F600;&#40886;&#x4DAE &amp;#128512; &#60;b&#62;');
      expect(text).toContain('[U+1F600]\u9fb6䶮 &#128512; <b>');
      expect(missingCharacters).toEqual(['😀']);
    });

    it('a lone surrogate is printed as its code point', async () => {
      const { text, missingCharacters } = await print('a\ud83db');
      expect(text).toContain('a[U+D83D]b');
      expect(missingCharacters).toEqual(['\ud83d']);
    });

    it('control characters, bidi marks, joiners and variation selectors leave no trace', async () => {
      const { text, missingCharacters } = await print(
        'a\u0000\u0007\u009fb\u202ec\u2067d\u200ee\u200df葛\ufe0f\u{e0101}城\ufeff',
      );
      expect(text).toContain('abcdef葛城');
      expect(missingCharacters).toEqual([]);
    });

    it('a letter and its accent are one character, a mark after markup is none of it', async () => {
      const { text } = await print('Me\u0301nd\u00e9z <b>\u0338x</b>');
      expect(text).toContain('Méndéz');
      expect(text).toContain('x');
    });

    it('marks of the same meaning stand in for those that the fonts lack', async () => {
      const { text, missingCharacters } = await print('✔✗✘☑☐✅❌');
      expect(text).toContain('✓××✓□✓×');
      expect(missingCharacters).toEqual([]);
    });

    it('missing ones in the running head are listed too', async () => {
      const printed = await printer().print(aPrintJob({ properties: { '--head': '𠮷野中心' } }));
      expect(printed.missingCharacters).toEqual(['𠮷']);
      expect((await readPdf(printed.bytes)).pages[0]).toContain('[U+20BB7]野中心');
    });

    it('every font in the file is one of ours, as outlines', async () => {
      const { bytes } = await printer().print(
        aPrintJob({ body: `<p style="font-family: Arial, monospace">${RARE}abc</p>` }),
      );
      const pdf = Buffer.from(bytes).toString('latin1');
      const fonts = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1]);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((font) => !/^Noto(Sans|Serif)SC-/.test(font ?? ''))).toEqual([]);
      expect(pdf).not.toContain('/Type3');
    });
  });
}
