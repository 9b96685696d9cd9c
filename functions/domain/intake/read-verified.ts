/** Reads the ledger's tab of values that were verified on site. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import { isVerifiedRow, VERIFIED_COLUMNS } from '../workbook/ledger-verified.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import type { VerifiedTexts } from '../workbook/verified-texts.ts';
import { locateStrays } from './locate-strays.ts';
import { locateTable } from './locate-table.ts';
import { statusIn } from './read-table.ts';
import { readVerifiedRow, type VerifiedRow } from './read-verified-row.ts';
import type { StatusPlace } from './reading.ts';
import type { VerifiedFigure } from './reviews.ts';
import { cellIn, type LocatedTable, plainText, sourceIn } from './table-cells.ts';

export interface VerifiedReading {
  /**
   * By centre id what counts, one an indicator, in the order of the round. Absent where the tab cannot be read, so that what was
   * collected before is not taken back by accident.
   */
  readonly figures?: ReadonlyMap<string, readonly VerifiedFigure[]>;
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

export interface VerifiedPart {
  readonly round: Round;
  readonly texts: VerifiedTexts;
  /** Whether the ledger must have the tab. One that was made before there was such a tab has none, and nobody misses it. */
  readonly isExpected: boolean;
}

/**
 * The verified values that count: of rows that are complete, each the only one for its centre and indicator. A value is taken as one
 * of a return is, with the same units and refusals.
 *
 * Issues: those of `locateTable`, `locateStrays` and `readVerifiedRow`, `VERIFIED_TWICE`.
 *
 * @example readVerified({ round, texts, isExpected: false }, raw).figures?.get('foshan')?.[0]?.value // 12
 */
export function readVerified({ round, texts, isExpected }: VerifiedPart, raw: RawWorkbook): VerifiedReading {
  const { language } = round;
  const { table, fault, issues } = locateTable(
    {
      role: 'verified',
      title: texts.tab,
      language,
      heads: Object.fromEntries(VERIFIED_COLUMNS.map((key) => [key, localise(texts.heads[key], language)])),
      ours: ['no', 'status'],
    },
    raw,
  );
  if (table === undefined) return { statuses: [], issues: fault === 'TAB_MISSING' && !isExpected ? [] : issues };
  const filled = table.rows.map(({ row }) => row).filter((row) => isFilled(table, row));
  const rows = filled.map((row) => readVerifiedRow(row, { round, texts, table }));
  const twice = repeated(rows, round, table);
  const keyed = table.rows.filter(({ key }) => isVerifiedRow(key)).map(({ row }) => row);
  const reach = { subject: texts.tab, rows: new Set([...filled, ...keyed]), foreign: [], isOurs: () => false };
  return {
    ...(VERIFIED_COLUMNS.every((column) => table.columns.has(column)) && { figures: counting(rows, twice, round) }),
    statuses: [...reach.rows].flatMap((row) => statusIn(table, row, VERIFIED_COLUMNS)),
    issues: [...issues, ...rows.flatMap((one) => one.issues), ...twice.issues, ...locateStrays(table, reach)],
  };
}

function isFilled(table: LocatedTable, row: number): boolean {
  return VERIFIED_COLUMNS.some((column) => plainText(cellIn(table, column, row)) !== '');
}

interface Repeated {
  readonly rows: ReadonlySet<number>;
  readonly issues: readonly Issue[];
}

/** Rows that speak of the same figure of the same centre, complete or not: which of them holds cannot be known. */
function repeated(rows: readonly VerifiedRow[], round: Round, table: LocatedTable): Repeated {
  const named = rows.filter(({ centre, indicator }) => centre !== undefined && indicator !== undefined);
  const groups = [...Map.groupBy(named, ({ centre, indicator }) => `${centre?.id}\n${indicator?.id}`).values()];
  const twice = groups.filter((group) => group.length > 1);
  const issues = twice.flatMap((group) => {
    const numbers = group.map(({ row }) => row).join('、');
    return group.map(({ row, centre, indicator }) =>
      makeIssue('VERIFIED_TWICE', {
        at: { tab: table.tab.title, ...sourceIn(table, 'indicator', row), item: `verified:${row}:indicator` },
        subject: indicator === undefined ? { zh: '', en: '' } : indicatorLabel(round, indicator),
        received: plainText(cellIn(table, 'indicator', row)),
        details: { centre: centre?.name ?? '', rows: numbers },
      }),
    );
  });
  return { rows: new Set(twice.flatMap((group) => group.map(({ row }) => row))), issues };
}

function counting(
  rows: readonly VerifiedRow[],
  twice: Repeated,
  { indicators }: Round,
): NonNullable<VerifiedReading['figures']> {
  const order = new Map(indicators.map(({ id }, place) => [id, place]));
  const placeOf = ({ indicator }: VerifiedFigure): number => order.get(indicator) ?? 0;
  const counted = rows.filter(({ row, figure }) => figure !== undefined && !twice.rows.has(row));
  const byCentre = Map.groupBy(counted, ({ centre }) => centre?.id ?? '');
  return new Map(
    [...byCentre].map(([centre, own]) => [
      centre,
      own.flatMap(({ figure }) => figure ?? []).sort((a, b) => placeOf(a) - placeOf(b)),
    ]),
  );
}
