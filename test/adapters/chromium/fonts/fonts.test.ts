import { describe, expect, it } from 'vitest';
import { baseCharacters } from '../../../../functions/adapters/chromium/fonts/base-characters.ts';
import { FONT_FILES } from '../../../../functions/adapters/chromium/fonts/font-files.ts';
import { fontsConf } from '../../../../functions/adapters/chromium/fonts/fonts-conf.ts';
import { prepareFonts } from '../../../../functions/adapters/chromium/fonts/prepare-fonts.ts';
import { readCmap } from '../../../../functions/adapters/chromium/fonts/read-cmap.ts';
import { TEST_CACHE } from '../open-test-printer.ts';

describe('base characters', () => {
  const base = new Set(baseCharacters());

  it('are those of GB 2312, among them its first and last ideographs of both levels', () => {
    // 3,755 of level 1 and 3,008 of level 2; the rest are traditional radicals and marks such as 〇.
    const ideographs = [...base].filter((character) => /\p{Script=Han}/u.test(character));
    expect(ideographs.length).toBeGreaterThanOrEqual(6_763);
    expect([...'啊座亍齄鑫'].filter((character) => !base.has(character))).toEqual([]);
    expect([...'䶮镕𬱖'].filter((character) => base.has(character))).toEqual([]);
  });

  it('hold what reports use besides, each once', () => {
    const used = 'aZ09 é…“”、。✓▲●①⑳Ⅻ℃‰㎡％～龍馬';
    expect([...used].filter((character) => !base.has(character))).toEqual([]);
    expect(base.size).toBe([...baseCharacters()].length);
  });

  it('have one meaning each: no twins that share a glyph', () => {
    expect([...'\u2012\u2215\u2329\u301c\u2f00'].filter((character) => base.has(character))).toEqual([]);
  });
});

describe('the shipped fonts', () => {
  it('of one family have the same characters', async () => {
    const [regular, bold] = await Promise.all([readCmap(FONT_FILES['sans-400']), readCmap(FONT_FILES['sans-700'])]);
    const differing = Array.from({ length: 0x30000 }, (_, at) => at).filter((at) => regular(at) !== bold(at));
    expect(differing).toEqual([]);
  });

  it('have rare and traditional ideographs, and no emoji', async () => {
    const { has } = await prepareFonts(TEST_CACHE);
    const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
    expect(codePoints('䶮㙟𬱖𰻝體龍 A').every(has)).toBe(true);
    expect(codePoints('😀𠮷☑').some(has)).toBe(false);
    expect(has(0xd83d)).toBe(false);
  });

  it('stand behind each family as subset, whole, and substitute, the subset last', async () => {
    const { faces } = await prepareFonts(TEST_CACHE);
    const bold = faces.filter(({ family, weight }) => family === 'Report Sans' && weight === 700);
    expect(bold.map(({ font }) => font.name)).toEqual([
      'Report whole serif-700',
      'Report whole sans-700',
      'Report base sans-700',
    ]);
  });
});

describe('fontsConf', () => {
  it('names folders and fonts, whatever characters their paths hold', () => {
    const conf = fontsConf([{ name: 'Ours', file: '/a & <b>/c.ttf' }], '/tmp/"x"');
    expect(conf).toContain('<dir>/a &#38; &#60;b&#62;</dir>');
    expect(conf).toContain('<string>/a &#38; &#60;b&#62;/c.ttf</string>');
    expect(conf).toContain('<cachedir>/tmp/&#34;x&#34;</cachedir>');
  });
});
