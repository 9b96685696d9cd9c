/** Whether a centre's paper copies are all there, as the office registered them. */
import type { LedgerEntry } from '../intake/reviews.ts';
import type { Round } from '../round/round.ts';

type Materials = Round['materials'];

/** What else is known of the paper, and of what it has to equal. */
export interface PaperFacts {
  /** Copies that came in by their codes of the submission that counts. */
  readonly current: number;
  /** Those of an earlier one: they hold other figures. */
  readonly earlier: number;
  /** Day on which a correction replaced what the centre had handed in by the deadline; absent where none did. */
  readonly correctedOn?: string;
}

/**
 * Whether the paper is complete: at least the copies that the round wants, each seal of the round on every copy, and the day of
 * receipt. What the office left empty is not there yet. Copies by code count beside those that the office entered; once some of them are
 * of an earlier submission, only those of the one that counts do, since nobody knows which the office meant. Without codes, paper that came in
 * before the day of a correction is that of the version before. Whether an electronic copy came in does not matter here, and a round that
 * wants no paper never has it complete.
 *
 * @example isPaperComplete({ paperCopies: 5, seals: [], electronic: true }, undefined) // false
 */
export function isPaperComplete(
  { paperCopies, seals }: Pick<Materials, 'paperCopies' | 'seals'>,
  entry: LedgerEntry | undefined,
  { current, earlier, correctedOn = '' }: PaperFacts = { current: 0, earlier: 0 },
): boolean {
  if (paperCopies === 0 || entry?.receivedOn === undefined) return false;
  const isEntered = earlier === 0 && entry.receivedOn >= correctedOn;
  const copies = Math.max(current, isEntered ? (entry.paperCopies ?? 0) : 0);
  return copies >= paperCopies && seals.every(({ id }) => entry.seals.includes(id));
}
