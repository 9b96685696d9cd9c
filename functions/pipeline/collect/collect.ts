import type { WorkbookChanges } from '../../ports/workbooks.ts';
import type { WorkbookFeed } from '../documents.ts';
import { lockDue } from '../lock-due.ts';
import type { Office } from '../office.ts';
import { advanceTicks } from '../recompute/recompute-ticks.ts';
import { knownAmong, knownWorkbooks } from './known-workbooks.ts';
import { lostOutcome, lostWorkbooks } from './lost-workbooks.ts';
import type { CollectReport } from './outcome.ts';
import { type Pass, passEntries } from './pass.ts';
import { runPass } from './run-pass.ts';
import { closeFeed, openFeed } from './workbook-feed.ts';

export interface CollectOptions {
  /**
   * Milliseconds since 1970 after which nothing more is begun: half of the time is for reading, half for findings. What is
   * left over is done by the next collect.
   */
  readonly untilMs?: number;
}

/**
 * Reads every workbook that changed since the last collect, checks it, writes the findings back and stores it all. May be
 * run at any time, twice, in parallel or after a crash: what is already there is not done again, and how far the changes
 * were dealt with is remembered only afterwards. One workbook's trouble is its own outcome. Where nothing changed, one
 * call of the workbooks and one reading of the store tell so.
 */
export async function collect(office: Office, options: CollectOptions = {}): Promise<CollectReport> {
  const opened = await openFeed(office);
  const { feed } = opened;
  const isSameDefinition = feed?.definition === office.definition.digest;
  const changes = await office.workbooks.changes(isSameDefinition ? feed?.token : undefined);
  const now = office.clock.now();
  const again = (feed?.again ?? []).filter(({ from }) => from === undefined || from <= now.toISOString());
  if (feed !== undefined && isSameDefinition && again.length === 0 && (await isQuiet(office, feed, changes))) {
    await closeFeed(office, opened, { ...feed, token: changes.token });
    return { outcomes: feed.lost.map((lost) => lostOutcome(office, lost)), isCut: false };
  }
  const nowMs = now.getTime();
  const { untilMs = Number.POSITIVE_INFINITY } = options;
  const known = await knownWorkbooks(office);
  const lost = lostWorkbooks(office, { feed, known, changes });
  const pass: Pass = {
    ...{ known, lost, untilMs, isWhole: changes.isWhole },
    entries: passEntries({ changes, again, known, lost, own: feed?.own ?? {} }),
    peers: isSameDefinition ? feed?.peers : undefined,
    readUntilMs: nowMs + (untilMs - nowMs) / 2,
  };
  const { outcomes, isCut, peers, own, ...rest } = await runPass(office, pass);
  const { failures } = await lockDue(office);
  const jobs = await advanceTicks(office);
  const later = (feed?.again ?? []).filter((one) => !again.includes(one));
  await closeFeed(office, opened, {
    ...reached(office, { feed, changes, isCut }),
    ...(peers !== undefined && { peers }),
    own,
    again: [...later, ...(isCut ? again : []), ...rest.again],
    lost: rest.lost,
  });
  const unlocked = failures.map(({ centre, message }) => ({ kind: 'failed', subject: centre, message }) as const);
  return { outcomes: [...outcomes, ...unlocked], isCut, ...(jobs.length > 0 && { jobs }) };
}

/** Nothing changed but what we wrote ourselves in the last pass, and that pass came to its end. */
async function isQuiet(office: Office, feed: WorkbookFeed, changes: WorkbookChanges): Promise<boolean> {
  const { entries, isWhole, lost } = changes;
  if (isWhole || feed.peers === undefined) return false;
  if (!entries.every(({ id, version }) => feed.own?.[id] === version)) return false;
  const isNamed = new Set(feed.lost.map(({ id }) => id));
  const missed = lost.filter((id) => !isNamed.has(id));
  return (await knownAmong(office, missed)).size === 0 && !entries.some(({ id }) => isNamed.has(id));
}

/** A pass that was cut leaves all changes to the next one; what was done of them is known by its records. */
function reached(
  office: Office,
  {
    feed,
    changes,
    isCut,
  }: { readonly feed: WorkbookFeed | undefined; readonly changes: WorkbookChanges; readonly isCut: boolean },
): Pick<WorkbookFeed, 'token' | 'definition'> {
  if (!isCut) return { token: changes.token, definition: office.definition.digest };
  return { ...(feed?.token !== undefined && { token: feed.token }), definition: feed?.definition ?? '' };
}
