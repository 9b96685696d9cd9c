import { expect, test } from 'vitest';
import { type Finding, fine } from '../../../functions/domain/health/finding.ts';
import { Problem } from '../../../functions/domain/problems/problem.ts';
import { examine } from '../../../functions/pipeline/doctor/examine.ts';
import type { Checkup } from '../../../functions/ports/checkup.ts';

const checkup = (name: string, examineIt: () => Promise<readonly Finding[]>, needs?: readonly string[]): Checkup => ({
  name,
  ...(needs !== undefined && { needs }),
  examine: examineIt,
});

const failing = (error: unknown) => () => Promise.reject(error);

test('findings come in the order of the checkups, whichever is done first', async () => {
  const slow = async (): Promise<readonly Finding[]> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return [fine('slow'), fine('slower')];
  };
  const found = await examine([checkup('a', slow), checkup('b', async () => [fine('quick')])]);
  expect(found).toEqual([
    { check: 'a', health: 'ok', found: 'slow' },
    { check: 'a', health: 'ok', found: 'slower' },
    { check: 'b', health: 'ok', found: 'quick' },
  ]);
});

test('a checkup that fails is a fault and stops no other', async () => {
  const problem = new Problem('WORKSPACE_UNUSABLE', { folder: '/x', found: 'ENOTDIR' });
  const found = await examine([
    checkup('a', failing(problem)),
    checkup('b', failing(new Error('connection refused'))),
    checkup('c', async () => [fine('there')]),
  ]);
  expect(found.map(({ check, health }) => [check, health])).toEqual([
    ['a', 'fault'],
    ['b', 'fault'],
    ['c', 'ok'],
  ]);
  expect(found[0]).toEqual({ check: 'a', health: 'fault', found: problem.message });
  expect(found[1]).toMatchObject({ found: 'connection refused', remedy: expect.stringContaining('check again') });
});

test('what depends on a faulty checkup is not made, and says which one is to be mended first', async () => {
  let asked = 0;
  const dependent = async (): Promise<readonly Finding[]> => {
    asked += 1;
    return [fine('made')];
  };
  const faulty = checkup('a', async () => [{ health: 'fault', found: 'gone' }]);
  const doubtful = checkup('b', async () => [{ health: 'warning', found: 'odd' }]);
  const found = await examine([
    faulty,
    doubtful,
    checkup('c', dependent, ['b', 'a']),
    checkup('d', dependent, ['b', 'unknown']),
    checkup('e', dependent, ['c']),
  ]);
  expect(found.slice(2)).toEqual([
    { check: 'c', health: 'warning', found: expect.stringContaining('mend “a” first') },
    { check: 'd', health: 'ok', found: 'made' },
    { check: 'e', health: 'warning', found: expect.stringContaining('mend “a” first') },
  ]);
  expect(asked).toBe(1);
});
