import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LETTERS } from '../../../functions/domain/digest/digest.ts';
import { checkLetters, isChecked } from '../../../functions/domain/print/check-letters.ts';
import {
  MOST_COPIES,
  printCode,
  readPrintCode,
  splitCodes,
  versionLetters,
} from '../../../functions/domain/print/print-code.ts';

const version = fc.string({ unit: fc.constantFrom(...CODE_LETTERS), minLength: 9, maxLength: 9 });
const copy = fc.integer({ min: 1, max: MOST_COPIES });
const code = fc.tuple(version, copy).map(([letters, number]) => printCode(letters, number));
const bare = code.map((grouped) => grouped.replaceAll('-', ''));
const place = fc.integer({ min: 0, max: 11 });

describe('the code of a printed copy', () => {
  test('says version and copy, and every copy has its own', () => {
    fc.assert(
      fc.property(version, copy, (letters, number) => {
        expect(readPrintCode(printCode(letters, number))).toMatchObject({
          kind: 'code',
          version: letters,
          copy: number,
        });
      }),
    );
    const copies = Array.from({ length: MOST_COPIES }, (_, n) => printCode('NENTQAXBN', n + 1));
    expect(new Set(copies).size).toBe(MOST_COPIES);
    expect(copies.slice(0, 2)).toEqual(['NENT-QAXB-N1HT', 'NENT-QAXB-N219']);
  });

  test('stands for round, centre and snapshot: another one of them is another version', () => {
    const facts = { round: 'r', centre: 'c', snapshot: 's' };
    const versions = [facts, { ...facts, round: 'q' }, { ...facts, centre: 'd' }, { ...facts, snapshot: 't' }];
    expect(new Set(versions.map(versionLetters)).size).toBe(4);
    expect(versionLetters(facts)).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  });

  test('is refused when any one letter is another', () => {
    fc.assert(
      fc.property(bare, place, fc.constantFrom(...CODE_LETTERS), (letters, at, letter) => {
        fc.pre(letters.charAt(at) !== letter);
        const typed = `${letters.slice(0, at)}${letter}${letters.slice(at + 1)}`;
        expect(readPrintCode(typed)).toEqual({ kind: 'mistyped', asked: typed });
      }),
    );
  });

  test('is refused when any two letters are exchanged, neighbours or not', () => {
    fc.assert(
      fc.property(bare, place, place, (letters, one, other) => {
        const typed = [...letters];
        [typed[one], typed[other]] = [letters.charAt(other), letters.charAt(one)];
        fc.pre(typed.join('') !== letters);
        expect(readPrintCode(typed.join('')).kind).toBe('mistyped');
      }),
    );
  });

  test('is refused when a letter is missing, doubled or none of ours', () => {
    fc.assert(
      fc.property(bare, place, (letters, at) => {
        expect(readPrintCode(letters.slice(0, at) + letters.slice(at + 1)).kind).toBe('mistyped');
        expect(readPrintCode(letters.slice(0, at) + letters.charAt(at) + letters.slice(at)).kind).toBe('mistyped');
        expect(readPrintCode(`${letters.slice(0, at)}U${letters.slice(at + 1)}`).kind).toBe('mistyped');
      }),
    );
  });

  test('is read however it was typed: small, full-width, apart, with look-alikes', () => {
    fc.assert(
      fc.property(code, (grouped) => {
        const known = readPrintCode(grouped);
        const wide = [...grouped].map((c) =>
          c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
        );
        const typed = [
          grouped.toLowerCase(),
          grouped.replaceAll('-', ' '),
          ` ${grouped.replaceAll('-', '')}\t`,
          wide.join(''),
          grouped.replaceAll('0', 'o').replaceAll('1', 'l'),
          grouped.replaceAll('-', '—'),
        ];
        for (const one of typed) expect({ ...readPrintCode(one), asked: '' }).toEqual({ ...known, asked: '' });
      }),
    );
  });

  test('has check letters that hold for every length up to 29', () => {
    for (let length = 1; length <= 29; length += 1) {
      const letters = CODE_LETTERS.slice(0, length);
      expect(isChecked(letters + checkLetters(letters))).toBe(true);
    }
  });
});

describe('codes in a row', () => {
  const [one, two] = [printCode('NENTQAXBN', 1), printCode('NENTQAXBN', 2)];

  test.each([
    ['line by line', `${one}\n${two}\r\n`],
    ['with blanks', `${one}  ${two}`],
    ['with commas of either kind', `${one}，${two}、`],
    ['in groups apart', `${one.replaceAll('-', ' ')} ${two.replaceAll('-', ' ')}`],
    ['behind each other', `${one}${two}`],
    ['full-width', `${one}　${two}`],
    ['twice', `${one} ${two} ${one}`],
  ])('are told apart %s', (_, typed) => {
    expect(
      splitCodes(typed)
        .map(readPrintCode)
        .map((read) => (read.kind === 'code' ? read.code : read)),
    ).toEqual([one, two]);
  });

  test('that are cut short are handed on to be refused, and the others read', () => {
    expect(splitCodes(`NENT-QA\n${one}`)).toEqual(['NENT-QA', one]);
    expect(splitCodes(`NENT-QA ${one}`)).toEqual(['NENT-QA', one]);
    expect(splitCodes(`${one} NENT`)).toEqual([one, 'NENT']);
    expect(splitCodes(`${one}9`)).toEqual([`${one}9`]);
  });

  test('are none in an empty cell', () => {
    for (const typed of ['', '  \n', '-', '，']) expect(splitCodes(typed)).toEqual([]);
  });

  test('are never lost: all letters that were typed are handed on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(code, fc.string({ unit: fc.constantFrom(...CODE_LETTERS), maxLength: 15 }))),
        (typed) => {
          const letters = (texts: readonly string[]) => new Set(texts.join('').replace(/[^0-9A-Z]/g, ''));
          expect(letters(splitCodes(typed.join('\n')))).toEqual(letters(typed));
        },
      ),
    );
  });
});
