import { expect, test } from 'vitest';
import { scoreTable } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { aScheme, aTableOf, reading } from '../../../support/a-scheme.ts';
import { seeded } from '../../../support/seeded.ts';

test('10,000 units by 60 indicators are scored in less than two seconds of one processor', () => {
  const { normal, next } = seeded('large');
  const names = Array.from({ length: 60 }, (_, i) => `i${i}`);
  const columns = names.map(
    (name) =>
      [
        name,
        Array.from({ length: 10_000 }, () => (next() < 0.02 ? undefined : Number(Math.exp(normal()).toPrecision(9)))),
      ] as const,
  );
  const groups = Array.from({ length: 10 }, (_, g) => ({ id: `g${g}`, children: names.slice(6 * g, 6 * g + 6) }));
  const scheme = aScheme({
    tree: { id: 'total', children: groups },
    treatment: { method: 'log1p', scale: { i1: 10 } },
    missing: 'floor',
  });
  const { scoring } = reading(scheme, aTableOf(Object.fromEntries(columns)));
  if (scoring === undefined) throw new Error('faults');
  const before = process.cpuUsage();
  const { categories } = scoreTable(scoring.scheme, scoring.table);
  const { user } = process.cpuUsage(before);
  expect(categories[0]?.scores.ranks.filter((rank) => rank === 1).length).toBeGreaterThan(0);
  expect(user / 1e6).toBeLessThan(2);
});
