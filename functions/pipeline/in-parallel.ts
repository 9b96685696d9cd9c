/**
 * Runs `work` over `items`, at most `width` at a time, taking the next item only when a place is free. The first failure
 * ends it, after what is under way has ended.
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: width }, lane));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
