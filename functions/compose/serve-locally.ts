import { userInfo } from 'node:os';
import type { Callers } from '../ports/callers.ts';
import type { Queue } from '../ports/queue.ts';
import type { ServedOffice } from './served-office.ts';
import type { LocalOffice } from './with-own-queue.ts';

/**
 * A workspace for functions that run on this machine alone: whoever reaches them is the user who started them, so they
 * must be reached from this machine only. `complain` is told of tasks that failed at every attempt.
 */
export function serveLocally(office: LocalOffice, complain: (failure: unknown) => void): ServedOffice {
  const account = userInfo().username;
  const user: Callers = { verify: async () => ({ account }) };
  return {
    ...office,
    queue: heeded(office, complain),
    callersOf: () => user,
    accounts: { scheduler: [account], tasks: [account], admins: [account] },
  };
}

/** The queue of this process, whose failures nobody else would ever hear of. */
function heeded({ queue, idle }: LocalOffice, complain: (failure: unknown) => void): Queue {
  let isWatched = false;
  const watch = async (): Promise<void> => {
    isWatched = true;
    await idle().catch((failures: AggregateError) => failures.errors.forEach(complain));
    isWatched = false;
  };
  return {
    add: async (task) => {
      const answer = await queue.add(task);
      if (!isWatched) void watch();
      return answer;
    },
  };
}
