import { isProblem } from '../domain/problems/problem.ts';
import type { StoredDocument, Write } from '../ports/store.ts';
import { bodyOf, toBody } from './documents.ts';
import type { Office } from './office.ts';

/** A document whose work one process does at a time. */
export interface Leased {
  /** Which claim this is, from 1. */
  readonly claim: number;
  /** ISO time; whoever has it is believed to be at work until then. */
  readonly leaseUntil: string;
}

export type Claimed<Body> =
  | { readonly kind: 'ours'; readonly body: Body }
  /** Somebody else is at work. */
  | { readonly kind: 'under-way'; readonly until: string }
  /** There is nothing to do. */
  | { readonly kind: 'idle'; readonly body: Body | undefined };

export interface ClaimRequest<Body> {
  readonly path: string;
  readonly leaseMs: number;
  /** What is to be worked on, from what is there; `undefined` where nothing is to be done. */
  readonly begin: (before: Body | undefined) => Omit<Body, keyof Leased> | undefined;
  /** Whether whoever has the lease is known to be at its end before that runs out. */
  readonly isOver?: (before: Body) => boolean;
}

type Place = Pick<Office, 'store' | 'clock'>;

/**
 * Takes the lease of a document, unless somebody has it who is believed to be at work. It saves work and is no lock: what is
 * done under it has to be safe beside somebody whose lease ran out.
 */
export async function claim<Body extends Leased>(
  { store, clock }: Place,
  { path, leaseMs, begin, isOver = () => false }: ClaimRequest<Body>,
): Promise<Claimed<Body>> {
  for (;;) {
    const document = await store.get(path);
    const before = document && bodyOf<Body>(document);
    const work = begin(before);
    if (work === undefined) return { kind: 'idle', body: before };
    const now = clock.now();
    if (before !== undefined && before.leaseUntil > now.toISOString() && !isOver(before)) {
      return { kind: 'under-way', until: before.leaseUntil };
    }
    const lease: Leased = {
      claim: (before?.claim ?? 0) + 1,
      leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
    };
    const body = { ...work, ...lease } as Body;
    if (await replaced(store, document, { path, body })) return { kind: 'ours', body };
  }
}

/**
 * Changes a document under its lease; `undefined` where somebody else has it meanwhile, and then nothing is changed.
 */
export async function underLease<Body extends Leased>(
  { store }: Pick<Office, 'store'>,
  { path, claim: own }: { readonly path: string; readonly claim: number },
  change: (body: Body) => Body,
): Promise<Body | undefined> {
  for (;;) {
    const document = await store.get(path);
    const before = document && bodyOf<Body>(document);
    if (before?.claim !== own) return undefined;
    const body = change(before);
    if (await replaced(store, document, { path, body })) return body;
  }
}

async function replaced(
  store: Office['store'],
  document: StoredDocument | undefined,
  { path, body: record }: { readonly path: string; readonly body: object },
): Promise<boolean> {
  const body = toBody(record);
  const write: Write =
    document === undefined ? { kind: 'create', path, body } : { kind: 'put', path, body, ifVersion: document.version };
  try {
    await store.commit([write]);
    return true;
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    return false;
  }
}
