/** How reports are put together into mails. */

/** More in one mail is too much for its reader. */
const MOST_FILES = 100;

/**
 * The items in their order, in as few parcels as keep each within `limit` bytes; one that is larger by itself is a parcel of its
 * own.
 *
 * @example parcelsOf([{ bytes: 3 }, { bytes: 3 }, { bytes: 3 }], 6).length // 2
 */
export function parcelsOf<Item extends { readonly bytes: number }>(
  items: readonly Item[],
  limit: number,
): readonly (readonly Item[])[] {
  const parcels: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const open = parcels.at(-1);
    if (open === undefined || item.bytes > room || open.length >= MOST_FILES) {
      parcels.push([item]);
      room = limit - item.bytes;
    } else {
      open.push(item);
      room -= item.bytes;
    }
  }
  return parcels;
}
