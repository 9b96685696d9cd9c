/** How centres of the round before became those of this one: renamed, merged or split. */
import { z } from 'zod';
import { dateCell, idCell, optionalText } from './cells.ts';

export const SUCCESSION_KINDS = ['rename', 'merge', 'split'] as const;

/**
 * A row of `successions.csv`: `from`, an id of an earlier register, went into `to`. A merger has a row for each centre that went in,
 * a split one for each that came out.
 */
export const successionRowSchema = z.strictObject({
  from: idCell,
  to: idCell,
  kind: z.enum(SUCCESSION_KINDS),
  date: dateCell,
  note: optionalText,
});

type SuccessionRow = z.output<typeof successionRowSchema>;

export interface Succession extends Omit<SuccessionRow, 'note'> {
  readonly note?: string;
}

/** The rows by day and ids; without a member for a note where there is none. */
export function successionsOf(rows: readonly SuccessionRow[]): readonly Succession[] {
  return rows
    .map(({ note, ...row }) => ({ ...row, ...(note !== undefined && { note }) }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ date, to, from }: SuccessionRow | Succession): string => `${date} ${to} ${from}`;
