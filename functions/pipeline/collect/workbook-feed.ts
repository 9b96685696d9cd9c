import { digestOf } from '../../domain/digest/digest.ts';
import type { StoredDocument } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type LookAgain, type WorkbookFeed } from '../documents.ts';
import type { Office } from '../office.ts';
import { type Start, updateDocument } from '../update-document.ts';

/** The feed as it is in the store. */
export interface OpenFeed {
  readonly feed: WorkbookFeed | undefined;
  /** The document that it was read from. */
  readonly document: StoredDocument | undefined;
}

type Round = Pick<Office, 'store' | 'definition'>;

/** So many workbooks are named one by one, and the document stays small; where more are to be looked at, all are. */
const MOST_NAMED = 1_000;

export async function openFeed({ store, definition }: Round): Promise<OpenFeed> {
  const document = await store.get(feedPath({ definition }));
  return { feed: document && bodyOf<WorkbookFeed>(document), document };
}

/**
 * Remembers how far a pass has come. Where the document was changed meanwhile, both are joined: everything before either
 * token was dealt with or is named in one of the two lists, so that any of the tokens is safe with both lists.
 */
export async function closeFeed(office: Round, opened: OpenFeed, next: WorkbookFeed): Promise<void> {
  await change(office, { path: feedPath(office), document: opened.document }, (now) =>
    now === undefined || now === opened.feed ? next : joined(now, next, opened.feed),
  );
}

/** Has workbooks looked at by the next collect, whether they change or not. */
export async function askAgain(office: Round, workbooks: readonly LookAgain[]): Promise<void> {
  await change(office, feedPath(office), (now = { definition: office.definition.digest, again: [], lost: [] }) => ({
    ...now,
    again: unionOf(now.again, workbooks),
  }));
}

function joined(theirs: WorkbookFeed, ours: WorkbookFeed, opened: WorkbookFeed | undefined): WorkbookFeed {
  if (opened !== undefined && theirs.token === opened.token && theirs.peers === opened.peers) {
    const asked = theirs.again.filter((one) => !opened.again.some((each) => keyOf(each) === keyOf(one)));
    return { ...ours, again: unionOf(ours.again, asked) };
  }
  const { token = ours.token, definition } = theirs;
  const backIds = (opened?.lost ?? []).map(({ id }) => id).filter((id) => !ours.lost.some((one) => one.id === id));
  const lost = new Map([...ours.lost, ...theirs.lost].map((one) => [one.id, one]));
  return {
    ...(token !== undefined && { token }),
    definition,
    again: unionOf(theirs.again, ours.again),
    lost: [...lost.values()].filter(({ id }) => !backIds.includes(id)),
  };
}

const keyOf = ({ id, from = '' }: LookAgain): string => `${id} ${from}`;

/** What is to be looked at again by either, once for each workbook and time. */
export function unionOf(one: readonly LookAgain[], other: readonly LookAgain[]): readonly LookAgain[] {
  return [...new Map([...one, ...other].map((each) => [keyOf(each), each])).values()];
}

function feedPath({ definition }: Pick<Office, 'definition'>): string {
  return paths.feed(definition.round.id);
}

async function change(
  { store }: Pick<Office, 'store'>,
  start: Start,
  next: (now: WorkbookFeed | undefined) => WorkbookFeed,
): Promise<void> {
  await updateDocument<WorkbookFeed>(store, start, (now) => {
    const body = bounded(next(now));
    return now !== undefined && digestOf(now) === digestOf(body) ? undefined : { body };
  });
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
