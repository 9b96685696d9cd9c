import { describeCommits } from './describe-commits.ts';
import { describeDocuments } from './describe-documents.ts';
import { describeListings } from './describe-listings.ts';
import { describePuts } from './describe-puts.ts';
import type { OpenStore } from './open-store.ts';

/** What every adapter of the store keeps to. */
export function describeStore(name: string, open: OpenStore): void {
  describeDocuments(name, open);
  describeCommits(name, open);
  describeListings(name, open);
  describePuts(name, open);
}
