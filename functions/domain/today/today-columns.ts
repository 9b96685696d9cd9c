/** Columns of ours on the right of the register: what can be sorted and filtered there. */
import type { CellSource } from '../intake/reading.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { type ZonedClock, zonedClock } from '../round/zoned-time.ts';
import type { CellText } from '../workbook/feedback.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import type { TableColumn } from '../workbook/table-plan.ts';
import type { CentreToday } from './today-facts.ts';
import { findingsWords } from './today-words.ts';

/** Keys of the columns. */
export const TODAY_COLUMNS = {
  submittedAt: 'todaySubmitted',
  findings: 'todayFindings',
  reviews: 'todayReviews',
} as const;

/** Of one row: where our cells are. */
export interface TodayRow {
  readonly centre: string;
  readonly cells: Readonly<Partial<Record<keyof typeof TODAY_COLUMNS, CellSource>>>;
}

/** The columns with their heads; none where the layout has no words for them. */
export function todayColumns({ language }: Round, { register: { today } }: LedgerLayout): TableColumn[] {
  if (today === undefined) return [];
  const { heads } = today;
  return [
    { key: TODAY_COLUMNS.submittedAt, head: localise(heads.submittedAt, language), width: 18 },
    { key: TODAY_COLUMNS.findings, head: localise(heads.findings, language), width: 22 },
    { key: TODAY_COLUMNS.reviews, head: localise(heads.reviews, language), width: 12 },
  ];
}

/** What the cells of one row say. */
export type TodayCells = Readonly<Record<keyof typeof TODAY_COLUMNS, string>>;

/** What the cells of each centre's row say, by id; a time so that it sorts, an empty text where there is nothing to say. */
export function todayCells(
  centres: readonly CentreToday[],
  { timeZone, language }: Pick<Round, 'timeZone' | 'language'>,
): ReadonlyMap<string, TodayCells> {
  const clock = zonedClock(timeZone);
  return new Map(
    centres.map(({ id, submittedAt, errors, warnings, reviews }) => [
      id,
      {
        submittedAt: submittedAt === undefined ? '' : minuteOf(clock, submittedAt),
        findings: localise(findingsWords(errors, warnings), language),
        reviews: reviews.required === 0 ? '' : `${reviews.given} / ${reviews.required}`,
      },
    ]),
  );
}

const minuteOf = ({ show }: ZonedClock, time: string): string => show(new Date(time)).slice(0, 16).replace('T', ' ');

/** The same at their places. */
export function todayMarks(rows: readonly TodayRow[], texts: ReadonlyMap<string, TodayCells>): readonly CellText[] {
  return rows.flatMap(({ centre, cells }) => {
    const own = texts.get(centre);
    if (own === undefined) return [];
    return (Object.keys(TODAY_COLUMNS) as (keyof typeof TODAY_COLUMNS)[]).flatMap((key) => {
      const cell = cells[key];
      return cell === undefined ? [] : [{ ...cell, text: own[key] }];
    });
  });
}
