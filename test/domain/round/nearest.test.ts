import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../functions/domain/round/nearest.ts';

const KNOWN = ['deadline', 'period', 'opensAt', 'timeZone'];

describe('nearest', () => {
  test.each([
    ['dead_lines', 'deadline'],
    ['opens-at', 'opensAt'],
    ['TIMEZONE', 'timeZone'],
    ['peroid', 'period'],
    ['deadlin', 'deadline'],
  ])('%s was meant for %s', (word, meant) => {
    expect(nearest(word, KNOWN)).toBe(meant);
  });

  test.each(['budget', 'x', '截止时间', ''])('“%s” is near to nothing', (word) => {
    expect(nearest(word, KNOWN)).toBeUndefined();
  });

  test('among nothing, nothing is near', () => {
    expect(nearest('deadline', [])).toBeUndefined();
  });

  test('a known word with one letter dropped is still recognised', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.nat(5), (word, position) => {
        expect(nearest(word.slice(0, position) + word.slice(position + 1), KNOWN)).toBe(word);
      }),
    );
  });

  test('a word of any length is answered at once', () => {
    expect(nearest('deadline'.repeat(10_000), KNOWN)).toBeUndefined();
  });
});
