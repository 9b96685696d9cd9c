import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../functions/domain/sample/random.ts';
import { sampleFigures, sampleYear } from '../../../functions/domain/sample/sample-figures.ts';
import { samplePart } from '../../../functions/domain/sample/sample-part.ts';
import { sampleText } from '../../../functions/domain/sample/sample-text.ts';
import { aRound } from '../../support/a-round.ts';

const round = aRound();
const seeds = Array.from({ length: 200 }, (_, position) => `seed-${position}`);

describe('made-up figures', () => {
  test('are the same for the same seed and differ between seeds', () => {
    expect(sampleFigures(round, 'a')).toEqual(sampleFigures(round, 'a'));
    expect(sampleFigures(round, 'a')).not.toEqual(sampleFigures(round, 'b'));
  });

  test('lie within the bounds with no more decimals than the form allows, in both years', () => {
    for (const seed of seeds) {
      const years = sampleFigures(round, seed);
      for (const { id, bounds, decimals, kind } of round.indicators) {
        for (const value of [years.current[id], years.previous[id]]) {
          expect(value).toBeGreaterThanOrEqual(bounds.min);
          expect(value).toBeLessThanOrEqual(bounds.max);
          const scale = 10 ** (kind === 'count' ? 0 : decimals);
          expect(Math.abs(Math.round((value ?? 0) * scale) / scale - (value ?? 0))).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('keep deals and events together: amounts with projects, attendance with sessions', () => {
    for (const seed of seeds) {
      const { current } = sampleFigures(round, seed);
      expect(current['loan-projects']).toBeGreaterThan(0);
      expect(current['loans']).toBeGreaterThan(0);
      const each = (current['trainees'] ?? 0) / (current['trainings'] ?? 1);
      expect(each).toBeGreaterThanOrEqual(3);
      expect(each).toBeLessThanOrEqual(2_000);
    }
  });
});

describe('made-up texts', () => {
  const [centre] = round.centres;
  const [section] = round.rubric.sections;

  test('say of themselves that they are made up and are about as long as asked for', () => {
    if (centre === undefined || section === undefined) throw new Error('the round has no centre or section');
    const text = sampleText(round, centre, section);
    expect(text).toMatch(/^（示例数据，非真实填报内容。）/);
    const characters = text.replace(/\s/g, '').length;
    expect(characters).toBeGreaterThan(section.characters.expected * 0.9);
    expect(characters).toBeLessThan(section.characters.expected * 1.2);
  });
});

test('of thirty-two centres every part is played, most of them regular', () => {
  const parts = Array.from({ length: 32 }, (_, position) => samplePart(position));
  expect(new Set(parts)).toEqual(
    new Set(['regular', 'late', 'with-errors', 'not-submitted', 'vetoed', 'short-of-evidence']),
  );
  expect(parts.filter((part) => part === 'regular')).toHaveLength(27);
});

describe('random numbers', () => {
  test('are uniform enough: means and spread of ten thousand draws', () => {
    const { uniform, normal } = randomFrom('test');
    const draws = Array.from({ length: 10_000 }, uniform);
    expect(draws.reduce((sum, one) => sum + one, 0) / draws.length).toBeCloseTo(0.5, 1);
    const normals = Array.from({ length: 10_000 }, normal);
    const mean = normals.reduce((sum, one) => sum + one, 0) / normals.length;
    const variance = normals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(variance).toBeCloseTo(1, 1);
  });

  test('picking from nothing is refused', () => {
    expect(() => randomFrom('x').pick([])).toThrow(RangeError);
  });

  test('go on from those of last year where the store has them, and stand alone where it has not', () => {
    const [centre, other] = round.centres;
    if (centre === undefined || other === undefined) throw new Error('no centre');
    expect(sampleYear(round, centre)).toEqual(sampleFigures(round, `${round.id}/${centre.id}`).current);
    const previous = { banks: 40, loans: 1200.5 };
    const known = { ...centre, previous, history: { previous: {}, years: [] } };
    const grown = sampleYear(round, known);
    expect(grown).toEqual(sampleYear(round, known));
    for (const [id, last] of Object.entries(previous)) {
      expect((grown[id] ?? 0) / last).toBeGreaterThan(0.4);
      expect((grown[id] ?? 0) / last).toBeLessThan(2.5);
    }
    expect(grown['trainees']).toBe(sampleYear(round, centre)['trainees']);
  });
});
