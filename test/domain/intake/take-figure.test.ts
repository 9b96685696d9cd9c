import { describe, expect, test } from 'vitest';
import { explainCell } from '../../../functions/domain/intake/explain-cell.ts';
import { takeFigure } from '../../../functions/domain/intake/take-figure.ts';
import { aRound } from '../../support/a-round.ts';

const [banks] = aRound().indicators;
if (banks === undefined) throw new TypeError('no indicator');
const may = { ...banks, notApplicable: true };

describe('a figure that does not apply', () => {
  test.each(['不适用', ' 不适用 ', 'n/a', 'N/A', 'Not applicable', '不 适 用'])(
    '“%s” says so where the indicator allows it',
    (value) => {
      expect(takeFigure({ value }, may)).toEqual({ kind: 'not-applicable' });
    },
  );

  test.each(['不适用', 'n/a'])('“%s” is refused as a placeholder where it does not', (value) => {
    expect(takeFigure({ value }, banks)).toEqual({ kind: 'rejected', code: 'REJECT_PLACEHOLDER' });
    expect(takeFigure({ value }, { ...banks, notApplicable: false })).toEqual({
      kind: 'rejected',
      code: 'REJECT_PLACEHOLDER',
    });
  });

  test.each(['无', '-', 'na', '没有', '不详', '暂不适用', '不适用 3', '0 不适用'])('“%s” does not say so', (value) => {
    expect(takeFigure({ value }, may).kind).toBe('rejected');
  });

  test('an empty cell, an error value and 0 stay what they are', () => {
    expect(takeFigure({ value: null }, may)).toEqual({ kind: 'rejected', code: 'REJECT_EMPTY' });
    expect(takeFigure({ value: '#N/A', error: '#N/A' }, may)).toEqual({ kind: 'rejected', code: 'REJECT_ERROR_CELL' });
    expect(takeFigure({ value: '#N/A' }, may)).toEqual({ kind: 'rejected', code: 'REJECT_ERROR_CELL' });
    expect(takeFigure({ value: 0 }, may)).toMatchObject({ kind: 'number', value: 0 });
  });

  test('a cell explained by itself says so', () => {
    expect(explainCell('不适用', may, 'zh-CN')).toEqual({
      value: null,
      warnings: [],
      rejection: null,
      notApplicable: true,
      remedy: '',
    });
  });
});
