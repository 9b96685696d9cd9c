import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Example {
  readonly file: string;
  readonly call: string;
  readonly result: string;
}

/** `@example call(…) // result` lines of the method library. */
function examplesIn(file: string): readonly Example[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/@example (?<call>.+?) \/\/ (?<result>.+)$/gm)].map(({ groups }) => ({
    ...{ file, call: groups?.['call'] ?? '', result: groups?.['result'] ?? '' },
  }));
}

const files = globSync('functions/domain/{scoring,statistics}/**/*.ts', { cwd: ROOT }).sort();
const examples = files.flatMap(examplesIn);

/** Examples whose arguments or results are words for something larger; everything else is run. */
const SKETCHED =
  /\b(counts|root|rule|sample|bands|parsed|expression|table|nodes|total|first|third|column|units|evaluated|tree)\b(?!\()|…|three tokens|draft/;
const run = examples.filter(({ call, result }) => !SKETCHED.test(`${call} ${result}`));

/** Code of our own docstrings, with what its module exports in scope. */
async function worthOf(code: string, file: string): Promise<unknown> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(ROOT, file)).href);
  return new Function(...Object.keys(module), `return (${code});`)(...Object.values(module));
}

describe('examples in docstrings', () => {
  test.each(run.map((one) => [`${one.call} in ${one.file}`, one] as const))('%s', async (_, { file, call, result }) => {
    const [actual, expected] = [await worthOf(call, file), await worthOf(result, file)];
    if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 12);
    else expect(JSON.parse(JSON.stringify(actual ?? null))).toEqual(roundedAs(actual, expected));
  });

  test('most of them are run', () => {
    expect(run.length).toBeGreaterThan(50);
    expect(run.length / examples.length).toBeGreaterThan(0.7);
  });
});

/** Numbers inside lists may differ in their last bits; then the actual ones stand. */
function roundedAs(actual: unknown, expected: unknown): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(expected ?? null));
  if (!Array.isArray(actual) || !Array.isArray(plain) || actual.length !== plain.length) return plain;
  return plain.map((each: unknown, i) => {
    const own: unknown = actual[i];
    return typeof each === 'number' && typeof own === 'number' && Math.abs(each - own) < 1e-12
      ? own
      : roundedAs(own, each);
  });
}
