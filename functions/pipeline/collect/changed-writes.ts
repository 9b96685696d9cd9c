import { digestOf } from '../../domain/digest/digest.ts';
import type { Store, Write } from '../../ports/store.ts';
import { toBody } from '../documents.ts';
import { pagesOf } from '../pages-of.ts';

export interface Wanted {
  readonly path: string;
  readonly body: object;
}

/** Documents that are asked for at once. */
const GETS_AT_ONCE = 200;

/** The writes that bring these documents about: none for those that are there with the same content. */
export async function changedWrites(store: Store, wanted: readonly Wanted[]): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const page of pagesOf(wanted, GETS_AT_ONCE)) {
    const present = await store.getAll(page.map(({ path }) => path));
    for (const [place, { path, body }] of page.entries()) {
      const document = present[place];
      const isSame = document !== undefined && digestOf(document.body) === digestOf(body);
      if (!isSame) writes.push({ kind: 'put', path, body: toBody(body) });
    }
  }
  return writes;
}
