/** Whether a centre's paper copies are all there, as the office registered them. */
import type { LedgerEntry } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';

type Materials = Round['materials'];

/** Copies that came in by the codes that are printed on them. */
export interface CopiesByCode {
  /** Of the submission that counts. */
  readonly current: number;
  /** Of an earlier one: they hold other figures. */
  readonly earlier: number;
}

/**
 * Whether the paper is complete: at least the copies that the round wants, each seal of the round on every copy, and the day of
 * receipt. What the office left empty is not there yet. Copies by code count beside those that the office entered; once some of them are
 * of an earlier submission, only those of the one that counts do, since nobody knows which the office meant. Whether an electronic
 * copy came in does not matter here, and a round that wants no paper never has it complete.
 *
 * @example isPaperComplete({ paperCopies: 5, seals: [], electronic: true }, undefined) // false
 */
export function isPaperComplete(
  { paperCopies, seals }: Pick<Materials, 'paperCopies' | 'seals'>,
  entry: LedgerEntry | undefined,
  { current, earlier }: CopiesByCode = { current: 0, earlier: 0 },
): boolean {
  if (paperCopies === 0 || entry === undefined) return false;
  const copies = earlier > 0 ? current : Math.max(current, entry.paperCopies ?? 0);
  const hasSeals = seals.every(({ id }) => entry.seals.includes(id));
  return copies >= paperCopies && hasSeals && entry.receivedOn !== undefined;
}
