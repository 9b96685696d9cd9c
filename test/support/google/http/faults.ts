/** Faults that a test asks for: error answers, cut connections, waiting. */

export type FaultEffect =
  | { readonly status: number; readonly reason?: string; readonly message?: string }
  /** The connection is cut before the work is done, or after it, so that the caller cannot know. */
  | { readonly cut: 'before' | 'after' };

export interface Fault {
  /** Name of the method (`sheets.spreadsheets.values.get`), or a pattern for names; without it any. */
  readonly method?: string | RegExp;
  /** Pattern for the decoded path and query. */
  readonly path?: RegExp;
  /** How many of the requests that match are hit; 1 unless told. */
  readonly times?: number;
  /** How many of the requests that match pass unhurt first. */
  readonly after?: number;
  readonly effect: FaultEffect;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The effect due for a request; counts it as one that matched. */
  next(request: { method: string; path: string }): FaultEffect | undefined;
}

export function faults(): Faults {
  let waiting: { fault: Fault; toPass: number; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, toPass: fault.after ?? 0, left: fault.times ?? 1 }),
    clear: () => {
      waiting = [];
    },
    next: (request) => {
      const due = waiting.find(({ fault }) => matches(fault, request));
      if (due === undefined) return undefined;
      if (due.toPass > 0) {
        due.toPass -= 1;
        return undefined;
      }
      due.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return due.fault.effect;
    },
  };
}

function matches(fault: Fault, request: { method: string; path: string }): boolean {
  const { method, path } = fault;
  const isMethod =
    method === undefined || (typeof method === 'string' ? method === request.method : method.test(request.method));
  return isMethod && (path === undefined || path.test(request.path));
}
