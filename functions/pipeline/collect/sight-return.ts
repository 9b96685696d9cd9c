import { peerFactsOf } from '../../domain/checks/peers/peer-facts.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { readReturn } from '../../domain/intake/read-return.ts';
import type { Centre } from '../../domain/round/centre.ts';
import { inputsDigest, isBegun } from '../../domain/submission/inputs-digest.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { createIfAbsent } from '../create-if-absent.ts';
import { paths } from '../document-paths.ts';
import { type SightedReturn, type Snapshot, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import type { Outcome } from './outcome.ts';
import { type IdentifiedWorkbook, understood } from './read-identified.ts';

/** Reads a return of `centre` and keeps its snapshot. A snapshot nobody points to does no harm, so it is kept at once. */
export async function sightReturn(
  { definition, store }: Pick<Office, 'definition' | 'store'>,
  centre: Centre,
  { entry, read }: { readonly entry: WorkbookEntry; readonly read: IdentifiedWorkbook },
): Promise<SightedReturn | Outcome> {
  const { round, layouts, digest } = definition;
  const whole = understood(entry, () => readReturn({ round, layout: layouts.return, centre }, read.workbook));
  if ('kind' in whole) return whole;
  const { places, ...reading } = whole;
  const body: Snapshot = { centre: centre.id, definition: digest, reading };
  const snapshot = digestOf(body);
  await createIfAbsent(store, paths.snapshot(round.id, centre.id, snapshot), toBody(body));
  return {
    centre: centre.id,
    workbook: { id: entry.id, name: entry.name },
    snapshot,
    inputs: inputsDigest(reading),
    begun: isBegun(reading),
    ticked: reading.submission.ticked,
    by: reading.submission.by,
    modifiedAt: entry.modifiedAt,
    facts: peerFactsOf(round, reading),
    ...(places && { places }),
  };
}
