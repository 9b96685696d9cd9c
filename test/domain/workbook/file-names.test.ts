import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerFileName, returnFileName, scorecardFileName } from '../../../functions/domain/workbook/file-names.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const round = aRound();

describe('returnFileName', () => {
  test('is the number and the name', () => {
    expect(returnFileName(round, aCentre())).toBe('01-汕头分中心.xlsx');
  });

  test('is as wide as the largest number, so that names sort', () => {
    const many = { centres: [aCentre(), aCentre({ id: 'b', no: 1200, name: '乙' })] };
    expect(many.centres.map((centre) => returnFileName(many, centre))).toEqual([
      ...['0001-汕头分中心.xlsx', '1200-乙.xlsx'],
    ]);
  });

  test('holds no character that a file system refuses', () => {
    expect(returnFileName(round, aCentre({ name: '甲/乙:丙*?"<>|\u202E\n. ' }))).toBe('01-甲-乙-丙------.xlsx');
  });

  test('tells centres apart that would share one, also where only the case differs', () => {
    const centres = [aCentre({ id: 'a', name: 'North/East' }), aCentre({ id: 'b', name: 'north-EAST' })];
    expect(centres.map((centre) => returnFileName({ centres }, centre))).toEqual([
      ...['01-North-East-a.xlsx', '01-north-EAST-b.xlsx'],
    ]);
  });

  test('fits into 255 bytes and differs between centres, whatever they are called', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(names, (each) => {
        const centres = each.map((name, i) => aCentre({ id: `centre-${i}`, no: 1, name }));
        const files = centres.map((centre) => returnFileName({ centres }, centre));
        expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
        for (const file of files) {
          expect(Buffer.byteLength(file)).toBeLessThan(255);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
          expect(file).not.toMatch(/[/\\:*?"<>|\u0000-\u001F]/);
        }
      }),
    );
  });
});

test('a scorecard is called after its reviewer', () => {
  expect(scorecardFileName({ id: 'r01', name: '李评审' })).toBe('r01-李评审.xlsx');
});

test('the ledger is called as its tab, in the round’s language', () => {
  expect(ledgerFileName(round, LAYOUTS.ledger)).toBe('台账.xlsx');
  expect(ledgerFileName({ language: 'en' }, ENGLISH_LAYOUTS.ledger)).toBe('Ledger.xlsx');
});
