import { digestOf } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type LookAgain, toBody, type WorkbookFeed } from '../documents.ts';
import type { Office } from '../office.ts';

/** The feed as it is in the store. */
export interface OpenFeed {
  readonly feed: WorkbookFeed | undefined;
  /** Version of its document. */
  readonly stored: string | undefined;
}

type Round = Pick<Office, 'store' | 'definition'>;

/** So many workbooks are named one by one, and the document stays small; where more are to be looked at, all are. */
const MOST_NAMED = 1_000;

export async function openFeed({ store, definition }: Round): Promise<OpenFeed> {
  const document = await store.get(paths.feed(definition.round.id));
  return { feed: document && bodyOf<WorkbookFeed>(document), stored: document?.version };
}

/**
 * Remembers how far a pass has come. Where the document was changed meanwhile, both are joined: everything before either
 * token was dealt with or is named in one of the two lists, so that any of the tokens is safe with both lists.
 */
export async function closeFeed(office: Round, opened: OpenFeed, next: WorkbookFeed): Promise<void> {
  await change(office, opened, ({ feed, stored }) => {
    if (stored === opened.stored || feed === undefined) return next;
    return joined(feed, next, opened.feed);
  });
}

/** Has workbooks looked at by the next collect, whether they change or not. */
export async function askAgain(office: Round, workbooks: readonly LookAgain[]): Promise<void> {
  await change(office, await openFeed(office), ({ feed }) => {
    const before = feed ?? { definition: office.definition.digest, again: [], lost: [] };
    return { ...before, again: union(before.again, workbooks) };
  });
}

function joined(theirs: WorkbookFeed, ours: WorkbookFeed, opened: WorkbookFeed | undefined): WorkbookFeed {
  if (opened !== undefined && theirs.token === opened.token && theirs.peers === opened.peers) {
    const asked = theirs.again.filter((one) => !opened.again.some((each) => keyOf(each) === keyOf(one)));
    return { ...ours, again: union(ours.again, asked) };
  }
  const { token = ours.token, definition } = theirs;
  const backIds = (opened?.lost ?? []).map(({ id }) => id).filter((id) => !ours.lost.some((one) => one.id === id));
  const lost = new Map([...ours.lost, ...theirs.lost].map((one) => [one.id, one]));
  return {
    ...(token !== undefined && { token }),
    definition,
    again: union(theirs.again, ours.again),
    lost: [...lost.values()].filter(({ id }) => !backIds.includes(id)),
  };
}

const keyOf = ({ id, from = '' }: LookAgain): string => `${id} ${from}`;

/** One for each workbook and time. */
function union(one: readonly LookAgain[], other: readonly LookAgain[]): readonly LookAgain[] {
  return [...new Map([...one, ...other].map((each) => [keyOf(each), each])).values()];
}

async function change(office: Round, opened: OpenFeed, next: (current: OpenFeed) => WorkbookFeed): Promise<void> {
  const path = paths.feed(office.definition.round.id);
  for (let current = opened; ; current = await openFeed(office)) {
    const feed = bounded(next(current));
    if (current.feed !== undefined && digestOf(current.feed) === digestOf(feed)) return;
    const body = toBody(feed);
    const write: Write =
      current.stored === undefined
        ? { kind: 'create', path, body }
        : { kind: 'put', path, body, ifVersion: current.stored };
    try {
      return await office.store.commit([write]);
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    }
  }
}

function bounded(feed: WorkbookFeed): WorkbookFeed {
  const { own = {}, lost, ...rest } = feed;
  const named = {
    ...rest,
    ...(Object.keys(own).length <= MOST_NAMED && Object.keys(own).length > 0 && { own }),
    lost: lost.slice(0, MOST_NAMED),
  };
  if (feed.again.length <= MOST_NAMED) return named;
  const { token: _, ...whole } = named;
  return { ...whole, again: feed.again.filter(({ from }) => from !== undefined) };
}
