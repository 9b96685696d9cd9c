import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { aText } from '../../../support/a-text.ts';
import { contextOf } from '../faults/fault.ts';

/** Findings of a return whose sections have just so many characters. */
function codes(characters: { operation?: number; results?: number }): readonly string[] {
  const context = contextOf({});
  const sections = context.reading.sections.map((section) => ({
    ...section,
    characters: characters[section.item as keyof typeof characters] ?? section.characters,
  }));
  return checkReturn({ ...context, reading: { ...context.reading, sections } }).map(({ code }) => code);
}

describe('the length of a section', () => {
  // The round expects 800 (200 to 3,000) and 1,200 (200 to 4,000) characters, 2,000 in all.
  it('is short below its least and long above its most', () => {
    expect(codes({ operation: 200 })).toEqual([]);
    expect(codes({ operation: 199 })).toEqual(['SECTION_TOO_SHORT']);
    expect(codes({ results: 3_100 })).toEqual([]);
    expect(codes({ results: 4_001 })).toEqual(['SECTION_TOO_LONG']);
  });

  it('is told for the whole report only where each section by itself is usual', () => {
    expect(codes({ operation: 400, results: 600 })).toEqual([]);
    expect(codes({ operation: 400, results: 599 })).toEqual(['REPORT_LENGTH_UNUSUAL']);
    expect(codes({ operation: 1_000, results: 3_000 })).toEqual([]);
    expect(codes({ operation: 1_001, results: 3_000 })).toEqual(['REPORT_LENGTH_UNUSUAL']);
    expect(codes({ operation: 199, results: 300 })).toEqual(['SECTION_TOO_SHORT']);
  });
});

describe('a section that repeats another', () => {
  it('is told at the later one, with the earlier one’s cell and the share', () => {
    const [half, rest] = [aText('half', 500), aText('rest', 200)];
    const [issue] = checkReturn(
      contextOf({ changes: { sections: { operation: half + aText('more', 300), results: half + rest } } }),
    );
    expect(issue).toMatchObject({
      code: 'SECTION_REPEATED',
      at: { a1: 'B5' },
      details: { other: { zh: '“运营管理情况”（B4）' } },
    });
  });

  it('is none where less than the round’s share is the same', () => {
    const some = aText('some', 400);
    const sections = { operation: some + aText('p', 500), results: some + aText('q', 500) };
    expect(checkReturn(contextOf({ changes: { sections } }))).toEqual([]);
  });
});
