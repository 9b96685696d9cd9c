import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../../../functions/domain/checks/peers/fingerprints.ts';
import { textTokens } from '../../../../functions/domain/checks/peers/text-tokens.ts';
import { aText } from '../../../support/a-text.ts';

const shareOf = (text: string, other: string) => {
  const known = new Set(fingerprints(other));
  const own = fingerprints(text);
  return own.filter((passage) => known.has(passage)).length / own.length;
};

describe('textTokens', () => {
  it('keeps ideographs and words, and nothing else', () => {
    expect(textTokens('2019年，举办 Demo Day 12 场')).toEqual(['年', '举', '办', 'demo', 'day', '场']);
    expect(textTokens('ＡＢＣ𠀀——“㍿”')).toEqual(['abc', '𠀀', '株', '式', '会', '社']);
    expect(textTokens('123，。！？ \n')).toEqual([]);
  });
});

describe('fingerprints', () => {
  it('are none of a text shorter than a passage', () => {
    expect(fingerprints('')).toEqual([]);
    expect(fingerprints('一二三四五六七')).toEqual([]);
    expect(fingerprints('一二三四五六七八')).toHaveLength(1);
  });

  it('are ascending whole numbers of 32 bits, each once', () => {
    const passages = fingerprints(aText('ascending', 3_000));
    expect(passages).toEqual([...new Set(passages)].sort((a, b) => a - b));
    expect(passages.every((passage) => Number.isInteger(passage) && passage >= 0 && passage < 2 ** 32)).toBe(true);
  });

  it('are about 2 of 13 passages, so that 3,000 characters stay within a few kilobytes', () => {
    const passages = fingerprints(aText('density', 3_000));
    const density = passages.length / textTokens(aText('density', 3_000)).length;
    expect(density).toBeGreaterThan(0.13);
    expect(density).toBeLessThan(0.18);
    expect(JSON.stringify(passages).length).toBeLessThan(6_000);
  });

  it('show any common run of 19 tokens, whatever stands around it', () => {
    const around = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(around, ([seed, before, behind]) => {
        const common = textTokens(aText(`common ${seed}`, 60))
          .slice(0, 19)
          .join('');
        const one = aText(`${seed}/a`, before) + common + aText(`${seed}/b`, behind);
        const other = aText(`${seed}/c`, behind) + common + aText(`${seed}/d`, before);
        expect(shareOf(one, other)).toBeGreaterThan(0);
      }),
    );
  });

  it('do not change with punctuation, spaces, digits, width or case', () => {
    const plain = aText('plain', 600);
    const dressed = [...plain].map((letter, no) => (no % 7 === 0 ? `${letter}， ${no}\n` : letter)).join('');
    expect(fingerprints(dressed)).toEqual(fingerprints(plain));
    expect(fingerprints(`${plain} Ｄｅｍｏ`)).toEqual(fingerprints(`${plain} demo`));
  });

  it('are not shared by texts that have nothing in common, in Chinese or English', () => {
    expect(shareOf(aText('one', 3_000), aText('other', 3_000))).toBe(0);
    const english = (words: string) =>
      `the centre served many enterprises and ${words} in the course of the whole year`;
    expect(
      shareOf(english('helped them to find banks near by'), english('trained officials of the town hall')),
    ).toBeLessThan(0.5);
  });
});
