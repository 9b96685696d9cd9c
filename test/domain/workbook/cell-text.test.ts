import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../functions/domain/workbook/cell-text.ts';

describe('cellText', () => {
  it.each([
    ['a\r\nb\rc\u0007', 'a\nb\nc'],
    ['制\t表', '制\t表'],
    ['a\uD800b\uFFFE', 'a\uFFFDb'],
    ['=1+1', '=1+1'],
    ['', ''],
  ])('makes of %j what a cell holds', (text, expected) => {
    expect(cellText(text, 32_767)).toBe(expected);
  });

  it('cuts a long text with an ellipsis and never through a character', () => {
    expect(cellText('一二三四', 3)).toBe('一二…');
    expect(cellText('一二三', 3)).toBe('一二三');
    expect(cellText('😀😀', 3)).toBe('😀…');
    expect(cellText('一😀😀', 3)).toBe('一…');
  });

  it('leaves alone what it made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const once = cellText(text, most);
        expect(cellText(once, most)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(most);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
