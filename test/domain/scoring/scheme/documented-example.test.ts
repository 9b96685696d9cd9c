import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { aTable, scored } from '../../../support/a-scheme.ts';

const page = readFileSync(new URL('../../../../docs/scheme.md', import.meta.url), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

test('the whole example of docs/scheme.md runs as it stands there', () => {
  const { ranks, published, nodes, secondOpinions, indicators } = scored(parse(block('yaml')), aTable(block('csv')));
  const geometric = Math.sqrt(6);
  expect(nodes.get('total')?.weighing.weights[0]).toBeCloseTo(geometric / (1 + geometric), 12);
  expect(indicators.get('per-bank')?.raw).toEqual([200, 150, undefined, undefined]);
  expect(indicators.get('per-bank')?.flagsOf(2)).toEqual(['NOT_APPLICABLE']);
  expect(ranks.every((rank) => rank !== undefined)).toBe(true);
  expect(published.every((score) => score !== undefined && score >= 60 && score <= 100)).toBe(true);
  expect(secondOpinions.map(({ method }) => method)).toEqual(['topsis']);
});
