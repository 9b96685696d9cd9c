import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeNumber } from '../../../functions/domain/intake/take-number.ts';
import { ENTERPRISES, KILO_EURO, WAN_YUAN } from '../../support/cells/number-kinds.ts';

const KINDS = [ENTERPRISES, WAN_YUAN, KILO_EURO];
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** Ten-thousandths, so that an amount has up to four decimals and every conversion stays exact. */
const tenThousandths = fc.integer({ min: 0, max: 10 ** 13 });

const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const grouped = (text: string, by: string): string => text.replace(/(?<=^\d+)(?=(\d{3})+(\.|$))/g, by);
const decimal = (parts: number, places: number): string => {
  const digits = String(parts).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

function numberIn(value: string, kind: (typeof KINDS)[number]): number | undefined {
  const reading = takeNumber({ value }, kind);
  return reading.kind === 'number' ? reading.value : undefined;
}

describe('takeNumber', () => {
  test('reads back every whole number in each accepted style', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const plain = String(value);
        const styles = [plain, wide(plain), grouped(plain, ','), grouped(plain, '\u2009'), `+${plain}`, `00${plain}`];
        const withUnit = styles.flatMap((text) => [
          text,
          `${text}家`,
          ` ${text} 家企业`,
          `共${text}（家）`,
          `${text}.0`,
        ]);
        for (const text of withUnit) expect([text, numberIn(text, ENTERPRISES)]).toEqual([text, value]);
      }),
    );
  });

  test('reads back every amount, and converts each unit of the yuan without binary dust', () => {
    fc.assert(
      fc.property(tenThousandths, (parts) => {
        const text = decimal(parts, 4);
        const value = Number(text);
        for (const style of [text, wide(text), grouped(text, ','), `${text}万元`, `人民币${text}万`, `${text}（万元）`])
          expect([style, numberIn(style, WAN_YUAN)]).toEqual([style, value]);
        expect(numberIn(`${parts}元`, WAN_YUAN)).toBe(value);
        expect(numberIn(`${decimal(parts, 7)}千万元`, WAN_YUAN)).toBe(value);
        expect(numberIn(`${decimal(parts, 8)}亿`, WAN_YUAN)).toBe(value);
        expect(numberIn(`${parts}e-4`, WAN_YUAN)).toBe(value);
      }),
    );
  });

  test('keeps every number of a number cell as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }), (value) => {
        expect(takeNumber({ value }, WAN_YUAN)).toMatchObject({ kind: 'number', value: value + 0 });
      }),
    );
  });

  test('never throws, and never gives NaN, infinity, −0 or a negative number, whatever the cell holds', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789.,，。-－()（）万亿千百十元家两三五约到~%％¥$ \n\u3000\u200be+/;；个共点零第',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: alphabet, maxLength: 16 }),
      fc.string({ unit: fc.oneof(alphabet, fc.string({ unit: 'grapheme', maxLength: 1 })), maxLength: 12 }),
    );
    const value = fc.oneof({ weight: 5, arbitrary: text }, fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.record({ value, shown: text }, { requiredKeys: ['value'] }),
        fc.constantFrom(...KINDS),
        (cell, kind) => {
          const reading = takeNumber(cell, kind);
          if (reading.kind === 'rejected') return;
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(reading.value >= 0 && !Object.is(reading.value, -0)).toBe(true);
          expect(kind.kind === 'money' || Number.isSafeInteger(reading.value)).toBe(true);
          expect(new Set(reading.warnings).size).toBe(reading.warnings.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('never takes a number out of running text', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'我们在本市举办科技金融活动服务中小微效果良好走访调研园区技术创新'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.record({ before: words, value: whole, after: words, kind: fc.constantFrom(...KINDS) }),
        (typed) => {
          const { before, value, after, kind } = typed;
          for (const text of [
            `${before}${value}${after}`,
            `${before}${value}`,
            `${value}${after}`,
            `${before}${value}家`,
          ])
            expect([text, takeNumber({ value: text }, kind).kind]).toEqual([text, 'rejected']);
        },
      ),
    );
  });

  test('takes an amount of yuan for the same figure whichever unit declares it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.constantFrom(1, 1000, 10_000, 10 ** 8),
        (yuan, scaleOfYuan) => {
          const reading = takeNumber({ value: `${yuan}元` }, { ...WAN_YUAN, scaleOfYuan });
          expect(reading).toMatchObject({ kind: 'number', value: yuan / scaleOfYuan });
        },
      ),
    );
  });
});
