type Settled<Result> = { readonly value: Result } | { readonly error: unknown };

/**
 * What `work` makes of the items, in their order, at most `width` of them under way at once: the next ones are begun while
 * the first is waited for. The first failure ends it, after what is under way has ended.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Settled<Result>>[] = [];
  const first = async (): Promise<Result> => {
    const settled = await underWay.shift();
    if (settled === undefined) throw new TypeError('Nothing is under way');
    if ('error' in settled) throw settled.error;
    return settled.value;
  };
  try {
    for (const item of items) {
      if (underWay.length === width) yield await first();
      underWay.push(
        work(item).then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        ),
      );
    }
    while (underWay.length > 0) yield await first();
  } finally {
    await Promise.all(underWay);
  }
}
