/** Work on one thing, one after the other; work on different things side by side. */
export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export function inTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const own = before.then(work, work);
    last.set(key, own);
    const forget = (): void => {
      if (last.get(key) === own) last.delete(key);
    };
    own.then(forget, forget);
    return own;
  };
}
