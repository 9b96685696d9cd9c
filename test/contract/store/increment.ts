import { isProblem } from '../../../functions/domain/problems/problem.ts';
import type { Store, Write } from '../../../functions/ports/store.ts';

/** Adds one by compare-and-set, again and again until nobody came in between. */
export async function increment(store: Store, path: string): Promise<void> {
  for (;;) {
    const found = await store.get(path);
    const body = { count: Number(found?.body['count'] ?? 0) + 1 };
    const write: Write = found ? { kind: 'put', path, body, ifVersion: found.version } : { kind: 'create', path, body };
    try {
      return await store.commit([write]);
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    }
  }
}
