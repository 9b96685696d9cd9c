import { digestOf } from '../../domain/digest/digest.ts';
import type { RecomputeRequest } from '../../domain/recompute/recompute-request.ts';
import type { Round } from '../../domain/round/round.ts';
import { compareRuns, runState } from '../../domain/scoring/compare/compare-runs.ts';
import type { SharedChange, UnitChange } from '../../domain/scoring/compare/share-change.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import { documentText } from '../../ports/document-text.ts';
import { type ResultRecord, toBody } from '../documents.ts';
import { addUncertainty } from '../evaluate/add-uncertainty.ts';
import { type RunMaterial, runMaterial } from '../evaluate/run-inputs.ts';
import { type ScoredRun, scoreMaterial } from '../evaluate/score-material.ts';
import type { Office } from '../office.ts';
import { PROVINCE } from '../render/draft-reports.ts';
import { latestRun } from '../render/latest-run.ts';
import { factsOf } from '../render/report-facts.ts';
import { summaryRisks } from '../risk/summary-risks.ts';
import { type StoredRun, storedRun } from '../runs/stored-run.ts';
import { type ChangedReport, changedReports } from './changed-reports.ts';
import {
  type Cause,
  causesBetween,
  gistOf,
  type Outline,
  ownCauses,
  type ResultGist,
  sharedCauses,
} from './input-changes.ts';

export interface CentreChange {
  readonly centre: string;
  readonly name: string;
  /** Absent where the latest run has no result of this centre, or there is no run. */
  readonly before?: Outline;
  readonly after: Outline;
  readonly causes: readonly Cause[];
  /** What the change of its score and of its rank comes from, exactly; absent where it had or would have none. */
  readonly score?: SharedChange;
  readonly rank?: SharedChange;
}

export interface ReportChange extends Omit<ChangedReport, 'run'> {
  readonly causes: readonly Cause[];
}

/** What a recompute would change. */
export interface RecomputePreview {
  /** The newest run, where there is one. */
  readonly from?: string;
  /** The run that it would make; the same where nothing that goes into a run changed. */
  readonly to: string;
  readonly causes: readonly Cause[];
  /** Centres whose score, rank, grade, veto or standing would change. */
  readonly centres: readonly CentreChange[];
  /** Reports that would be made anew. */
  readonly reports: readonly ReportChange[];
  /** Reports that would change and were not asked for: they would be outdated. */
  readonly outdated: readonly ReportChange[];
  readonly unchangedReports: number;
}

/**
 * What a recompute would change against the newest run, on the ground of what was collected last. Everything is computed in
 * memory; nothing is read from the workbooks, written, printed or asked for. Problems: `SCHEME_UNUSABLE`.
 */
export async function previewRecompute(
  office: Office,
  { centres: asked, scheme }: Pick<RecomputeRequest, 'centres' | 'scheme'>,
): Promise<RecomputePreview> {
  const material = await runMaterial(office, scheme);
  const scored = await scoreMaterial(office, material);
  const after = await recordsOf(scored);
  const before = await latestResults(office);
  const record = await addUncertainty(office, material, scored);
  const facts = await factsOf(material.round, asStored(record), {
    records: () => iterate([...after.values()]),
    risks: await summaryRisks(office),
    resultOf: async (centre) => after.get(centre),
  });
  const subjects = [PROVINCE, ...material.round.centres.map(({ id }) => id)];
  const drafting = { facts, templates: await office.templates() };
  const changed = await changedReports(office, drafting, subjects);
  const results = [...after.values()].map(({ result }) => result);
  const comparison = { before, material, after, changes: before && changesBetween(before, material.round, results) };
  const reports = changed.map((report) => withCauses(report, comparison));
  const isAsked = ({ subject }: ReportChange): boolean =>
    asked === undefined || subject === PROVINCE || asked.includes(subject);
  return {
    ...(before && { from: before.record.run }),
    to: material.run,
    causes: before === undefined ? ['first'] : causesBetween(before.record.inputs, material.inputs),
    centres: material.round.centres.flatMap(({ id, name }) => changeOf({ centre: id, name }, comparison)),
    reports: reports.filter(isAsked),
    outdated: reports.filter((report) => !isAsked(report)),
    unchangedReports: subjects.length - reports.length,
  };
}

async function recordsOf({ records }: ScoredRun): Promise<ReadonlyMap<string, ResultRecord>> {
  const found = new Map<string, ResultRecord>();
  for await (const record of records()) {
    found.set(record.result.centre, asStored(record));
  }
  return found;
}

/** As the store would give it back: a report prints things in the order in which they come. */
function asStored<Record extends object>(record: Record): Record {
  return JSON.parse(documentText(toBody(record))) as Record;
}

async function* iterate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

interface LatestResults extends StoredRun {
  readonly gists: ReadonlyMap<string, ResultGist>;
}

async function latestResults(office: Office): Promise<LatestResults | undefined> {
  const run = await latestRun(office);
  const stored = run === undefined ? undefined : await storedRun(office, run);
  return (
    stored && { ...stored, gists: new Map(stored.records.map((record) => [record.result.centre, gistOf(record)])) }
  );
}

function changesBetween(
  before: StoredRun,
  round: Round,
  results: readonly CentreResult[],
): ReadonlyMap<string, UnitChange> {
  const { units } = compareRuns(runState(before.round, before.results), runState(round, results));
  return new Map(units.map((change) => [change.unit, change]));
}

interface Comparison {
  readonly before: LatestResults | undefined;
  readonly material: RunMaterial;
  readonly after: ReadonlyMap<string, ResultRecord>;
  readonly changes: ReadonlyMap<string, UnitChange> | undefined;
}

function changeOf(
  { centre, name }: Pick<CentreChange, 'centre' | 'name'>,
  comparison: Comparison,
): readonly CentreChange[] {
  const record = comparison.after.get(centre);
  if (record === undefined) return [];
  const after = gistOf(record).outline;
  const before = comparison.before?.gists.get(centre)?.outline;
  if (before !== undefined && digestOf(before) === digestOf(after)) return [];
  const { score, rank } = comparison.changes?.get(centre) ?? {};
  const causes = centreCauses(centre, comparison);
  return [{ centre, name, ...(before && { before }), after, causes, ...(score && { score }), ...(rank && { rank }) }];
}

function centreCauses(centre: string, { before, material, after }: Comparison): readonly Cause[] {
  const record = after.get(centre);
  const then = before?.gists.get(centre);
  if (before === undefined || then === undefined || record === undefined) return ['first'];
  const causes = [...ownCauses(then, gistOf(record)), ...sharedCauses(before.record.inputs, material.inputs)];
  return causes.length > 0 || before.record.run === material.run ? causes : ['others'];
}

function withCauses({ run, ...report }: ChangedReport, comparison: Comparison): ReportChange {
  const { before, material } = comparison;
  if (report.supersedes === undefined) return { ...report, causes: ['first'] };
  if (report.supersedes === report.code) return { ...report, causes: ['file'] };
  const inputs = before && causesBetween(before.record.inputs, material.inputs);
  const causes = report.subject === PROVINCE ? (inputs ?? []) : centreCauses(report.subject, comparison);
  const behind: readonly Cause[] = run === before?.record.run ? [] : ['behind'];
  const all = [...causes, ...behind];
  return { ...report, causes: all.length > 0 ? all : ['layout'] };
}
