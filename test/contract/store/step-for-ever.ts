import { writeSync } from 'node:fs';
import { commitAudited } from '../../../functions/pipeline/audit.ts';
import type { Store } from '../../../functions/ports/store.ts';

/** How many characters the documents of a step hold. */
export function charactersOf(step: number): number {
  return (step * 7919) % 20_000;
}

/** Commits a step after another, each with two documents, a counter and an audit entry, and prints each acknowledged one. */
export async function stepForEver(store: Store): Promise<never> {
  for (;;) {
    const step = Number((await store.get('steps/last'))?.body['step'] ?? 0) + 1;
    const id = String(step).padStart(8, '0');
    const text = '汉'.repeat(charactersOf(step));
    await commitAudited(
      store,
      [
        { kind: 'create', path: `left/${id}`, body: { step, text } },
        { kind: 'create', path: `right/${id}`, body: { step, text } },
        { kind: 'put', path: 'steps/last', body: { step } },
      ],
      [{ at: '2020-06-01T09:00:00+08:00', who: 'child', action: 'step', subject: `left/${id}` }],
    );
    // Unbuffered: what was printed was acknowledged, whatever happens next.
    writeSync(1, `${step}\n`);
  }
}
