/** What is said of centres that were renamed, merged or split fits the register, the calendar and itself. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import { localTimeSchema } from '../ids.ts';
import { successionRowSchema } from '../succession.ts';
import { CENTRE, type CrossCheck, crossCheck, type FileFault, idsOf, namedView, unknownName } from './cross-check.ts';

/** A row that is broken has been reported already. */
const rows = z.array(successionRowSchema.optional().catch(undefined));

type Row = z.output<typeof successionRowSchema>;
type Rows = readonly (Row | undefined)[];

/** Where a row leads to is in the register, or goes on from there by another row; what ended is in it no more. */
export const succeededCentres: CrossCheck = crossCheck(
  z.object({ centres: namedView, successions: rows }),
  ({ centres, successions }) => {
    const known = idsOf(centres).map((id) => id.trim());
    const goesOn = new Set(successions.flatMap((row) => (row === undefined ? [] : [row.from])));
    return successions.flatMap((row, n): readonly FileFault[] => {
      if (row === undefined) return [];
      const unknown = goesOn.has(row.to)
        ? []
        : unknownName(row.to, known, { file: 'successions.csv', path: [n, 'to'], what: CENTRE });
      const isStillThere = row.kind !== 'split' && known.includes(row.from);
      return [...unknown, ...(isStillThere ? [stillThere(row, n)] : [])];
    });
  },
);

function stillThere({ from, kind }: Row, n: number): FileFault {
  const what = kind === 'merge' ? { zh: '并入其他中心', en: 'was merged' } : { zh: '更名', en: 'was renamed' };
  return fault(n, 'from', {
    found: `${quote(from)} 已${what.zh}，名录中却仍有 / ${quote(from)} ${what.en} and is still in the register`,
    expected:
      '从 centres.csv 中删去；仍单独存在的，删去本行 / take it out of centres.csv, or this row if it still stands alone',
  });
}

/** No centre comes out of itself, and each goes one way: on under another name, into another, or apart. */
export const clearSuccessions: CrossCheck = crossCheck(z.object({ successions: rows }), ({ successions }) =>
  successions.flatMap((row, n) =>
    row === undefined ? [] : [...circles(row, n, successions), ...twoWays(row, n, successions)],
  ),
);

function circles(row: Row, n: number, all: Rows): readonly FileFault[] {
  const seen = new Set<string>();
  const after = (id: string): boolean =>
    id === row.from || (!seen.has(id) && seen.add(id) && all.some((one) => one?.from === id && after(one.to)));
  if (!after(row.to)) return [];
  const found = `${quote(row.from)} 最后又成为它自己 / ${quote(row.from)}, which comes out of itself in the end`;
  return [fault(n, 'to', { found, expected: '沿革不成环 / successions without a circle' })];
}

function twoWays(row: Row, n: number, all: Rows): readonly FileFault[] {
  const isSplit = row.kind === 'split';
  const others = all.filter((one): one is Row => one !== undefined && one !== row);
  const leaves = others.some((one) => one.from === row.from && !(isSplit && one.kind === 'split'));
  const joins = others.some((one) => one.to === row.to && !(row.kind === 'merge' && one.kind === 'merge'));
  return [
    ...(leaves
      ? [
          fault(n, 'from', {
            found: `${quote(row.from)} 有不止一个去向 / ${quote(row.from)} with more than one successor`,
            expected: '分为几家的各行都写 split / split in all its rows, where it was split',
          }),
        ]
      : []),
    ...(joins
      ? [
          fault(n, 'to', {
            found: `${quote(row.to)} 有不止一个来源，而并非各行都是 merge / ${quote(row.to)} with more than one forerunner, not all by merge`,
            expected: '由几家合并而成的各行都写 merge / merge in all its rows, where centres merged',
          }),
        ]
      : []),
  ];
}

/** Whoever is evaluated is so as it stood when the returns were due. */
export const datedSuccessions: CrossCheck = crossCheck(
  z.object({ round: z.object({ deadline: localTimeSchema }), successions: rows }),
  ({ round: { deadline }, successions }) => {
    const last = deadline.slice(0, 10);
    return successions.flatMap((row, n) =>
      row === undefined || row.date <= last
        ? []
        : [fault(n, 'date', { found: row.date, expected: `不晚于截止日 ${last} / not after the deadline, ${last}` })],
    );
  },
);

function fault(row: number, column: keyof Row, words: Pick<FileFault, 'found' | 'expected'>): FileFault {
  return { file: 'successions.csv', path: [row, column], ...words };
}
