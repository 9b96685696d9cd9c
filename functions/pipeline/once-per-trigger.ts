import { sha256 } from '../domain/digest/digest.ts';
import { isProblem } from '../domain/problems/problem.ts';
import type { DocumentBody, Store, StoredDocument, Write } from '../ports/store.ts';
import { paths } from './document-paths.ts';
import { bodyOf, toBody } from './documents.ts';
import type { Office } from './office.ts';

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
export interface TriggerRecord extends Trigger {
  readonly state: 'UNDER_WAY' | 'DONE';
  /** ISO time; whoever has it is believed to be at work until `leaseUntil`. */
  readonly startedAt: string;
  readonly leaseUntil: string;
  /** Which claim this is, from 1. */
  readonly claim: number;
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
  request: TriggerRequest<Result>,
): Promise<TriggerOutcome<Result>> {
  const path = triggerPath(office, request.trigger);
  const claimed = await claim(office, path, request);
  if (claimed.kind === 'done') return { ...claimed, result: claimed.result as Result };
  if (claimed.kind === 'under-way') return claimed;
  try {
    const result = await request.work();
    const record: TriggerRecord = { ...claimed.record, state: 'DONE', result };
    await settle(office.store, claimed.record, { kind: 'put', path, body: toBody(record) });
    return { kind: 'done', result, isRepeat: false };
  } catch (error) {
    // Where even this fails, the lease runs out by itself.
    await settle(office.store, claimed.record, { kind: 'delete', path }).catch(() => undefined);
    throw error;
  }
}

/** How long an outcome is kept: longer than any caller tries again. */
const KEPT_MS = 3 * 86_400_000;
const DELETES_A_COMMIT = 100;

/** Removes what nobody will ask for any more. */
export async function forgetOldTriggers({ store, clock, definition }: Place): Promise<number> {
  const oldest = new Date(clock.now().getTime() - KEPT_MS).toISOString();
  const old: Write[] = [];
  for await (const document of store.list(paths.triggers(definition.round.id))) {
    const { leaseUntil } = bodyOf<TriggerRecord>(document);
    if (leaseUntil < oldest) old.push({ kind: 'delete', path: document.path });
  }
  for (let from = 0; from < old.length; from += DELETES_A_COMMIT) {
    await store.commit(old.slice(from, from + DELETES_A_COMMIT));
  }
  return old.length;
}

function triggerPath({ definition }: Place, { door, source, name }: Trigger): string {
  return paths.trigger(definition.round.id, `${door}.${sha256(`${source} ${name}`).slice(0, 32)}`);
}

async function claim(
  { store, clock }: Place,
  path: string,
  { trigger, leaseMs }: Pick<TriggerRequest<DocumentBody>, 'trigger' | 'leaseMs'>,
): Promise<{ readonly kind: 'ours'; readonly record: TriggerRecord } | TriggerOutcome<DocumentBody>> {
  for (;;) {
    const before = await store.get(path);
    const known = before && bodyOf<TriggerRecord>(before);
    const now = clock.now();
    if (known?.state === 'DONE') return { kind: 'done', result: known.result ?? {}, isRepeat: true };
    if (known !== undefined && !isOver(known, trigger, now)) return { kind: 'under-way', until: known.leaseUntil };
    const record: TriggerRecord = {
      ...trigger,
      state: 'UNDER_WAY',
      startedAt: now.toISOString(),
      leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
      claim: (known?.claim ?? 0) + 1,
    };
    try {
      await store.commit([claimWrite(path, before, record)]);
      return { kind: 'ours', record };
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    }
  }
}

function isOver(known: TriggerRecord, { attempt = 0 }: Trigger, now: Date): boolean {
  return known.leaseUntil <= now.toISOString() || attempt > (known.attempt ?? 0);
}

function claimWrite(path: string, before: StoredDocument | undefined, record: TriggerRecord): Write {
  const body = toBody(record);
  return before === undefined ? { kind: 'create', path, body } : { kind: 'put', path, body, ifVersion: before.version };
}

/** Writes the end of a claim unless somebody else took it over meanwhile. */
async function settle(
  store: Store,
  { claim: own }: TriggerRecord,
  write: Exclude<Write, { kind: 'create' }>,
): Promise<void> {
  const document = await store.get(write.path);
  if (document === undefined || bodyOf<TriggerRecord>(document).claim !== own) return;
  try {
    await store.commit([{ ...write, ifVersion: document.version }]);
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
  }
}
