import { describe, expect, test } from 'vitest';
import { rawCellFromJson } from '../../../functions/domain/intake/raw-cell-from-json.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';

describe('rawCellFromJson', () => {
  test.each([[35], ['35家'], [true], [null]])('%j is the value of a cell', (value) => {
    expect(rawCellFromJson(value)).toEqual({ value });
  });

  test.each([
    [{}, { value: null }],
    [
      { effective: 0.5, formatted: '50%', numberFormat: 'PERCENT', typed: '50%' },
      { value: 0.5, shown: '50%', format: 'percent' },
    ],
    [
      { effective: 46165.8, numberFormat: 'DATE_TIME' },
      { value: 46165.8, format: 'date-time' },
    ],
    [
      { effective: 1, numberFormat: { type: 'CURRENCY', pattern: '#,##0' } },
      { value: 1, format: 'currency' },
    ],
    [
      { effective: 1, numberFormat: 'FANCY' },
      { value: 1, format: 'general' },
    ],
    [
      { userEntered: '=35+12', effective: 47, formatted: '47' },
      { value: 47, shown: '47', formula: '=35+12' },
    ],
    [{ userEntered: '=A1', effective: '=A1' }, { value: '=A1' }],
    [{ userEntered: '=""' }, { value: null, formula: '=""' }],
    [{ userEntered: '35' }, { value: '35' }],
    [{ formatted: '35' }, { value: '35', shown: '35' }],
    [
      { errorValue: 'REF', formatted: '#REF!' },
      { value: null, shown: '#REF!', error: '#REF!' },
    ],
    [{ errorValue: { type: 'LOADING', message: '' } }, { value: null, error: 'LOADING' }],
    [
      { merged: 'D5:D6', effective: null },
      { value: null, coveredBy: 'D5:D6' },
    ],
    [{ merged: 'D5:D6', effective: 35 }, { value: 35 }],
    [{ merged: false }, { value: null }],
    [
      { value: 35, format: 'number', note: 'seen' },
      { value: 35, format: 'number' },
    ],
  ])('%j is %j', (json, cell) => expect(rawCellFromJson(json)).toEqual(cell));

  test.each([
    [[35], 'an array'],
    [undefined, 'undefined'],
    [{ effective: [1] }, 'effective'],
    [{ formatted: 35 }, 'formatted'],
  ])('%j is no cell, and the problem says why', (json, found) => {
    expect(() => rawCellFromJson(json)).toThrow(
      expect.toSatisfy((error) => isProblem(error, 'CELL_INVALID') && error.message.includes(found)),
    );
  });
});
