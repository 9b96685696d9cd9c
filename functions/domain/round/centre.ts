/** The register: who is evaluated, who hosts them and since when. */
import { z } from 'zod';
import type { CentreHistory } from '../years/centre-history.ts';
import { addressesCell } from './addresses-cell.ts';
import { dateCell, idCell, numberCell, optionalDate, optionalText, requiredText } from './cells.ts';

/** A row of `centres.csv`; the column names are those of the file. */
export const centreRowSchema = z.strictObject({
  id: idCell,
  no: z
    .string()
    .trim()
    .regex(/^0*[1-9]\d{0,5}$/, '正整数，如 12 / a whole number from 1, such as 12')
    .transform(Number),
  name: requiredText,
  hosting_unit: requiredText,
  city: optionalText,
  /** Needed where the scheme has categories; a file without this column is whole. */
  category: optionalText.optional(),
  approved_on: optionalDate,
  opened_on: optionalDate,
  contact_name: optionalText,
  contact_phone: optionalText,
  contact_email: addressesCell,
  remark: optionalText,
});

/** A row of `hosting-units.csv`: from this day on the centre has this hosting unit. */
export const hostingChangeRowSchema = z.strictObject({
  centre: idCell,
  from: dateCell,
  hosting_unit: requiredText,
  remark: optionalText,
});

/** A row of `previous.csv`: what a centre reported for an indicator in the round before; an empty value is unknown. */
export const previousRowSchema = z.strictObject({
  centre: idCell,
  indicator: idCell,
  value: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => undefined),
    numberCell.transform(Number),
  ]),
});

const LIST_SEPARATORS = /[\s、,，;；]+/;
/** Written for a list that is known to be empty, where an empty cell means something else. */
const NO_CENTRES: readonly string[] = ['-', '无', 'none'];

/** The ids in a cell, parted by spaces, commas or semicolons. @example idsInCell('shantou foshan') // ['shantou', 'foshan'] */
export function idsInCell(text: string): readonly string[] {
  const parts = text.split(LIST_SEPARATORS).filter((part) => part !== '');
  return parts.length === 1 && NO_CENTRES.includes(parts[0] ?? '') ? [] : parts;
}

const idsCell = z.string().transform(idsInCell);

/**
 * A row of `reviewers.csv`: who marks, and the ids of the centres to mark, separated by spaces; empty for all, `-` for none.
 * A file without the columns that follow is whole.
 */
export const reviewerRowSchema = z.strictObject({
  id: idCell,
  name: requiredText,
  centres: z
    .string()
    .trim()
    .transform((text) => (text === '' ? undefined : idsInCell(text))),
  /** Needed where workbooks are shared by address. */
  email: addressesCell.optional(),
  /** Where the reviewer comes from: nobody is drawn for a centre there. */
  municipality: z
    .string()
    .transform((text) => text.split(LIST_SEPARATORS).filter((part) => part !== ''))
    .optional(),
  /** Centres with which the reviewer declared a conflict of interest: marks for them do not count. */
  conflicts: idsCell.optional(),
  /** Centres that the office gave to the reviewer by hand: an assignment keeps them. */
  pinned: idsCell.optional(),
});

export type CentreRow = z.output<typeof centreRowSchema>;
export type HostingChangeRow = z.output<typeof hostingChangeRowSchema>;
export type PreviousRow = z.output<typeof previousRowSchema>;
export type ReviewerRow = z.output<typeof reviewerRowSchema>;

/** Who marks; `centres` absent for all. */
export interface Reviewer extends Pick<ReviewerRow, 'id' | 'name' | 'centres'> {
  /** Ids of centres with a declared conflict of interest; absent for none. */
  readonly conflicts?: readonly string[];
}

export interface HostingChange {
  readonly from: string;
  readonly hostingUnit: string;
  readonly remark: string | undefined;
}

export interface Centre {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  /** As in the register at the round's opening; later changes are in `hostingChanges`. */
  readonly hostingUnit: string;
  readonly hostingChanges: readonly HostingChange[];
  readonly city: string | undefined;
  /** The word in the column `category`; which category that is, the scheme says. */
  readonly category?: string;
  readonly approvedOn: string | undefined;
  readonly openedOn: string | undefined;
  readonly remark: string | undefined;
  /** Last round's figures by indicator id; an absent key is unknown. */
  readonly previous: Readonly<Record<string, number>>;
  /** What the store knows of its earlier years; absent where the round names no round before it. */
  readonly history?: CentreHistory;
}

/**
 * Whether a reviewer marks this centre: assigned, and without a declared conflict.
 *
 * @example isAssigned({ centres: undefined, conflicts: ['foshan'] }, 'foshan') // false
 */
export function isAssigned(
  { centres, conflicts = [] }: Pick<Reviewer, 'centres' | 'conflicts'>,
  centre: string,
): boolean {
  return (centres === undefined || centres.includes(centre)) && !conflicts.includes(centre);
}

/**
 * The hosting unit that held on `day` (YYYY-MM-DD): the last change not after it, else the register's.
 *
 * @example hostingUnitOn({ hostingUnit: '甲', hostingChanges: [{ from: '2019-06-01', hostingUnit: '乙' }] }, '2019-12-31') // '乙'
 */
export function hostingUnitOn(centre: Pick<Centre, 'hostingUnit' | 'hostingChanges'>, day: string): string {
  const past = centre.hostingChanges.filter((change) => change.from <= day);
  return past.sort((a, b) => a.from.localeCompare(b.from)).at(-1)?.hostingUnit ?? centre.hostingUnit;
}
