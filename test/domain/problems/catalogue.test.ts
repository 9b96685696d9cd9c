import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../../functions/domain/problems/catalogue.ts';
import { isProblem, Problem } from '../../../functions/domain/problems/problem.ts';

const codes = Object.keys(PROBLEMS);
const tests = readdirSync(join(import.meta.dirname, '../..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('problems/catalogue.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8'))
  .join('\n');

describe('the catalogue of problems', () => {
  test('is sorted, and its codes are words', () => {
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
  });

  test.each(Object.entries(PROBLEMS))('%s has a status of the caller’s or of the world’s', (_, { status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  test.each(codes)('%s is raised by some test', (code) => {
    expect(tests).toContain(code);
  });
});

describe('a problem', () => {
  test('carries its code, status, details and cause, and says where, what and what to do in two languages', () => {
    const cause = new Error('underneath');
    const problem = new Problem('CENTRE_UNKNOWN', { centre: 'x', known: 'a, b' }, { cause });
    expect(problem).toMatchObject({ code: 'CENTRE_UNKNOWN', status: 404, cause, details: { centre: 'x' } });
    expect(problem.message).toMatch(/没有.*no centre “x”.*a, b/);
    expect(isProblem(problem, 'CENTRE_UNKNOWN')).toBe(true);
    expect(isProblem(problem, 'STORE_CONFLICT')).toBe(false);
    expect(isProblem(cause)).toBe(false);
  });
});
