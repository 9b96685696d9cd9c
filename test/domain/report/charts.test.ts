import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar } from '../../../functions/domain/report/charts/bar.ts';
import { classesOf, histogram } from '../../../functions/domain/report/charts/histogram.ts';
import { radar } from '../../../functions/domain/report/charts/radar.ts';
import { range } from '../../../functions/domain/report/charts/range.ts';
import { svgElement, svgText } from '../../../functions/domain/report/charts/svg.ts';

const axes = ['信贷', '创投', '<上市>'].map((label) => ({ label, own: 80, median: 70 }));
const radarData = { axes, from: 60, to: 100, description: 'a "radar" & more' };

describe('drawings', () => {
  test('escape texts and attributes', () => {
    expect(svgElement('text', { class: '"><script>' }, [svgText('<b>&')])).toBe(
      '<text class="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</text>',
    );
  });

  test('print numbers with two decimals at most, so that equal data give equal bytes', () => {
    expect(svgElement('circle', { cx: 1 / 3, cy: -0.001, r: 2 })).toBe('<circle cx="0.33" cy="0" r="2"/>');
  });

  test('say in words what they show', () => {
    expect(radar(radarData)).toContain('role="img" aria-label="a &quot;radar&quot; &amp; more"');
    expect(radar(radarData)).toContain('&lt;上市&gt;');
  });

  test('a radar of fewer than three groups is none', () => {
    expect(radar({ ...radarData, axes: axes.slice(0, 2) })).toBeUndefined();
  });

  test('a radar without all medians draws no outline of medians', () => {
    expect(radar(radarData)).toContain('median-area');
    const [first = { label: '', own: 0, median: undefined }, ...rest] = axes;
    expect(radar({ ...radarData, axes: [{ ...first, median: undefined }, ...rest] })).not.toContain('median-area');
  });

  test('a bar of a missing share is its track alone', () => {
    expect(bar(undefined, undefined)).not.toContain('class="own"');
    expect(bar(0, undefined)).toContain('class="own"');
  });

  test('a range of equal values is drawn in the middle', () => {
    const all = { min: 2, quarter: 2, median: 2, threeQuarters: 2, max: 2 };
    expect(range({ all, own: 2 })).toContain('<circle class="own" cx="52"');
  });
});

describe('the histogram', () => {
  test('counts every score once, in at most twelve classes', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 });
    fc.assert(
      fc.property(scores, (hundredths) => {
        const classes = classesOf(hundredths.map((score) => score / 100));
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(hundredths.length);
        expect(classes.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('puts a score on an edge into the class above it, the highest edge excepted', () => {
    expect(classesOf([60, 65, 70])).toEqual(
      [60, 61, 62, 63, 64, 65, 66, 67, 68, 69].map((from) => ({
        from,
        to: from + 1,
        count: [60, 65, 69].includes(from) ? 1 : 0,
      })),
    );
  });

  test('prints the counts', () => {
    expect(histogram([{ from: 60, to: 70, count: 7 }], 'seven')).toContain('>7</text>');
  });
});
