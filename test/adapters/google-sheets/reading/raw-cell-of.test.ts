import type { sheets_v4 } from '@googleapis/sheets';
import { describe, expect, it } from 'vitest';
import { rawCellOf } from '../../../../functions/adapters/google-sheets/reading/raw-cell-of.ts';

type Cell = sheets_v4.Schema$CellData;

const number = (value: number, type?: string, more: Partial<Cell> & { pattern?: string } = {}): Cell => {
  const { pattern, ...rest } = more;
  return {
    userEnteredValue: { numberValue: value },
    effectiveValue: { numberValue: value },
    formattedValue: String(value),
    ...(type !== undefined && {
      effectiveFormat: { numberFormat: { type, ...(pattern !== undefined && { pattern }) } },
    }),
    ...rest,
  };
};

describe('a cell of Google’s', () => {
  it('that holds nothing is no cell, whatever format or rule it has', () => {
    expect(rawCellOf({})).toBeUndefined();
    expect(rawCellOf({ effectiveFormat: { numberFormat: { type: 'TEXT' } } })).toBeUndefined();
    expect(rawCellOf({ dataValidation: { condition: { type: 'DATE_IS_VALID' } } })).toBeUndefined();
    expect(rawCellOf({ userEnteredValue: { stringValue: '' } })).toBeUndefined();
  });

  it('with a plain number looks as it is, without words of its own', () => {
    expect(rawCellOf(number(1200.5))).toEqual({ value: 1200.5, format: 'general' });
    expect(rawCellOf(number(0))).toEqual({ value: 0, format: 'general' });
  });

  it.each([
    { typed: '3-5', cell: number(43_895, 'DATE', { pattern: 'm-d', formattedValue: '3-5' }), format: 'date' },
    { typed: '50%', cell: number(0.5, 'PERCENT', { pattern: '0%', formattedValue: '50%' }), format: 'percent' },
    { typed: '1,200', cell: number(1_200, 'NUMBER', { pattern: '#,##0', formattedValue: '1,200' }), format: 'number' },
    { typed: '8:30', cell: number(0.354, 'TIME', { pattern: 'h:mm', formattedValue: '8:30' }), format: 'time' },
    { typed: 'noon', cell: number(43_895.5, 'DATE_TIME', { formattedValue: '2020/3/5 12:00' }), format: 'date-time' },
    { typed: '￥30', cell: number(30, 'CURRENCY', { formattedValue: '￥30' }), format: 'currency' },
    { typed: '1E3', cell: number(1_000, 'SCIENTIFIC', { formattedValue: '1.00E+03' }), format: 'scientific' },
  ])('tells a typed $typed from a number by its format, and says what it shows', ({ cell, format }) => {
    const value = cell.effectiveValue?.numberValue;
    expect(rawCellOf(cell)).toEqual({ value, format, shown: cell.formattedValue });
  });

  it.each([
    ['0.0%', 'percent'],
    ['"¥"#,##0', 'currency'],
    ['[$€-407]0.00', 'currency'],
    ['0.00E+00', 'scientific'],
    ['General', 'general'],
    ['0" 家"', 'number'],
    ['"50%"0', 'number'],
  ])('takes a number pattern of somebody’s own, %s, for what it shows: %s', (pattern, format) => {
    expect(rawCellOf(number(5, 'NUMBER', { pattern, formattedValue: 'x' }))).toMatchObject({ value: 5, format });
  });

  it('with a text is that text, to the character', () => {
    const text = ' 约30家\n第二行 ';
    expect(rawCellOf({ userEnteredValue: { stringValue: text }, effectiveValue: { stringValue: text } })).toEqual({
      value: text,
      format: 'general',
    });
  });

  it('says of a text that it stands in a text cell, and of nothing else', () => {
    const cell = (type: string): Cell => ({
      effectiveValue: { stringValue: '3-5' },
      userEnteredValue: { stringValue: '3-5' },
      effectiveFormat: { numberFormat: { type } },
    });
    expect(rawCellOf(cell('TEXT'))).toEqual({ value: '3-5', format: 'text' });
    expect(rawCellOf(cell('DATE'))).toEqual({ value: '3-5', format: 'general' });
  });

  it('with a tick box is true or false', () => {
    expect(rawCellOf({ userEnteredValue: { boolValue: false }, effectiveValue: { boolValue: false } })).toEqual({
      value: false,
      format: 'general',
    });
  });

  it('with a formula has both, the formula and what came of it', () => {
    const cell = { ...number(47), userEnteredValue: { formulaValue: '=35+12' } };
    expect(rawCellOf(cell)).toEqual({ value: 47, format: 'general', formula: '=35+12' });
  });

  it('with a formula that gives nothing, such as an IMAGE, has the formula alone', () => {
    const formula = '=IMAGE("https://example.org/seal.png")';
    expect(rawCellOf({ userEnteredValue: { formulaValue: formula } })).toEqual({ value: null, formula });
  });

  it.each([
    ['#DIV/0!', 'DIVIDE_BY_ZERO'],
    ['#REF!', 'REF'],
    ['#N/A', 'N_A'],
    ['#NAME?', 'NAME'],
    ['Loading...', 'LOADING'],
  ])('with an error has no value but shows %s, also where Google does not say how', (error, type) => {
    const cell = { userEnteredValue: { formulaValue: '=x' }, effectiveValue: { errorValue: { type } } };
    expect(rawCellOf({ ...cell, formattedValue: error })).toEqual({
      value: null,
      error,
      format: 'general',
      formula: '=x',
    });
    expect(rawCellOf(cell)).toMatchObject({ value: null, error });
  });

  it('that another cell’s formula fills has a value without being typed', () => {
    expect(rawCellOf({ effectiveValue: { numberValue: 3 }, formattedValue: '3' })).toEqual({
      value: 3,
      format: 'general',
    });
  });

  it('keeps 50,000 characters', () => {
    const text = '字'.repeat(50_000);
    expect(rawCellOf({ effectiveValue: { stringValue: text } })?.value).toBe(text);
  });
});
