import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import { assessRisk, type Risk } from '../../domain/risk/assess-risk.ts';
import { type Discrepancy, discrepancyOf } from '../../domain/risk/discrepancy.ts';
import type { RiskFacts } from '../../domain/risk/risk-facts.ts';
import { type RiskSettings, USUAL_RISK } from '../../domain/risk/risk-settings.ts';
import type { Centre } from '../../domain/round/centre.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import type { ScoreNode } from '../../domain/scoring/score-tree.ts';
import { delayOf } from '../../domain/submission/submission-state.ts';
import type { EvidenceFiles } from '../../ports/evidence-files.ts';
import { loadHeads } from '../collect/load-heads.ts';
import { paths } from '../document-paths.ts';
import { loadAll, type ResultRecord, type ReturnHead } from '../documents.ts';
import { submittedReadings } from '../evaluate/submitted-readings.ts';
import { findDoubleClaims } from '../find-double-claims.ts';
import { ledgerEntries } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { latestRun } from '../render/latest-run.ts';
import { type ReviewStatus, reviewStatuses } from '../review-status.ts';

export interface CentreRisk {
  readonly centre: Centre;
  readonly risk: Risk;
  /** Declared against verified; absent where nothing was verified. */
  readonly discrepancy?: Discrepancy;
  /** The ledger says that somebody was there in this round. */
  readonly isVisited: boolean;
}

export interface RiskQuestion {
  /** Id of a centre; absent: all of the round. */
  readonly only?: string;
  /** The files that centres handed in, to be searched for double claims. */
  readonly files?: EvidenceFiles;
}

type OpenedRound = Pick<Office, 'store' | 'definition'>;

/** How the round assesses risk. */
export function riskSettings({ definition }: Pick<Office, 'definition'>): RiskSettings {
  return definition.risk ?? USUAL_RISK;
}

/**
 * The risk of every centre from what is in the store now, in the order of the register: of the return that was accepted, or of the one as
 * last read where none was. For the office alone: it names centres, and double claims are made by two.
 */
export async function centreRisks(
  office: OpenedRound,
  { only, files }: RiskQuestion = {},
): Promise<readonly CentreRisk[]> {
  const { round } = office.definition;
  const centres = round.centres.filter(({ id }) => only === undefined || id === only);
  const known = await knownFacts(office, centres, files);
  const settings = riskSettings(office);
  return centres.map((centre) => {
    const facts = factsOf(centre, known);
    const entry = known.ledger.get(centre.id);
    const discrepancy = discrepancyOf(facts);
    return {
      ...{ centre, risk: assessRisk(facts, settings), isVisited: isVisited(entry) },
      ...(discrepancy && { discrepancy }),
    };
  });
}

function isVisited(entry: LedgerEntry | undefined): boolean {
  return entry?.visited !== undefined || entry?.visit !== undefined || (entry?.verified ?? []).length > 0;
}

interface KnownFacts {
  readonly round: Office['definition']['round'];
  readonly heads: ReadonlyMap<string, ReturnHead>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly results: ReadonlyMap<string, ResultRecord>;
  readonly readings: ReadonlyMap<string, ReturnReading>;
  readonly reviews: (centre: string) => ReviewStatus;
  /** By centre id. */
  readonly claims: ReadonlyMap<string, number>;
}

async function knownFacts(
  office: OpenedRound,
  centres: readonly Centre[],
  files: EvidenceFiles | undefined,
): Promise<KnownFacts> {
  const { round } = office.definition;
  const heads = await loadHeads(office);
  const readings = new Map<string, ReturnReading>();
  const names = centres.flatMap(({ id: centre }) => {
    const head = heads.get(centre);
    return head === undefined || !isThere(head) ? [] : [{ centre, snapshot: judgedSnapshot(head) }];
  });
  for await (const reading of submittedReadings(office, names)) readings.set(reading.centre, reading);
  return {
    ...{ round, heads, readings },
    ledger: await ledgerEntries(office),
    results: await newestResults(office, centres),
    reviews: await reviewStatuses(office),
    claims: await claimsByCentre(office, files),
  };
}

/** Whether there is a return to look at. */
function isThere({ accepted, begun }: ReturnHead): boolean {
  return accepted !== undefined || begun;
}

function judgedSnapshot({ accepted, snapshot }: ReturnHead): string {
  return accepted?.snapshot ?? snapshot;
}

async function newestResults(office: OpenedRound, centres: readonly Centre[]): Promise<KnownFacts['results']> {
  const run = await latestRun(office);
  if (run === undefined) return new Map();
  const places = centres.map(({ id }) => paths.result(office.definition.round.id, run, id));
  const records = await loadAll<ResultRecord>(office.store, places);
  return new Map(records.flatMap((record) => (record === undefined ? [] : [[record.result.centre, record]])));
}

async function claimsByCentre(office: OpenedRound, files: EvidenceFiles | undefined): Promise<KnownFacts['claims']> {
  const round = office.definition.round.id;
  const counts = new Map<string, number>();
  for (const { places } of await findDoubleClaims(office, files)) {
    const centres = new Set(places.filter((place) => place.round === round).map(({ centre }) => centre));
    for (const centre of centres) counts.set(centre, (counts.get(centre) ?? 0) + 1);
  }
  return counts;
}

function factsOf({ id, previous }: Centre, known: KnownFacts): RiskFacts {
  const head = known.heads.get(id);
  const record = known.results.get(id);
  const reading = known.readings.get(id);
  const { given, spread } = known.reviews(id);
  const weights = record?.result.tree && weightsIn(record.result.tree);
  return {
    round: known.round,
    previous,
    verified: known.ledger.get(id)?.verified ?? [],
    ...(head && isThere(head) && { issues: issuesOf(head, record), doubleClaims: known.claims.get(id) ?? 0 }),
    ...(reading && { declared: reading.figures }),
    ...(weights && { weights }),
    ...(head?.accepted && { delayHours: delayHours(head.accepted, known.round) }),
    ...(spread && { reviews: { given, lowest: spread.lowest, highest: spread.highest } }),
  };
}

/** Those of the run are of the accepted return; a head speaks of the return as last read. */
function issuesOf(head: ReturnHead, record: ResultRecord | undefined): ReturnHead['issues'] {
  return record !== undefined && record.result.snapshot === head.accepted?.snapshot ? record.issues : head.issues;
}

function delayHours(accepted: NonNullable<ReturnHead['accepted']>, round: KnownFacts['round']): number {
  return delayOf(accepted, instantOf(round.deadline, round.timeZone).toISOString()) / 3_600;
}

/** Full points by indicator: what each counts in the total. */
function weightsIn(tree: ScoreNode): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const visit = ({ id, kind, fullPoints, children }: ScoreNode): void => {
    if (kind === 'indicator') weights.set(id, fullPoints);
    for (const child of children) visit(child);
  };
  visit(tree);
  return weights;
}
