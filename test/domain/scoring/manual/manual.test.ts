import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitionIn } from '../../../../functions/compose.ts';
import { schemeJsonSchema, scoreSchemeJsonSchema } from '../../../../functions/domain/round/json-schemas.ts';
import type { RoundDefinition } from '../../../../functions/domain/round/round-definition.ts';
import { roundHalfUp } from '../../../../functions/domain/rounding/round-half-up.ts';
import { type ExampleRun, exampleRun } from '../../../../functions/domain/scoring/manual/example-run.ts';
import { fillTemplate } from '../../../../functions/domain/scoring/manual/fill-template.ts';
import { OF_ROUNDS, ROOMS } from '../../../../functions/domain/scoring/manual/method-document.ts';
import { roomOf } from '../../../../functions/domain/scoring/manual/settings.ts';
import { workedExample } from '../../../../functions/domain/scoring/manual/worked-example.ts';
import { shippedRound } from '../../../support/a-round-folder.ts';

const docs = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8');

let definition: RoundDefinition;
let run: ExampleRun;
beforeAll(async () => {
  definition = await definitionIn(shippedRound('guangdong-2019'));
  run = exampleRun(definition);
});

describe('every method that a scheme may name', () => {
  const methods = ROOMS.filter((room) => !OF_ROUNDS.has(room)).flatMap((room) =>
    roomOf(scoreSchemeJsonSchema(), room).methods.map(({ method }) => method),
  );

  test.each(['method.md', 'method.zh-CN.md', 'scheme.md'])('stands in %s', (page) => {
    const text = docs(page);
    expect(methods.length).toBeGreaterThan(40);
    expect(methods.filter((method) => !text.includes(`\`${method}\``) && !text.includes(`\`${method} {`))).toEqual([]);
  });
});

test('every member of a scheme, of a table or of a round, is named in scheme.md', () => {
  const keysOf = (schema: object): readonly string[] =>
    Object.keys('properties' in schema ? (schema.properties ?? {}) : {});
  const keys = new Set([...keysOf(scoreSchemeJsonSchema()), ...keysOf(schemeJsonSchema())]);
  expect(keys.size).toBeGreaterThan(20);
  const text = docs('scheme.md');
  expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
});

describe('the worked example', () => {
  const rowsOf = (table: string): string[][] =>
    table
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  const number = (text: string | undefined): number => Number(text);

  test('is redone from its printed numbers alone, and gives the published total', () => {
    const parts = workedExample(run, 'en');
    const figures = rowsOf(parts['example.figures'] ?? '');
    const { base = 0, span = 0 } = { ...definition.round.scheme.normalisation } as { base?: number; span?: number };
    const scores = figures.map(
      ([, , , z, z0, z1]) => base + (span * (number(z) - number(z0))) / (number(z1) - number(z0)),
    );
    for (const [i, row] of figures.entries()) expect(scores[i]).toBeCloseTo(number(row[6]), 2);
    let next = 0;
    const groups = definition.round.groups.map(({ id }) => {
      const own = definition.round.indicators.filter(({ group }) => group === id).length;
      next += own;
      return mean(scores.slice(next - own, next));
    });
    const reviews = rowsOf(parts['example.reviews'] ?? '');
    const sections = Map.groupBy(reviews, ([section]) => section);
    const qualitative = weighted(
      [...sections.values()].map((points): [number, number] => [
        points.reduce((sum, [, , , , full]) => sum + number(full), 0),
        weighted(
          points.map(([, , marks, , full]) => [
            number(full),
            (100 * mean((marks ?? '').split(', ').map(Number))) / number(full),
          ]),
        ),
      ]),
    );
    const total = 0.7 * mean(groups) + 0.3 * qualitative;
    expect(roundHalfUp(total, 2)).toBe(parts['example.published']);
    expect(Number(parts['example.published'])).toBe(run.own.published);
  });

  test('shows every step that the engine took, its numbers put in', () => {
    const parts = workedExample(run, 'zh');
    expect(parts['example.treated']).toMatch(/z = ln\(1 \+ x \/ s\) = ln\(1 \+ [\d.]+ \/ 1000\) = [\d.]+/);
    expect(parts['example.plain']).toMatch(/= 60 \+ 40 × \([\d.]+ − [\d.]+\) \/ \([\d.]+ − [\d.]+\) = [\d.]+/);
  });
});

test('every scheme beside the shipped one names itself, and says that it is for comparison only, or a form', () => {
  expect(Object.keys(definition.schemes).length).toBeGreaterThan(8);
  for (const [name, { version, decidedBy }] of Object.entries(definition.schemes)) {
    expect(version).toBe(`${name}-1`);
    expect(decidedBy).toMatchObject({
      zh: expect.stringMatching(/^(仅供比较|样表)：/),
      en: expect.stringMatching(/^(for comparison only|a form): /),
    });
  }
});

test('a template with a name too many, or without one of the parts, is refused with both', () => {
  expect(fillTemplate('a {{x}} b {{x}}', { x: '1' })).toBe('a 1 b 1');
  expect(() => fillTemplate('{{gone}}', { part: '' })).toThrow('names gone in vain and leaves out part');
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function weighted(items: readonly (readonly [number, number])[]): number {
  const total = items.reduce((sum, [weight]) => sum + weight, 0);
  return items.reduce((sum, [weight, value]) => sum + weight * value, 0) / total;
}
