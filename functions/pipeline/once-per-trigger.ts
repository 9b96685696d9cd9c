import { sha256 } from '../domain/digest/digest.ts';
import type { DocumentBody, Write } from '../ports/store.ts';
import { paths } from './document-paths.ts';
import { bodyOf } from './documents.ts';
import { claim, type Leased, underLease } from './lease.ts';
import type { Office } from './office.ts';
import { pagesOf } from './pages-of.ts';

/** What makes two calls the same call. */
export interface Trigger {
  /** Which use case is asked for. */
  readonly door: string;
  readonly source: 'schedule' | 'task' | 'message';
  /** The caller's own name for the call, such as job and time. */
  readonly name: string;
  /** How often the caller tried before, where it says so: a later attempt means that the one before has ended. */
  readonly attempt?: number;
}

/** `rounds/{round}/triggers/{key}`: a call that must not be done twice, and what came of it. */
export interface TriggerRecord extends Trigger, Leased {
  readonly startedAt: string;
  /** There once it is done. */
  readonly result?: DocumentBody;
}

export type TriggerOutcome<Result> =
  /** `isRepeat` where it was done by an earlier call. */
  | { readonly kind: 'done'; readonly result: Result; readonly isRepeat: boolean }
  | { readonly kind: 'under-way'; readonly until: string };

export interface TriggerRequest<Result> {
  readonly trigger: Trigger;
  /** How long the work may take; afterwards it is taken for dead. */
  readonly leaseMs: number;
  readonly work: () => Promise<Result>;
}

/** Where triggers are kept. */
interface Place extends Pick<Office, 'store' | 'clock'> {
  readonly definition: { readonly round: { readonly id: string } };
}

/**
 * Does the work of a trigger that may come twice or in parallel, once: a later call gets the recorded result, one beside
 * it is told to come again. Work that failed, or whose lease ran out, is done again, so it has to be safe to repeat: this
 * saves work and is no lock.
 */
export async function oncePerTrigger<Result extends DocumentBody>(
  office: Place,
  { trigger, leaseMs, work }: TriggerRequest<Result>,
): Promise<TriggerOutcome<Result>> {
  const path = triggerPath(office, trigger);
  const startedAt = office.clock.now().toISOString();
  const claimed = await claim<TriggerRecord>(office, {
    ...{ path, leaseMs },
    begin: (before) => (before?.result === undefined ? { ...trigger, startedAt } : undefined),
    isOver: (before) => (trigger.attempt ?? 0) > (before.attempt ?? 0),
  });
  if (claimed.kind === 'under-way') return claimed;
  if (claimed.kind === 'idle') return { kind: 'done', result: claimed.body?.result as Result, isRepeat: true };
  const own = { path, claim: claimed.body.claim };
  try {
    const result = await work();
    await underLease<TriggerRecord>(office, own, (record) => ({ ...record, result }));
    return { kind: 'done', result, isRepeat: false };
  } catch (error) {
    const leaseUntil = office.clock.now().toISOString();
    // Where even this fails, the lease runs out by itself.
    await underLease<TriggerRecord>(office, own, (record) => ({ ...record, leaseUntil })).catch(() => undefined);
    throw error;
  }
}

function triggerPath({ definition }: Place, { door, source, name }: Trigger): string {
  return paths.trigger(definition.round.id, `${door}.${sha256(`${source} ${name}`).slice(0, 32)}`);
}

/** How long an outcome is kept: longer than any caller tries again. */
const KEPT_MS = 3 * 86_400_000;
const DELETES_A_COMMIT = 100;

/** Removes what nobody will ask for any more, and says how many they were. */
export async function forgetOldTriggers({ store, clock, definition }: Place): Promise<number> {
  const oldest = new Date(clock.now().getTime() - KEPT_MS).toISOString();
  const old: Write[] = [];
  for await (const document of store.list(paths.triggers(definition.round.id))) {
    const { leaseUntil } = bodyOf<TriggerRecord>(document);
    if (leaseUntil < oldest) old.push({ kind: 'delete', path: document.path });
  }
  for (const page of pagesOf(old, DELETES_A_COMMIT)) await store.commit(page);
  return old.length;
}
