import type { LookAgain, LostWorkbook } from '../documents.ts';
import type { Office } from '../office.ts';
import { collectLedger } from './collect-ledger.ts';
import { collectReturns } from './collect-returns.ts';
import { collectScorecards } from './collect-scorecards.ts';
import { knownAmong } from './known-workbooks.ts';
import { lostOutcome, stillLost } from './lost-workbooks.ts';
import { isAgain, type Outcome } from './outcome.ts';
import { type Collected, entriesOf, type Pass, type PassEntry } from './pass.ts';
import { acceptedTexts } from './self-reports.ts';

/** What came of a pass, for its report and for the feed. */
export interface PassReport {
  readonly outcomes: readonly Outcome[];
  readonly isCut: boolean;
  /** Ids of the workbooks that there was no time to read. */
  readonly unread: readonly string[];
  /** `WorkbookFeed.peers`; absent where not all returns were held against each other. */
  readonly peers: string | undefined;
  /** `WorkbookFeed.own`. */
  readonly own: Readonly<Record<string, string>>;
  readonly again: readonly LookAgain[];
  readonly lost: readonly LostWorkbook[];
}

/**
 * Does a pass: a ledger that changed, returns, scorecards, and the ledger once more. What the office entered decides where returns stand, and
 * the ledger shows where they stand.
 */
export async function runPass(office: Office, pass: Pass): Promise<PassReport> {
  const own = new Map<string, string>();
  const writing = notingWrites(office, own);
  const entered = await collectLedger(writing, pass, true);
  const returns = await collectReturns(writing, pass);
  const scorecards = await collectScorecards(writing, pass, acceptedTexts(office, returns.accepted));
  const ledger = await showStates(writing, pass, entered);
  const all = [returns, scorecards, ledger];
  const outcomes = all.flatMap((one) => one.outcomes);
  const isCut = all.some((one) => one.isCut);
  const lost = await stillLost(office, pass, outcomes);
  return {
    outcomes: [...outcomes, ...lost.map((one) => lostOutcome(office, one))],
    ...{ isCut, lost, unread: all.flatMap((one) => one.unread) },
    peers: isCut ? undefined : returns.peers,
    own: Object.fromEntries(own),
    again: againOf(outcomes, pass.entries),
  };
}

/** Has the ledger show where the returns stand now, unless there is trouble with it that was told already. */
async function showStates(office: Office, pass: Pass, entered: Collected): Promise<Collected> {
  const isTrouble = entered.outcomes.some(({ kind }) => kind !== 'checked' && kind !== 'unchanged');
  if (isTrouble || entered.isCut) return entered;
  const [read] = entered.outcomes;
  const shown = await collectLedger(office, read === undefined ? pass : await afterReading(office, pass));
  const isNews = read === undefined || shown.isCut || shown.outcomes.some(({ kind }) => kind !== 'unchanged');
  return isNews ? shown : entered;
}

/** The pass with the ledger at the version that it was read at, or that our own findings gave it. */
async function afterReading(office: Office, pass: Pass): Promise<Pass> {
  const ids = entriesOf(pass, 'ledger').map(({ id }) => id);
  const now = await knownAmong(office, ids);
  const entries = pass.entries.map((entry) => ({
    ...entry,
    version: now.get(entry.id)?.record.version ?? entry.version,
  }));
  return { ...pass, known: new Map([...pass.known, ...now]), entries };
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

function againOf(outcomes: readonly Outcome[], entries: readonly PassEntry[]): readonly LookAgain[] {
  const ids = new Set(outcomes.filter(isAgain).map(({ id }) => id));
  return entries
    .filter(({ id }) => ids.has(id))
    .map(({ id, kind, name, modifiedAt }) => ({ id, kind, name, modifiedAt }));
}
