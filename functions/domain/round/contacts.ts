/** Mail addresses of those who work in a round. They reach the store in the records of mails alone, never a report or the round's digest. */
import type { CentreRow, ReviewerRow } from './centre.ts';

/** Addresses by id of the centre or the reviewer; an absent id has none. */
export interface Contacts {
  readonly centres: Readonly<Record<string, readonly string[]>>;
  readonly reviewers: Readonly<Record<string, readonly string[]>>;
}

/** The contacts that the rows of the register and of the reviewers' list hold. */
export function contactsOf(centres: readonly CentreRow[], reviewers: readonly ReviewerRow[]): Contacts {
  return {
    centres: named(centres.map(({ id, contact_email }) => [id, contact_email])),
    reviewers: named(reviewers.map(({ id, email }) => [id, email ?? []])),
  };
}

function named(rows: readonly (readonly [string, readonly string[]])[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(rows.filter(([, addresses]) => addresses.length > 0));
}
