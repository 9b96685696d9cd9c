import { describe, expect, test } from 'vitest';
import type { Succession } from '../../../functions/domain/round/succession.ts';
import { descentOf, descentOver, placesOf } from '../../../functions/domain/years/descent.ts';

const date = '2019-06-01';
const row = (from: string, kind: Succession['kind'], to: string): Succession => ({ from, to, kind, date });
const register = placesOf(['a', 'b', 'c', 'd']);
const of = (centre: string, ...rows: Succession[]) => descentOf(centre, rows, register);

describe('a centre comes', () => {
  test('from itself where nothing is said of it, and from nowhere where it was not there', () => {
    expect(of('a')).toEqual({ kind: 'same', from: ['a'] });
    expect(of('z')).toEqual({ kind: 'new', from: [] });
  });

  test('from the one whose name it took over, by any number of names between', () => {
    expect(of('z', row('a', 'rename', 'z'))).toEqual({ kind: 'renamed', from: ['a'] });
    expect(of('z', row('a', 'rename', 'y'), row('y', 'rename', 'z'))).toEqual({ kind: 'renamed', from: ['a'] });
  });

  test('from all that merged, itself among them where it goes on, in the order of their register', () => {
    expect(of('z', row('b', 'merge', 'z'), row('a', 'merge', 'z'))).toEqual({ kind: 'merged', from: ['a', 'b'] });
    expect(of('c', row('d', 'merge', 'c'))).toEqual({ kind: 'merged', from: ['c', 'd'] });
    expect(of('z', row('a', 'rename', 'y'), row('y', 'merge', 'z'), row('d', 'merge', 'z'))).toEqual({
      kind: 'merged',
      from: ['a', 'd'],
    });
  });

  test('from a split one, which is split itself where it goes on', () => {
    expect(of('z', row('a', 'split', 'z'))).toEqual({ kind: 'split', from: ['a'] });
    expect(of('a', row('a', 'split', 'z'))).toEqual({ kind: 'split', from: ['a'] });
  });

  test('with forerunners that nobody knows named apart, even where they would be the only ones', () => {
    expect(of('z', row('a', 'merge', 'z'), row('x', 'merge', 'z'))).toEqual({
      ...{ kind: 'merged', from: ['a'], unknown: ['x'] },
    });
    expect(of('z', row('x', 'rename', 'z'))).toEqual({ kind: 'new', from: [], unknown: ['x'] });
  });

  test('to an end where the successions run in a circle', () => {
    expect(of('a', row('b', 'rename', 'a'), row('a', 'rename', 'b')).kind).toBe('renamed');
  });
});

describe('over several rounds a centre', () => {
  const step = (ids: string[], ...successions: Succession[]) => ({ successions, earlier: placesOf(ids) });

  test('stays what it was, or was renamed on the way', () => {
    expect(descentOver('a', [step(['a']), step(['a'])])).toEqual({ kind: 'same', from: ['a'] });
    expect(descentOver('a', [step(['a']), step(['b'], row('b', 'rename', 'a'))])).toEqual({
      kind: 'renamed',
      from: ['b'],
    });
  });

  test('that merged last year has merged for the year before, too', () => {
    const steps = [step(['a', 'b'], row('b', 'merge', 'a')), step(['a', 'c'], row('c', 'rename', 'b'))];
    expect(descentOver('a', steps)).toEqual({ kind: 'merged', from: ['a', 'c'] });
  });

  test('is not said to have been smaller where a part was not there yet', () => {
    const steps = [step(['a', 'b'], row('b', 'merge', 'a')), step(['a'])];
    expect(descentOver('a', steps)).toEqual({ kind: 'merged', from: ['a'], unknown: ['b'] });
  });

  test('that was new last year is new for all years before', () => {
    expect(descentOver('a', [step([]), step(['a'])])).toMatchObject({ kind: 'new', from: [] });
  });
});
