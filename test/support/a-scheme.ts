import type { Table } from '../../functions/domain/round/table.ts';
import { scoreTable } from '../../functions/domain/scoring/engine/score-table.ts';
import type { Evaluated } from '../../functions/domain/scoring/engine/score-units.ts';
import { readScoring, type ScoringReading } from '../../functions/domain/scoring/scheme/read-scoring.ts';

export type Settings = Readonly<Record<string, unknown>>;

/** A scheme as it would be written: min–max from 0 to 100, equal weights, one group of the given indicators. */
export function aScheme(changes: Settings = {}): Settings {
  return {
    treatment: { method: 'none' },
    normalisation: { method: 'min-max', range: { from: 0, to: 100 } },
    missing: 'withhold',
    tree: { id: 'total', children: ['a', 'b'] },
    ranking: { from: 'exact', decimals: 2, ties: 'competition' },
    ...changes,
  };
}

/** A table as it would be written: rows of lines, cells parted by commas, the unit first. */
export function aTable(text: string): Table {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return { header, rows };
}

/** Columns of numbers as a table, the units named u0, u1 …; `undefined` is an empty cell. */
export function aTableOf(columns: Readonly<Record<string, readonly (number | undefined)[]>>): Table {
  const names = Object.keys(columns);
  const units = Math.max(0, ...Object.values(columns).map((column) => column.length));
  const rows = Array.from({ length: units }, (_, unit) => [
    `u${unit}`,
    ...names.map((name) => String(columns[name]?.[unit] ?? '')),
  ]);
  return { header: ['unit', ...names], rows };
}

export function reading(scheme: unknown, data: Table, previous?: Table): ScoringReading {
  return readScoring({ scheme, data, previous });
}

/** The first evaluation of a scheme over a table; faults are thrown. */
export function scored(scheme: unknown, data: Table, previous?: Table): Evaluated {
  const { scoring, faults } = reading(scheme, data, previous);
  if (scoring === undefined) throw new Error(faults.map(({ path, found }) => `${path.join('.')}: ${found}`).join('\n'));
  const [first] = scoreTable(scoring.scheme, scoring.table).categories;
  if (first === undefined) throw new Error('no units');
  return first.scores;
}

/** Every fault as “file path: found” in its English words. */
export function faultLines(scheme: unknown, data = aTable('u,a,b\nx,1,2\ny,3,5')): readonly string[] {
  return reading(scheme, data).faults.map(
    ({ file, path, found }) => `${file} ${path.join('.')}: ${found.split(' / ').at(-1)}`,
  );
}
