import type { LookAgain, LostWorkbook } from '../documents.ts';
import type { Office } from '../office.ts';
import { collectLedger } from './collect-ledger.ts';
import { collectReturns } from './collect-returns.ts';
import { collectScorecards } from './collect-scorecards.ts';
import { lostOutcome, stillLost } from './lost-workbooks.ts';
import { isAgain, type Outcome } from './outcome.ts';
import type { Pass, PassEntry } from './pass.ts';
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

/** Does a pass: returns, scorecards, ledger. */
export async function runPass(office: Office, pass: Pass): Promise<PassReport> {
  const own = new Map<string, string>();
  const writing = notingWrites(office, own);
  const returns = await collectReturns(writing, pass);
  const scorecards = await collectScorecards(writing, pass, acceptedTexts(office, returns.accepted));
  const ledger = await collectLedger(writing, pass);
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
