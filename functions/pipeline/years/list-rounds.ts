import { paths } from '../document-paths.ts';
import type { Publication } from '../documents.ts';
import { bodyOf, type ReturnHead, type RoundRecord } from '../documents.ts';
import type { Office } from '../office.ts';

/** A round of the store, and how far it is. */
export interface RoundSummary {
  readonly round: string;
  readonly title: string;
  /** The round that this office works on. */
  readonly isOwn: boolean;
  /** ISO time. */
  readonly openedAt: string;
  /** Centres that were ever in its register. */
  readonly centres: number;
  /** Centres whose submission was accepted. */
  readonly submitted: number;
  /** The newest run; absent before the first. */
  readonly latestRun?: string;
  /** The round's result; absent before one was published. */
  readonly published?: Publication;
}

/** Every round that the store holds, by id. A round that was never opened is not there. */
export async function listRounds({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<readonly RoundSummary[]> {
  const found: RoundSummary[] = [];
  for await (const document of store.list(paths.rounds())) {
    const round = document.path.slice(document.path.lastIndexOf('/') + 1);
    const { title, openedAt, latestRun, published } = bodyOf<RoundRecord>(document);
    found.push({
      ...{ round, title, openedAt, isOwn: round === definition.round.id },
      ...(await countsOf(store, round)),
      ...(latestRun !== undefined && { latestRun }),
      ...(published && { published }),
    });
  }
  return found;
}

async function countsOf(store: Office['store'], round: string): Promise<Pick<RoundSummary, 'centres' | 'submitted'>> {
  let centres = 0;
  let submitted = 0;
  for await (const _ of store.list(paths.centres(round))) centres += 1;
  for await (const document of store.list(paths.returns(round))) {
    if (bodyOf<ReturnHead>(document).accepted !== undefined) submitted += 1;
  }
  return { centres, submitted };
}
