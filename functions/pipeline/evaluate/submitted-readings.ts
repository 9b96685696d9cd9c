import type { ReturnReading } from '../../domain/intake/reading.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type Snapshot } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';

export interface SnapshotName {
  readonly centre: string;
  readonly snapshot: string;
}

type Round = Pick<Office, 'store' | 'definition'>;

/** The reading that a snapshot holds. A snapshot that was accepted is in the store; its absence is a bug. */
export async function submittedReading(
  { store, definition }: Round,
  { centre, snapshot }: SnapshotName,
): Promise<ReturnReading> {
  const found = await load<Snapshot>(store, paths.snapshot(definition.round.id, centre, snapshot));
  return found?.reading ?? absent({ centre, snapshot });
}

/** Readings that are in memory at one time. */
const READINGS_A_PAGE = 50;

/** The readings of snapshots, in their order, a page at a time. */
export async function* submittedReadings(
  { store, definition }: Round,
  names: readonly SnapshotName[],
): AsyncGenerator<ReturnReading> {
  for (const page of pagesOf(names, READINGS_A_PAGE)) {
    const documents = await store.getAll(
      page.map(({ centre, snapshot }) => paths.snapshot(definition.round.id, centre, snapshot)),
    );
    for (const [place, name] of page.entries()) {
      const document = documents[place];
      yield document === undefined ? absent(name) : bodyOf<Snapshot>(document).reading;
    }
  }
}

function absent({ centre, snapshot }: SnapshotName): never {
  throw new TypeError(`Snapshot ${snapshot} of ${centre} is not in the store`);
}
