import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { voiceIn } from '../../../functions/domain/report/voice.ts';
import type { Localised } from '../../../functions/domain/round/localised.ts';

const folder = new URL('../../../functions/domain/report/texts/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

test.each(files)('every text of %s has the same places in both languages', async (file) => {
  const tables = Object.values((await import(new URL(file, folder).href)) as Record<string, Record<string, Localised>>);
  const texts = tables.flatMap((table) => Object.entries(table));
  expect(texts.length).toBeGreaterThan(0);
  for (const [name, { zh, en }] of texts) expect([name, placesOf(zh)]).toEqual([name, placesOf(en)]);
});

test('a place without a detail is a bug and says which', () => {
  expect(() => voiceIn('en').say({ zh: '第 {n} 名', en: 'rank {n}' })).toThrow('{n}');
});
