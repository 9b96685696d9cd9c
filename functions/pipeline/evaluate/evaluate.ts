import type { Put } from '../../ports/store.ts';
import { createIfAbsent } from '../create-if-absent.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, type RunRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { addUncertainty } from './add-uncertainty.ts';
import { type RunMaterial, runMaterial } from './run-inputs.ts';
import { type RunRemark, runRemarks } from './run-remarks.ts';
import { type ScoredRun, scoreMaterial } from './score-material.ts';

export interface EvaluateReport {
  readonly run: string;
  /** A run of the same inputs was already there. */
  readonly isKnown: boolean;
  /** What the run has to say about data and weights. */
  readonly remarks: readonly RunRemark[];
}

/**
 * Scores the round from what was submitted. A run is named by its inputs, so that the same inputs make the same run, once.
 * Results are written first and the run last: a run that is there is whole.
 */
export async function evaluate(office: Office): Promise<EvaluateReport> {
  const material = await runMaterial(office);
  const { run } = material;
  const known = await load<RunRecord>(office.store, paths.run(office.definition.round.id, run));
  const record = known ?? (await makeRun(office, material));
  await pointTo(office, run);
  return { run, isKnown: known !== undefined, remarks: runRemarks(record) };
}

async function makeRun(office: Office, material: RunMaterial): Promise<RunRecord> {
  const { round } = office.definition;
  office.progress.start('evaluate', round.centres.length);
  const scored = await scoreMaterial(office, material);
  await office.store.putAll(resultDocuments(office, scored));
  const record = await addUncertainty(office, material, scored);
  await createIfAbsent(office.store, paths.run(round.id, material.run), toBody(record));
  office.progress.finish();
  return scored.record;
}

/** One after the other, so that only a few are held at a time. */
async function* resultDocuments(office: Office, { record, records }: ScoredRun): AsyncGenerator<Put> {
  for await (const one of records()) {
    const { centre } = one.result;
    yield { path: paths.result(office.definition.round.id, record.run, centre), body: toBody(one) };
    office.progress.step(centre);
  }
}

async function pointTo(office: Office, run: string): Promise<void> {
  const round = office.definition.round.id;
  await updateDocument<RoundRecord>(office.store, paths.round(round), (record) => {
    if (record === undefined || record.latestRun === run) return undefined;
    const fact = {
      ...{ at: office.clock.now().toISOString(), who: office.who, action: 'evaluate', subject: paths.run(round, run) },
      ...(record.latestRun && { before: record.latestRun }),
      after: run,
    };
    return { body: { ...record, latestRun: run }, facts: [fact] };
  });
}
