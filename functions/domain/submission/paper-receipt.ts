/** Whether a centre's paper copies are all there, as the office registered them. */
import type { LedgerEntry } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';

type Materials = Round['materials'];

/**
 * Whether the paper is complete: at least the copies that the round wants, each seal of the round on every copy, and the day of
 * receipt. What the office left empty is not there yet. Whether an electronic copy came in does not matter here, and a round
 * that wants no paper never has it complete.
 *
 * @example isPaperComplete({ paperCopies: 5, seals: [], electronic: true }, undefined) // false
 */
export function isPaperComplete({ paperCopies, seals }: Materials, entry: LedgerEntry | undefined): boolean {
  if (paperCopies === 0 || entry === undefined) return false;
  const hasSeals = seals.every(({ id }) => entry.seals.includes(id));
  return (entry.paperCopies ?? 0) >= paperCopies && hasSeals && entry.receivedOn !== undefined;
}
