import { expect, test } from 'vitest';
import { heatMap } from '../../../functions/domain/report/charts/heat-map.ts';
import { strip } from '../../../functions/domain/report/charts/strip.ts';
import { twinBar } from '../../../functions/domain/report/charts/twin-bar.ts';

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `<${i}>`, group: i % 2 }));
const cell = (value: number | undefined, isCertain = true, isMarked = false) => ({ value, isCertain, isMarked });
const count = (markup: string, name: string): number => markup.split(`class="${name}"`).length - 1;

test('a heat map has a cell for each pair, coloured where it is certain', () => {
  const drawing = heatMap(items(4), (row) => cell(row === 1 ? -0.456 : 0.9, row < 3), 'what it shows');
  expect([count(drawing, 'positive'), count(drawing, 'negative'), count(drawing, 'empty')]).toEqual([2, 1, 3]);
  expect(drawing).toContain('>−0.46<');
  expect(drawing).toContain('aria-label="what it shows"');
  expect(drawing).toContain('&lt;3&gt;');
});

test('a heat map frames its groups and what is to be looked at; a missing value is a dash', () => {
  const drawing = heatMap(items(2), () => cell(undefined, false, true), '');
  expect([count(drawing, 'frame'), count(drawing, 'marked')]).toEqual([2, 1]);
  expect(drawing).toContain('>–<');
});

test('a heat map of many items leaves the numbers out of its cells', () => {
  expect(heatMap(items(25), () => cell(0.12), '')).not.toContain('0.12<');
  expect(heatMap(items(24), () => cell(0.12), '')).toContain('0.12<');
});

test('a strip has a mark for each place, whatever the number of units', () => {
  expect(count(strip([1, 2, 3], 2), 'own')).toBe(3);
  expect(count(strip([5, 5, 5], 5), 'own')).toBe(1);
  const many = Array.from({ length: 10_000 }, (_, i) => Math.sin(i));
  expect(count(strip(many, 0), 'own')).toBeLessThan(250);
  expect(strip([], undefined)).not.toMatch(/NaN|Infinity/);
});

test('twin bars share one scale and end at its ends', () => {
  expect(twinBar(0.5, 2, 1)).toMatch(/class="box"[^>]+width="60"[^>]*\/><rect class="own"[^>]+width="120"/);
  expect(twinBar(0, 0, 0)).not.toContain('NaN');
});
