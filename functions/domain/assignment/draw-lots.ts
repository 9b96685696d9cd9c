/** Lots that fall the same on every machine. */
import { sha256 } from '../digest/digest.ts';
import { seededRandom } from '../scoring/uncertainty/seeded-random.ts';

/**
 * The items in an order drawn by `seed`: Fisher and Yates' shuffle of their order by id, so that it does not matter in which
 * order they come.
 *
 * @example drawOrder([{ id: 'b' }, { id: 'a' }], '2019').length // 2
 */
export function drawOrder<Item extends { readonly id: string }>(items: readonly Item[], seed: string): Item[] {
  const random = seededRandom(Number.parseInt(sha256(seed).slice(0, 8), 16));
  const drawn = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1));
    const [one, other] = [drawn[last], drawn[place]];
    if (one !== undefined && other !== undefined) [drawn[last], drawn[place]] = [other, one];
  }
  return drawn;
}
