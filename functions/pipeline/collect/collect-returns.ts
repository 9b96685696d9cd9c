import { type PeerEntry, peerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnHead } from '../documents.ts';
import type { Office } from '../office.ts';
import { type LifeContext, lifeContext, lifeOf } from '../return-lives.ts';
import { checkReturns, outcomeOf } from './check-returns.ts';
import type { Yardstick } from './judge-return.ts';
import { type KnownHeads, knownHeads } from './load-heads.ts';
import { isAgain, type Outcome } from './outcome.ts';
import type { Collected, Pass } from './pass.ts';
import type { AcceptedSnapshots } from './self-reports.ts';
import { type FoundReturn, sightReturns } from './sight-returns.ts';
import { noteVersions } from './workbook-records.ts';

export interface CollectedReturns extends Collected {
  /** Digest of what the returns were held against; absent where not all of them were. */
  readonly peers: string | undefined;
  /** What the centres have handed in by now. */
  readonly accepted: AcceptedSnapshots;
}

/**
 * Collects and checks the returns of a pass. Since returns are also held against each other, all are checked again when
 * anything changed that the comparison sees; else only those that changed, and those that do not hold their findings yet.
 */
export async function collectReturns(office: Office, pass: Pass): Promise<CollectedReturns> {
  const heads = await knownHeads(office);
  const { found, outcomes, unread } = await sightReturns(office, pass, heads);
  await noteVersions(office, [...found.values()].filter(isMoved));
  const entries = comparedEntries(found, heads);
  const peers = digestOf(entries);
  const lives = await lifeContext(office);
  const todo = [...found.values()].filter(
    (one) => peers !== pass.peers || one.isFresh || !holdsFindings(one, heads) || hasMovedOn(one, heads, lives),
  );
  const yardstick: Yardstick = {
    peers: peerStatistics(office.definition.round, todo.length === 0 ? [] : entries),
    lives,
  };
  const checked = await checkReturns(office, todo, { heads, yardstick, untilMs: pass.untilMs });
  const inHand = new Set(todo);
  const told = [...found].flatMap(([centre, one]): Outcome[] => {
    const head = heads.get(centre)?.head;
    const outcome = checked.outcomes.get(centre) ?? (head && !inHand.has(one) ? outcomeOf(one, head) : undefined);
    return outcome === undefined || (one.entry.isStanding && isQuiet(outcome)) ? [] : [outcome];
  });
  return {
    outcomes: [...outcomes, ...told],
    isCut: unread.length > 0 || checked.outcomes.size < todo.length,
    unread,
    peers: checked.isAll ? peers : undefined,
    accepted: acceptedIn([...[...heads.values()].map(({ head }) => head), ...checked.heads.values()]),
  };
}

/** Of two heads of one centre the later counts. */
function acceptedIn(heads: readonly ReturnHead[]): AcceptedSnapshots {
  const now = new Map(heads.map((head) => [head.centre, head.accepted?.snapshot]));
  return new Map([...now].flatMap(([centre, snapshot]) => (snapshot === undefined ? [] : [[centre, snapshot]])));
}

function holdsFindings({ sighted, record }: FoundReturn, heads: KnownHeads): boolean {
  const head = heads.get(sighted.centre)?.head;
  return head !== undefined && record.feedback === head.feedback;
}

/** It stands elsewhere than its workbook says: the time, the office or the paper has moved it. */
function hasMovedOn({ sighted: { centre } }: FoundReturn, heads: KnownHeads, lives: LifeContext): boolean {
  const head = heads.get(centre)?.head;
  return head !== undefined && digestOf(lifeOf(lives, centre, head)) !== digestOf(head.life ?? null);
}

/** Nothing that anybody has to know of a workbook that was not looked at. */
function isQuiet(outcome: Outcome): boolean {
  return outcome.kind === 'unchanged' && !isAgain(outcome);
}

/** It says the same at another version. */
function isMoved({ isFresh, record, known }: FoundReturn): boolean {
  return !isFresh && record.version !== known?.record.version;
}

/** Those found now and those that stand from before, by centre id: the same returns give the same entries. */
function comparedEntries(found: ReadonlyMap<string, FoundReturn>, heads: KnownHeads): readonly PeerEntry[] {
  const facts = new Map([...heads].map(([centre, { head }]) => [centre, head.facts]));
  for (const [centre, { sighted }] of found) facts.set(centre, sighted.facts);
  return [...facts].map(([centre, one]) => ({ centre, facts: one })).sort((a, b) => (a.centre < b.centre ? -1 : 1));
}
