import { describe, expect, it } from 'vitest';
import { absoluteRange, quotedTab } from '../../../functions/domain/workbook/absolute-range.ts';

describe('absoluteRange', () => {
  it('holds every cell of the range in place', () => {
    expect(absoluteRange('数据统计表', 'D7:D9')).toBe("'数据统计表'!$D$7:$D$9");
    expect(absoluteRange('_choices', 'AB12')).toBe("'_choices'!$AB$12");
  });

  it('keeps a range that is held in place already', () => {
    expect(absoluteRange('_choices', '$A$1:$A$5')).toBe("'_choices'!$A$1:$A$5");
  });
});

describe('quotedTab', () => {
  it('doubles an apostrophe in the title', () => {
    expect(quotedTab("it's")).toBe("'it''s'");
  });
});
