import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { type Field, fieldOf } from '../../domain/report/field.ts';
import type { ReportInput, SubmissionFacts } from '../../domain/report/report-input.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { Round } from '../../domain/round/round.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import type { CentreResult, Evaluation, ScoreNode } from '../../domain/scoring/score-tree.ts';
import type { AcceptedSubmission } from '../../domain/submission/submission-state.ts';
import { ledgerEntries } from '../collect/collect-ledger.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ResultRecord, type ReviewRecord, type RunRecord } from '../documents.ts';
import { submittedReading } from '../evaluate/evaluate.ts';
import { finishedReviews } from '../evaluate/run-inputs.ts';
import type { Office } from '../office.ts';

/** Everything that the reports of one run share. */
export interface RunFacts {
  readonly run: RunRecord;
  readonly evaluation: Evaluation;
  readonly field: Field;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly reviews: ReadonlyMap<string, readonly ReviewRecord[]>;
  /** By centre id, as the run found them. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** By centre id; a centre that is absent handed in nothing. */
  readonly submissions: ReadonlyMap<string, SubmissionFacts>;
}

/** The facts of a run that is in the store; `undefined` where there is no such run. */
export async function runFacts(
  office: Pick<Office, 'store' | 'definition'>,
  run: string,
): Promise<RunFacts | undefined> {
  const { round } = office.definition;
  const record = await load<RunRecord>(office.store, paths.run(round.id, run));
  if (record === undefined) return undefined;
  const results: CentreResult[] = [];
  const issues = new Map<string, readonly Issue[]>();
  const submissions = new Map<string, SubmissionFacts>();
  for await (const document of office.store.list(paths.results(round.id, run))) {
    const { result, issues: found, submission } = bodyOf<ResultRecord>(document);
    results.push(withoutSteps(result));
    issues.set(result.centre, found);
    if (submission !== undefined) submissions.set(result.centre, submissionFacts(round, submission));
  }
  const order = new Map(round.centres.map(({ id }, position) => [id, position]));
  results.sort((a, b) => (order.get(a.centre) ?? 0) - (order.get(b.centre) ?? 0));
  const evaluation: Evaluation = { ...record, results };
  return {
    run: record,
    evaluation,
    field: fieldOf(evaluation),
    ledger: await ledgerEntries(office),
    reviews: await finishedReviews(office),
    issues,
    submissions,
  };
}

/** The steps are most of a tree and belong to the centre's own report; those of all centres need not be in memory at once. */
function withoutSteps({ tree, ...result }: CentreResult): CentreResult {
  const strip = (node: ScoreNode): ScoreNode => ({ ...node, steps: [], children: node.children.map(strip) });
  return { ...result, ...(tree && { tree: strip(tree) }) };
}

/** What a centre's report is made from, without its code, which is made from the report itself. */
export async function reportInput(
  office: Pick<Office, 'store' | 'definition'>,
  facts: RunFacts,
  centre: Centre,
): Promise<Omit<ReportInput, 'code'> | undefined> {
  const { round } = office.definition;
  const record = await load<ResultRecord>(office.store, paths.result(round.id, facts.run.run, centre.id));
  if (record === undefined) return undefined;
  const { result, issues, submission } = record;
  const snapshot = submission?.snapshot ?? facts.run.inputs.refused.find((one) => one.centre === centre.id)?.snapshot;
  const reading = snapshot === undefined ? undefined : await submittedReading(office, centre.id, snapshot);
  const ledger = facts.ledger.get(centre.id);
  return {
    ...{ round, centre, result, evaluation: facts.evaluation, field: facts.field, issues },
    ...(reading && { reading }),
    reviews: (facts.reviews.get(centre.id) ?? []).map(({ review }) => review),
    ...(ledger && { ledger }),
    submission: submissionFacts(round, submission),
    sample: round.sample,
  };
}

function submissionFacts(round: Round, submission: AcceptedSubmission | undefined): SubmissionFacts {
  if (submission === undefined) return { late: false };
  const deadline = instantOf(round.deadline, round.timeZone).getTime();
  const delayHours = (new Date(submission.at).getTime() - deadline) / 3_600_000;
  return { submittedAt: submission.at, late: submission.late, ...(submission.late && { delayHours }) };
}
