/** The register: who is evaluated, who hosts them and since when. */
import { z } from 'zod';
import { dateSchema, idSchema } from './ids.ts';

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text));
const optionalDate = z.union([z.literal('').transform(() => undefined), dateSchema]);

/** A row of `centres.csv`; the column names are those of the file. Empty cells are unknown, not false. */
export const centreRowSchema = z.strictObject({
  id: idSchema,
  no: z.coerce.number().int().positive(),
  name: z.string().trim().min(1).max(300),
  hosting_unit: z.string().trim().min(1).max(300),
  city: optionalText,
  approved_on: optionalDate,
  opened_on: optionalDate,
  contact_name: optionalText,
  contact_phone: optionalText,
  contact_email: optionalText,
  remark: optionalText,
});

/** A row of `hosting-units.csv`: from this day on the centre has this hosting unit. */
export const hostingChangeRowSchema = z.strictObject({
  centre: idSchema,
  from: dateSchema,
  hosting_unit: z.string().trim().min(1).max(300),
  remark: optionalText,
});

/** A row of `previous.csv`: what a centre reported for an indicator in the round before. */
export const previousRowSchema = z.strictObject({
  centre: idSchema,
  indicator: idSchema,
  value: z.coerce.number(),
});

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
  readonly approvedOn: string | undefined;
  readonly openedOn: string | undefined;
  readonly remark: string | undefined;
  /** Last round's figures by indicator id; an absent key is unknown. */
  readonly previous: Readonly<Record<string, number>>;
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
