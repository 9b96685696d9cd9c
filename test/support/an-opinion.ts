import { expect } from 'vitest';
import type { Column } from '../../functions/domain/scoring/column.ts';
import { aScheme, aTableOf, type Settings, scored } from './a-scheme.ts';

export type Rows = readonly (readonly number[])[];

export interface Problem {
  readonly rows: Rows;
  /** 1 where more is better, −1 where less is. */
  readonly directions: readonly (1 | -1)[];
  readonly weights: readonly number[];
}

/** What a second opinion has to say of a problem, with dense ranks as scikit-criteria has them. */
export function opinionOn({ rows, directions, weights }: Problem, opinion: Settings) {
  const names = directions.map((_, i) => `c${i}`);
  const columns = Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i])]));
  const costs = names.filter((_, i) => directions[i] === -1).map((name) => [name, { direction: 'down' }]);
  const scheme = aScheme({
    indicators: Object.fromEntries(costs),
    tree: { id: 'total', children: names.map((indicator, i) => ({ indicator, weight: weights[i] ?? 0 })) },
    secondOpinions: [opinion],
    ranking: { from: 'exact', decimals: 4, ties: 'dense' },
  });
  const [found] = scored(scheme, aTableOf(columns)).secondOpinions;
  if (found === undefined) throw new Error(`no ${String(opinion['method'])}`);
  return found;
}

export function expectNear(own: Column | undefined, printed: readonly number[], within: number): void {
  expect(own?.length).toBe(printed.length);
  for (const [i, value] of printed.entries()) expect(Math.abs((own?.[i] ?? Number.NaN) - value)).toBeLessThan(within);
}
