import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFile, noteFile, supersededFile } from '../../../functions/domain/delivery/copy-names.ts';
import { parcelsOf } from '../../../functions/domain/delivery/parcels.ts';
import { fileName } from '../../../functions/ports/file-name.ts';

describe('names of copies', () => {
  const copy = copyFile({ audience: 'reviewers', recipient: 'r1' }, '03-佛山.v2.pdf');

  it('lie in the recipient’s own folder; what is no longer valid lies apart, with its code', () => {
    expect(copy).toBe('reviewers/r1/03-佛山.v2.pdf');
    expect(supersededFile(copy, { code: 'AB12', language: 'zh-CN' })).toBe('reviewers/r1/已作废/03-佛山.v2-AB12.pdf');
    expect(supersededFile(copy, { code: 'AB12', language: 'en' })).toBe('reviewers/r1/superseded/03-佛山.v2-AB12.pdf');
    expect(noteFile(copy, 'zh-CN')).toBe('reviewers/r1/03-佛山.v2-更正说明.txt');
  });

  it('are names that the port for files takes', () => {
    const names = [copy, supersededFile(copy, { code: 'AB12-CD34-EF56', language: 'zh-CN' }), noteFile(copy, 'en')];
    expect(names.map((name) => fileName(name))).toEqual(names);
  });
});

describe('parcels', () => {
  it('hold every item once, in order, within the limit unless one alone is larger', () => {
    const items = fc.array(
      fc.nat({ max: 20 }).map((bytes) => ({ bytes })),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 30 }), (all, limit) => {
        const parcels = parcelsOf(all, limit);
        expect(parcels.flat()).toEqual(all);
        for (const parcel of parcels) {
          const sum = parcel.reduce((bytes, one) => bytes + one.bytes, 0);
          expect(parcel.length === 1 || sum <= limit).toBe(true);
          expect(parcel.length).toBeGreaterThan(0);
          expect(parcel.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
