import type { WorkbookChanges } from '../../ports/workbooks.ts';
import type { LookAgain, WorkbookFeed } from '../documents.ts';
import type { Office } from '../office.ts';
import { collectLedger } from './collect-ledger.ts';
import { collectReturns } from './collect-returns.ts';
import { collectScorecards } from './collect-scorecards.ts';
import { knownAmong, knownWorkbooks } from './known-workbooks.ts';
import { lostOutcome, lostWorkbooks, stillLost } from './lost-workbooks.ts';
import { type CollectReport, isAgain, type Outcome } from './outcome.ts';
import { type Pass, type PassEntry, passEntries } from './pass.ts';
import { closeFeed, type OpenFeed, openFeed } from './workbook-feed.ts';

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
  return await dealWith(office, { opened, changes, pass, again });
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

interface Look {
  readonly opened: OpenFeed;
  readonly changes: WorkbookChanges;
  readonly pass: Pass;
  /** What was to be looked at again and is in this pass. */
  readonly again: readonly LookAgain[];
}

async function dealWith(office: Office, { opened, changes, pass, again }: Look): Promise<CollectReport> {
  const own = new Map<string, string>();
  const writing = notingWrites(office, own);
  const returns = await collectReturns(writing, pass);
  const scorecards = await collectScorecards(writing, pass);
  const ledger = await collectLedger(writing, pass);
  const outcomes = [...returns.outcomes, ...scorecards.outcomes, ...ledger.outcomes];
  const isCut = returns.isCut || scorecards.isCut || ledger.isCut;
  const lost = await stillLost(office, pass, outcomes);
  const later = (opened.feed?.again ?? []).filter((one) => !again.includes(one));
  await closeFeed(office, opened, {
    ...progress(office, { opened, changes, isCut }),
    ...(returns.peers !== undefined && !isCut && { peers: returns.peers }),
    own: Object.fromEntries(own),
    again: [...later, ...(isCut ? again : []), ...againOf(outcomes, pass.entries)],
    lost,
  });
  return { outcomes: [...outcomes, ...lost.map((one) => lostOutcome(office, one))], isCut };
}

/** The same office, which notes the version that each of our writings gives to a workbook. */
function notingWrites(office: Office, own: Map<string, string>): Office {
  const { workbooks } = office;
  const writeFeedback: Office['workbooks']['writeFeedback'] = async (id, feedback, version) => {
    const written = await workbooks.writeFeedback(id, feedback, version);
    own.set(id, written);
    return written;
  };
  return { ...office, workbooks: { ...workbooks, writeFeedback } };
}

/** A pass that was cut leaves all changes to the next one; what was done of them is known by its records. */
function progress(
  office: Office,
  { opened: { feed }, changes, isCut }: Pick<Look, 'opened' | 'changes'> & { readonly isCut: boolean },
): Pick<WorkbookFeed, 'token' | 'definition'> {
  if (!isCut) return { token: changes.token, definition: office.definition.digest };
  return { ...(feed?.token !== undefined && { token: feed.token }), definition: feed?.definition ?? '' };
}

function againOf(outcomes: readonly Outcome[], entries: readonly PassEntry[]): readonly LookAgain[] {
  const ids = new Set(outcomes.filter(isAgain).map(({ id }) => id));
  return entries
    .filter(({ id }) => ids.has(id))
    .map(({ id, kind, name, modifiedAt }) => ({ id, kind, name, modifiedAt }));
}
