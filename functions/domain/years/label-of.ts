/** What a round's year is called. */

/** @example labelOf({ from: '2019-01-01', to: '2019-12-31' }) // '2019' */
export function labelOf({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
