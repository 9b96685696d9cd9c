import { describe, expect, it } from 'vitest';
import { fileName } from '../../functions/ports/file-name.ts';

describe('fileName', () => {
  it('gives back a good name in NFC', () => {
    expect(fileName('reports/汕头分中心.pdf')).toBe('reports/汕头分中心.pdf');
    expect(fileName('e\u0301.pdf')).toBe('é.pdf');
  });

  it('names the part that is wrong, and the name it stands in', () => {
    expect(() => fileName('reports/../a.pdf')).toThrow(/“\.\.”.*“reports\/\.\.\/a\.pdf”/);
  });
});
