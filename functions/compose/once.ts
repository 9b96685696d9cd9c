/** A start that happens at the first call; `started` waits for one that is under way and never begins one. */
export type Once<Value> = (() => Promise<Value>) & { readonly started: () => Promise<Value | undefined> };

/** Starts at the first call and gives every caller the same; a failed start is forgotten. */
export function once<Value>(start: () => Promise<Value>): Once<Value> {
  let running: Promise<Value> | undefined;
  const get = (): Promise<Value> => {
    running ??= start().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
  return Object.assign(get, { started: async () => running?.catch(() => undefined) });
}
