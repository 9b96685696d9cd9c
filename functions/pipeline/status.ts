import { countsOf } from '../domain/checks/counts-of.ts';
import type { Issue } from '../domain/issues/issue.ts';
import { type EligibilityVerdict, eligibilityOf } from '../domain/round/eligibility.ts';
import type { Localised } from '../domain/round/localised.ts';
import type { Scheme } from '../domain/round/scheme.ts';
import { type CellChange, driftOf } from '../domain/submission/drift.ts';
import type { ReturnLife } from '../domain/submission/return-life.ts';
import { loadHeads } from './collect/load-heads.ts';
import { paths } from './document-paths.ts';
import {
  type CurrentReport,
  load,
  loadAll,
  type ResultRecord,
  type ReturnHead,
  type RoundRecord,
  type RunRecord,
} from './documents.ts';
import { submittedReading } from './evaluate/submitted-readings.ts';
import type { Office } from './office.ts';
import { submittedVersions } from './opening/version-status.ts';
import { lifeContext, lifeOf } from './return-lives.ts';
import { type ReviewStatus, reviewStatuses } from './review-status.ts';
import { type VetoStatus, vetoStatuses } from './vetoes/veto-status.ts';

export interface CentreStatus extends ReturnLife {
  readonly centre: string;
  readonly no: number;
  readonly name: string;
  readonly late: boolean;
  readonly submittedAt?: string;
  /** Version of the definition under which it submitted, where another holds by now. */
  readonly submittedVersion?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly issues: readonly Issue[];
  /** What differs from the submitted figures; empty when nothing does. */
  readonly drift: readonly CellChange[];
  readonly eligibility: EligibilityVerdict;
  readonly reviews: ReviewStatus;
  readonly result?: ResultRecord['result'];
  /** Where the run had categories: what its own is called, and how many are ranked in it. */
  readonly category?: { readonly title: Localised; readonly ranked: number };
  /** Where its veto stands by the round's process; absent where none was ever raised. */
  readonly veto?: VetoStatus;
  /** Why its newest report could not be printed; the one before is in force. */
  readonly reportFailure?: string;
}

/** Where the round and every centre stand, from the store alone: no workbook is opened. */
export async function status(office: Pick<Office, 'store' | 'definition' | 'clock'>): Promise<readonly CentreStatus[]> {
  const { round } = office.definition;
  const heads = await loadHeads(office);
  const lives = await lifeContext(office);
  const latest = (await load<RoundRecord>(office.store, paths.round(round.id)))?.latestRun;
  const run = latest === undefined ? undefined : await load<RunRecord>(office.store, paths.run(round.id, latest));
  const ids = round.centres.map(({ id }) => id);
  const results =
    latest === undefined
      ? []
      : await loadAll<ResultRecord>(
          office.store,
          ids.map((id) => paths.result(round.id, latest, id)),
        );
  const reports = await loadAll<CurrentReport>(
    office.store,
    ids.map((id) => paths.currentReport(round.id, id)),
  );
  const categories = categoriesOf(run?.scheme ?? round.scheme, results);
  const reviewed = await reviewStatuses(office);
  const vetoes = await vetoStatuses(office);
  const versions = await submittedVersions(office, heads.values());
  const statuses: CentreStatus[] = [];
  for (const [place, centre] of round.centres.entries()) {
    const head = heads.get(centre.id);
    const { errors, warnings } = countsOf(head?.issues ?? []);
    const record = results[place];
    const failure = reports[place]?.failure;
    const veto = vetoes.get(centre.id);
    const category = categories.get(record?.result.category ?? '');
    const submittedVersion = versions.get(centre.id);
    statuses.push({
      ...{ centre: centre.id, no: centre.no, name: centre.name, errors, warnings },
      ...lifeOf(lives, centre.id, head),
      issues: head?.issues ?? [],
      late: head?.accepted?.late ?? false,
      ...(head?.accepted && { submittedAt: head.accepted.at }),
      ...(submittedVersion !== undefined && { submittedVersion }),
      drift: head === undefined ? [] : await driftOfHead(office, head),
      eligibility: eligibilityOf(round, centre),
      reviews: reviewed(centre.id),
      ...(record && { result: record.result }),
      ...(category && { category }),
      ...(veto && { veto }),
      ...(failure && { reportFailure: failure.message }),
    });
  }
  return statuses;
}

function categoriesOf({ categories = [] }: Scheme, records: readonly (ResultRecord | undefined)[]) {
  const isRankedIn = (id: string) => (record: ResultRecord | undefined) =>
    record?.result.category === id && record.result.rank !== undefined;
  return new Map(categories.map(({ id, title }) => [id, { title, ranked: records.filter(isRankedIn(id)).length }]));
}

async function driftOfHead(
  office: Pick<Office, 'store' | 'definition'>,
  head: ReturnHead,
): Promise<readonly CellChange[]> {
  if (!head.drifted || head.accepted === undefined) return [];
  const submitted = await submittedReading(office, { centre: head.centre, snapshot: head.accepted.snapshot });
  return driftOf(submitted, await submittedReading(office, head));
}
