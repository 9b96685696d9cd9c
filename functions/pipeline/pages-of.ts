/** The items in pages of at most `size`, in their order. @example [...pagesOf([1, 2, 3], 2)] // [[1, 2], [3]] */
export function* pagesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
