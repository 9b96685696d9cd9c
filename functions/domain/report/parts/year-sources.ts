/** Where the results of earlier years come from. */
import type { EarlierYear } from '../../years/centre-history.ts';
import { YEARS } from '../texts/years.ts';
import type { Voice } from '../voice.ts';

/** A sentence for each earlier year, the newest first: which run of which round it is. */
export function sourceNotes(earlier: readonly EarlierYear[], { say }: Voice): readonly string[] {
  return earlier.map(({ label, round, run, isPublished }) =>
    say(isPublished ? YEARS.source : YEARS.sourceUnpublished, { year: label, round, run }),
  );
}
