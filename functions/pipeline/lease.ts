import type { Office } from './office.ts';
import { updateDocument } from './update-document.ts';

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
  request: ClaimRequest<Body>,
): Promise<Claimed<Body>> {
  let claimed: Claimed<Body> = { kind: 'idle', body: undefined };
  await updateDocument<Body>(store, request.path, (before) => {
    claimed = claimOn(before, request, clock.now());
    return claimed.kind === 'ours' ? { body: claimed.body } : undefined;
  });
  return claimed;
}

function claimOn<Body extends Leased>(
  before: Body | undefined,
  { leaseMs, begin, isOver = () => false }: ClaimRequest<Body>,
  now: Date,
): Claimed<Body> {
  const work = begin(before);
  if (work === undefined) return { kind: 'idle', body: before };
  if (before !== undefined && before.leaseUntil > now.toISOString() && !isOver(before)) {
    return { kind: 'under-way', until: before.leaseUntil };
  }
  const lease: Leased = {
    claim: (before?.claim ?? 0) + 1,
    leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
  };
  return { kind: 'ours', body: { ...work, ...lease } as Body };
}

/**
 * Changes a document under its lease; `undefined` where somebody else has it meanwhile, and then nothing is changed.
 */
export async function underLease<Body extends Leased>(
  { store }: Pick<Office, 'store'>,
  { path, claim: own }: { readonly path: string; readonly claim: number },
  change: (body: Body) => Body,
): Promise<Body | undefined> {
  let changed: Body | undefined;
  await updateDocument<Body>(store, path, (before) => {
    changed = before?.claim === own ? change(before) : undefined;
    return changed && { body: changed };
  });
  return changed;
}
