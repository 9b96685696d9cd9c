import { comparableStore } from './comparable-store.ts';
import type { StoreDump } from './dump-store.ts';

/** What a round leaves, whatever happened on the way: all documents but the trail, and the facts of the trail in any order. */
export interface Remains {
  readonly documents: StoreDump;
  readonly facts: readonly string[];
}

/** Entries of the trail may come in another order, so their numbers and seals are left out. */
export function remainsIn(dump: StoreDump): Remains {
  const entries = Object.entries(comparableStore(dump));
  return {
    documents: Object.fromEntries(entries.filter(([path]) => !/^(audit|chains)\//.test(path))),
    facts: entries.flatMap(([path, text]) => (path.startsWith('audit/') ? [factOf(text)] : [])).sort(),
  };
}

function factOf(text: string): string {
  const { hash: _hash, previous: _previous, seq: _seq, ...fact } = JSON.parse(text);
  return JSON.stringify(fact);
}

/**
 * What stands at the end whatever stood before: reports without the run that first printed them and the report that they took the
 * place of, which a round tells otherwise when it was evaluated half-way.
 */
export function standing({ documents }: Remains): StoreDump {
  const entries = Object.entries(documents).map(([path, text]): [string, string] => {
    const [, , collection] = path.split('/');
    if (collection !== 'reports') return [path, text];
    return [path, JSON.stringify({ ...JSON.parse(text), run: undefined, supersedes: undefined })];
  });
  return Object.fromEntries(entries);
}
