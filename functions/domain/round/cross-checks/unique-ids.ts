/** No two things of a kind share an id, a number or a name. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import { type CrossCheck, crossCheck, type FileFault } from './cross-check.ts';

/** Anything with or without an id: an unreadable one must not hide that two others are the same. */
const item = z.looseObject({ id: z.string().optional().catch(undefined) }).catch({ id: undefined });
const items = z.array(item).catch([]);
const section = z.looseObject({ id: z.string().optional().catch(undefined), points: items }).catch({
  id: undefined,
  points: [],
});
const roundIds = z
  .looseObject({
    groups: items,
    indicators: items,
    rubric: z.looseObject({ sections: z.array(section).catch([]) }).catch({ sections: [] }),
    materials: z.looseObject({ seals: items }).catch({ seals: [] }),
  })
  .catch({ groups: [], indicators: [], rubric: { sections: [] }, materials: { seals: [] } });
const gradeIds = z.looseObject({ bands: items.optional(), shares: items.optional() });
const rows = z.array(z.record(z.string(), z.string()).optional()).catch([]);

export const uniqueIds: CrossCheck = crossCheck(
  z.object({ round: roundIds, centres: rows, hostingUnits: rows, previous: rows, successions: rows, reviewers: rows }),
  ({ round, centres, hostingUnits, previous, successions, reviewers }) => [
    ...repeatedIds(round.groups, ['groups']),
    ...repeatedIds(round.indicators, ['indicators']),
    ...repeatedIds(round.rubric.sections, ['rubric', 'sections']),
    ...round.rubric.sections.flatMap(({ points }, n) => repeatedIds(points, ['rubric', 'sections', n, 'points'])),
    ...repeatedIds(round.materials.seals, ['materials', 'seals']),
    ...repeatedCells(centres, 'centres.csv', ['id']),
    ...repeatedCells(centres, 'centres.csv', ['no']),
    ...repeatedCells(centres, 'centres.csv', ['name']),
    ...repeatedCells(hostingUnits, 'hosting-units.csv', ['centre', 'from']),
    ...repeatedCells(previous, 'previous.csv', ['centre', 'indicator']),
    ...repeatedCells(successions, 'successions.csv', ['to', 'from']),
    ...repeatedCells(reviewers, 'reviewers.csv', ['id']),
  ],
);

export const uniqueGrades: CrossCheck = crossCheck(
  z.object({ round: z.looseObject({ grades: gradeIds }) }),
  ({ round: { grades } }) => [
    ...repeatedIds(grades.bands ?? [], ['grades', 'bands']),
    ...repeatedIds(grades.shares ?? [], ['grades', 'shares']),
  ],
);

const EXPECTED = '不与别处重复 / one that is not used elsewhere';

function repeatedIds(list: readonly { readonly id?: string | undefined }[], at: readonly PropertyKey[]): FileFault[] {
  const ids = list.map(({ id }) => id);
  return repetitions(ids).map(({ position, first, key }) => ({
    file: 'round.yaml',
    path: [...at, position, 'id'],
    found: `标识${quote(key)}与第 ${first + 1} 项相同 / the id ${quote(key)}, which item ${first + 1} has already`,
    expected: EXPECTED,
  }));
}

type Rows = z.output<typeof rows>;

function repeatedCells(table: Rows, file: FileFault['file'], columns: readonly [string, ...string[]]): FileFault[] {
  const keys = table.map((row) => {
    const cells = columns.map((column) => row?.[column]?.trim() ?? '');
    return cells.includes('') ? undefined : cells.join(' + ');
  });
  const names = columns.join(' + ');
  return repetitions(keys).map(({ position, first, key }) => ({
    file,
    path: [position, columns[0]],
    found: `${names} 为${quote(key)}，与第 ${first + 1} 行数据相同 / ${names} ${quote(key)}, which data row ${first + 1} has already`,
    expected: EXPECTED,
  }));
}

interface Repetition {
  readonly position: number;
  readonly first: number;
  readonly key: string;
}

function repetitions(keys: readonly (string | undefined)[]): readonly Repetition[] {
  const firsts = new Map<string, number>();
  return keys.flatMap((key, position) => {
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, position);
    return first === undefined ? [] : [{ position, first, key }];
  });
}
