/** The register has centres, and the tables beside it speak of centres and indicators that exist. */
import { z } from 'zod';
import { idsInCell } from '../centre.ts';
import type { DefinitionFile } from '../definition-files.ts';
import {
  CENTRE,
  type CrossCheck,
  crossCheck,
  type FileFault,
  INDICATOR,
  idsOf,
  namedView,
  unknownName,
} from './cross-check.ts';

export const someCentres: CrossCheck = crossCheck(z.object({ centres: z.array(z.unknown()) }), ({ centres }) => {
  if (centres.length > 0) return [];
  const expected = '第一行列名之下，每个中心一行 / a row for each centre below the column names';
  return [{ file: 'centres.csv', path: [], found: '没有任何中心 / no centres', expected }];
});

/** The cells of a column, trimmed; a row that is broken or empty there has been reported already. */
function columnView(column: string) {
  const row = z.record(z.string(), z.string()).transform((cells) => cells[column]?.trim() || undefined);
  return z.array(row.optional().catch(undefined));
}

export const hostedCentres: CrossCheck = crossCheck(
  z.object({ centres: namedView, hostingUnits: columnView('centre') }),
  ({ centres, hostingUnits }) => unknownCells(hostingUnits, centres, { file: 'hosting-units.csv', column: 'centre' }),
);

export const previousCentres: CrossCheck = crossCheck(
  z.object({ centres: namedView, previous: columnView('centre') }),
  ({ centres, previous }) => unknownCells(previous, centres, { file: 'previous.csv', column: 'centre' }),
);

export const previousIndicators: CrossCheck = crossCheck(
  z.object({ round: z.object({ indicators: namedView }), previous: columnView('indicator') }),
  ({ round, previous }) => unknownCells(previous, round.indicators, { file: 'previous.csv', column: 'indicator' }),
);

const LISTS = ['centres', 'conflicts', 'pinned'] as const;

export const reviewedCentres: CrossCheck = (content) => LISTS.flatMap((column) => listedCentres(column)(content));

function listedCentres(column: (typeof LISTS)[number]): CrossCheck {
  return crossCheck(z.object({ centres: namedView, reviewers: columnView(column) }), ({ centres, reviewers }) => {
    const known = idsOf(centres).map((id) => id.trim());
    const at = (row: number) => ({ file: 'reviewers.csv', path: [row, column], what: CENTRE }) as const;
    return reviewers.flatMap((list, row) => idsInCell(list ?? '').flatMap((id) => unknownName(id, known, at(row))));
  });
}

interface Column {
  readonly file: DefinitionFile;
  readonly column: 'centre' | 'indicator';
}

function unknownCells(
  cells: readonly (string | undefined)[],
  items: readonly { readonly id: string }[],
  { file, column }: Column,
): readonly FileFault[] {
  const known = idsOf(items).map((id) => id.trim());
  const what = column === 'centre' ? CENTRE : INDICATOR;
  const isKnown = new Set(known);
  return cells.flatMap((id, row) => {
    if (id === undefined || isKnown.has(id)) return [];
    return unknownName(id, known, { file, path: [row, column], what });
  });
}
