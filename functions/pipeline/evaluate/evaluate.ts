import { checkReturn } from '../../domain/checks/check-return.ts';
import { peerFactsOf } from '../../domain/checks/peers/peer-facts.ts';
import { type PeerEntry, type PeerStatistics, peerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { FigureObservation, ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { eligibilityOf } from '../../domain/round/eligibility.ts';
import { scoreRound } from '../../domain/scoring/score-round.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import type { CentreInput } from '../../domain/scoring/standing.ts';
import type { Put } from '../../ports/store.ts';
import { vetoInForce } from '../collect/collect-ledger.ts';
import { createIfAbsent } from '../create-if-absent.ts';
import { paths } from '../document-paths.ts';
import {
  load,
  type ResultRecord,
  type RoundRecord,
  type RunInputs,
  type RunRecord,
  type Snapshot,
  toBody,
} from '../documents.ts';
import type { Office } from '../office.ts';
import { updateAudited } from '../update-audited.ts';
import { type RunMaterial, runMaterial } from './run-inputs.ts';

export interface EvaluateReport {
  readonly run: string;
  /** A run of the same inputs was already there. */
  readonly isKnown: boolean;
}

/**
 * Scores the round from what was submitted. A run is named by its inputs, so that the same inputs make the same run, once.
 * Results are written first and the run last: a run that is there is whole.
 */
export async function evaluate(office: Office): Promise<EvaluateReport> {
  const { round } = office.definition;
  const material = await runMaterial(office);
  const run = digestOf(material.inputs).slice(0, 16);
  const isKnown = (await office.store.get(paths.run(round.id, run))) !== undefined;
  if (!isKnown) await makeRun(office, run, material);
  await pointTo(office, run);
  return { run, isKnown };
}

async function makeRun(office: Office, run: string, material: RunMaterial): Promise<void> {
  const { round } = office.definition;
  office.progress.start('evaluate', round.centres.length);
  const { figures, peers } = await readSubmitted(office, material.inputs);
  const { results, ...evaluation } = scoreRound(round, centreInputs(office, material, figures));
  const statistics = peerStatistics(round, peers);
  await office.store.putAll(resultDocuments(office, run, { results, material, statistics }));
  const record: RunRecord = { run, definition: office.definition.digest, inputs: material.inputs, ...evaluation };
  await createIfAbsent(office.store, paths.run(round.id, run), toBody(record));
  office.progress.finish();
}

interface Scored {
  readonly results: readonly CentreResult[];
  readonly material: RunMaterial;
  readonly statistics: PeerStatistics;
}

/** One after the other, so that only a few are held at a time. */
async function* resultDocuments(
  office: Office,
  run: string,
  { results, material, statistics }: Scored,
): AsyncGenerator<Put> {
  for (const result of results) {
    const submission = material.heads.get(result.centre)?.accepted;
    const issues = await issuesOf(office, result.centre, { inputs: material.inputs, statistics });
    const record: ResultRecord = { result, issues, ...(submission && { submission }) };
    yield { path: paths.result(office.definition.round.id, run, result.centre), body: toBody(record) };
    office.progress.step(result.centre);
  }
}

interface Submitted {
  readonly figures: ReadonlyMap<string, readonly FigureObservation[]>;
  readonly peers: readonly PeerEntry[];
}

/** One snapshot after the other, keeping of each only what the comparison needs. */
async function readSubmitted(office: Office, { snapshots }: RunInputs): Promise<Submitted> {
  const figures = new Map<string, readonly FigureObservation[]>();
  const peers: PeerEntry[] = [];
  for (const { centre, snapshot } of snapshots) {
    const reading = await submittedReading(office, centre, snapshot);
    figures.set(centre, reading.figures);
    peers.push({ centre, facts: peerFactsOf(office.definition.round, reading) });
  }
  return { figures, peers };
}

/** The reading that a snapshot holds. A snapshot that was accepted is in the store; its absence is a bug. */
export async function submittedReading(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  centre: string,
  snapshot: string,
): Promise<ReturnReading> {
  const found = await load<Snapshot>(store, paths.snapshot(definition.round.id, centre, snapshot));
  if (found === undefined) throw new TypeError(`Snapshot ${snapshot} of ${centre} is not in the store`);
  return found.reading;
}

function centreInputs(office: Office, material: RunMaterial, figures: Submitted['figures']): CentreInput[] {
  const { round } = office.definition;
  const refused = new Set(material.inputs.refused.map(({ centre }) => centre));
  return round.centres.map((centre) => {
    const { eligible, reason } = eligibilityOf(round, centre);
    const submission = material.heads.get(centre.id)?.accepted;
    const own = figures.get(centre.id);
    const veto = vetoInForce(material.ledger.get(centre.id));
    const reviews = (material.reviews.get(centre.id) ?? [])
      .map(({ review }) => review)
      .filter(({ conflict }) => !conflict);
    return {
      ...{ centre: centre.id, eligible, refused: refused.has(centre.id), reviews },
      ...(!eligible && reason && { ineligibleReason: reason }),
      ...(submission && own && { submitted: { snapshot: submission.snapshot, figures: own } }),
      ...(veto !== undefined && { veto: { reason: veto } }),
    };
  });
}

/** Findings of what was submitted, or of what was refused, against the submitted returns; of nothing else there are none. */
async function issuesOf(
  office: Office,
  id: string,
  { inputs, statistics }: { readonly inputs: RunInputs; readonly statistics: PeerStatistics },
): Promise<readonly Issue[]> {
  const { round } = office.definition;
  const centre = round.centres.find((one) => one.id === id);
  const submitted = inputs.snapshots.find((one) => one.centre === id);
  const judged = submitted ?? inputs.refused.find((one) => one.centre === id);
  if (centre === undefined || judged === undefined) return [];
  const reading = await submittedReading(office, id, judged.snapshot);
  return checkReturn({ round, centre, reading, peers: statistics, ...(submitted && { submittedAt: submitted.at }) });
}

async function pointTo(office: Office, run: string): Promise<void> {
  const round = office.definition.round.id;
  await updateAudited<RoundRecord>(office.store, paths.round(round), (record) => {
    if (record === undefined || record.latestRun === run) return undefined;
    const fact = {
      ...{ at: office.clock.now().toISOString(), who: office.who, action: 'evaluate', subject: paths.run(round, run) },
      ...(record.latestRun && { before: record.latestRun }),
      after: run,
    };
    return { body: { ...record, latestRun: run }, facts: [fact] };
  });
}
