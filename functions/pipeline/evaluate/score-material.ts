import { checkReturn } from '../../domain/checks/check-return.ts';
import { peerFactsOf } from '../../domain/checks/peers/peer-facts.ts';
import { type PeerEntry, type PeerStatistics, peerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import type { FigureObservation, ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { eligibilityOf } from '../../domain/round/eligibility.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { finalFigures } from '../../domain/scoring/final-figures.ts';
import { scoreRound } from '../../domain/scoring/score-round.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import type { CentreInput } from '../../domain/scoring/standing.ts';
import { type AcceptedSubmission, delayOf, latenessOf } from '../../domain/submission/submission-state.ts';
import type { ResultRecord, RunRecord } from '../documents.ts';
import { vetoInForce } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { countingReviews } from './counting-reviews.ts';
import type { RunMaterial } from './run-inputs.ts';
import { submittedReadings } from './submitted-readings.ts';

/** A run before anything of it is stored. */
export interface ScoredRun {
  readonly record: RunRecord;
  readonly results: readonly CentreResult[];
  /** What is kept of each centre, in the order of `results`; only a few readings are in memory at a time. */
  readonly records: () => AsyncGenerator<ResultRecord>;
}

/** Scores the material of a run: what comes out depends on it alone. Nothing is written. */
export async function scoreMaterial(
  office: Pick<Office, 'store' | 'definition'>,
  material: RunMaterial,
): Promise<ScoredRun> {
  const { run, round, inputs } = material;
  const { figures, peers } = await readSubmitted(office, material);
  const { results, ...evaluation } = scoreRound(round, centreInputs(material, figures));
  const { scheme, groups, indicators, rubric, grades } = round;
  const settings = { groups, indicators, rubric, scheme, grades };
  const other = inputs.scheme === undefined ? {} : { scheme };
  return {
    record: { run, definition: office.definition.digest, inputs, ...other, settings, ...evaluation },
    results,
    records: () => resultRecords(office, { results, material, statistics: peerStatistics(round, peers) }),
  };
}

type OpenedRound = Pick<Office, 'store' | 'definition'>;

interface Submitted {
  readonly figures: ReadonlyMap<string, readonly FigureObservation[]>;
  readonly peers: readonly PeerEntry[];
}

/** Of each snapshot only what the comparison needs is kept. */
async function readSubmitted(office: OpenedRound, { round, inputs: { snapshots } }: RunMaterial): Promise<Submitted> {
  const figures = new Map<string, readonly FigureObservation[]>();
  const peers: PeerEntry[] = [];
  for await (const reading of submittedReadings(office, snapshots)) {
    figures.set(reading.centre, reading.figures);
    peers.push({ centre: reading.centre, facts: peerFactsOf(round, reading) });
  }
  return { figures, peers };
}

function centreInputs(material: RunMaterial, figures: Submitted['figures']): CentreInput[] {
  const { round } = material;
  const refused = new Set(material.inputs.refused.map(({ centre }) => centre));
  const counting = countingReviews(
    [...material.reviews].map(([centre, own]) => [centre, own.map(({ review }) => review)]),
  );
  const deadline = instantOf(round.deadline, round.timeZone).toISOString();
  return round.centres.map((centre) => {
    const { eligible, reason } = eligibilityOf(round, centre);
    const submission = material.heads.get(centre.id)?.accepted;
    const own = figures.get(centre.id);
    const entry = material.ledger.get(centre.id);
    const veto = vetoInForce(entry);
    const reviews = counting.get(centre.id) ?? [];
    return {
      ...{ centre: centre.id, eligible, refused: refused.has(centre.id), reviews },
      ...(!eligible && reason && { ineligibleReason: reason }),
      ...(submission &&
        own && {
          submitted: { snapshot: submission.snapshot, figures: finalFigures(round, own, entry?.verified) },
        }),
      ...(veto !== undefined && { veto: { reason: veto } }),
      ...(entry?.visit && { visit: entry.visit }),
      ...latenessIn(submission, deadline),
    };
  });
}

function latenessIn(submission: AcceptedSubmission | undefined, deadline: string): Pick<CentreInput, 'late'> {
  const delaySeconds = submission === undefined ? 0 : delayOf(submission, deadline);
  return delaySeconds > 0 ? { late: { delaySeconds } } : {};
}

interface Scored {
  readonly results: readonly CentreResult[];
  readonly material: RunMaterial;
  readonly statistics: PeerStatistics;
}

async function* resultRecords(
  office: OpenedRound,
  { results, material, statistics }: Scored,
): AsyncGenerator<ResultRecord> {
  const { inputs, heads, reviews, ledger } = material;
  const submitted = new Map(inputs.snapshots.map((one) => [one.centre, one]));
  const refused = new Map(inputs.refused.map((one) => [one.centre, one]));
  const judged = results.flatMap(({ centre }) => submitted.get(centre) ?? refused.get(centre) ?? []);
  const readings = submittedReadings(office, judged);
  for (const result of results) {
    const { centre } = result;
    const isJudged = submitted.has(centre) || refused.has(centre);
    const { value: reading } = isJudged ? await readings.next() : { value: undefined };
    const submission = heads.get(centre)?.accepted;
    const entry = ledger.get(centre);
    const handedIn = submitted.get(centre);
    const facts = { statistics, lateness: handedIn === undefined ? {} : latenessOf(handedIn) };
    yield {
      result,
      issues: reading === undefined ? [] : issuesOf(material.round, reading, facts),
      reviews: (reviews.get(centre) ?? []).map(({ review }) => review),
      ...(entry && { ledger: entry }),
      ...(submission && { submission }),
    };
  }
}

/** Findings of what was submitted, or of what was refused, against the submitted returns. */
function issuesOf(
  round: RunMaterial['round'],
  reading: ReturnReading,
  { statistics, lateness }: { readonly statistics: PeerStatistics; readonly lateness: ReturnType<typeof latenessOf> },
): readonly Issue[] {
  const centre = round.centres.find(({ id }) => id === reading.centre);
  if (centre === undefined) return [];
  return checkReturn({ round, centre, reading, peers: statistics, ...lateness });
}
