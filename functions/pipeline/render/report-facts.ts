import type { Issue } from '../../domain/issues/issue.ts';
import { type Field, fieldOf } from '../../domain/report/field.ts';
import type { ReportInput, SubmissionFacts } from '../../domain/report/report-input.ts';
import { type CentreReviews, centreReviews } from '../../domain/reviewing/centre-reviews.ts';
import { type RunReviews, runReviews } from '../../domain/reviewing/run-reviews.ts';
import type { Risk } from '../../domain/risk/assess-risk.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { Round } from '../../domain/round/round.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import type { CentreResult, Evaluation, ScoreNode } from '../../domain/scoring/score-tree.ts';
import { type AcceptedSubmission, delayOf } from '../../domain/submission/submission-state.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ResultRecord, type RunRecord } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { Office } from '../office.ts';
import { assertTerms } from '../opening/assert-terms.ts';
import { summaryRisks } from '../risk/summary-risks.ts';

/** Everything that the reports of one run share. */
export interface RunFacts {
  readonly run: RunRecord;
  /** The round as this run scored it. */
  readonly round: Round;
  readonly evaluation: Evaluation;
  readonly field: Field;
  /** By centre id, as the run found them. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** By centre id; a centre that is absent handed in nothing. */
  readonly submissions: ReadonlyMap<string, SubmissionFacts>;
  readonly reviews: RunReviews;
  /** By centre id; absent where the summary is to say nothing of risk. */
  readonly risks?: ReadonlyMap<string, Risk>;
  /** All that the run keeps of a centre; `undefined` where it has no result of it. */
  readonly resultOf: (centre: string) => Promise<ResultRecord | undefined>;
}

/** A round and its store. */
type OpenedRound = Pick<Office, 'store' | 'definition'>;

/** The facts of a run that is in the store; `undefined` where there is no such run. Problems: `DEFINITION_CHANGED`. */
export async function runFacts({ store, definition }: OpenedRound, run: string): Promise<RunFacts | undefined> {
  const { round } = definition;
  await assertTerms({ store, definition });
  const record = await load<RunRecord>(store, paths.run(round.id, run));
  if (record === undefined) return undefined;
  const stored = async function* (): AsyncGenerator<ResultRecord> {
    for await (const document of store.list(paths.results(round.id, run))) yield bodyOf<ResultRecord>(document);
  };
  const scored = record.scheme === undefined ? round : { ...round, scheme: record.scheme };
  return await factsOf(scored, record, {
    records: stored,
    risks: await summaryRisks({ store, definition }),
    resultOf: (centre) => load<ResultRecord>(store, paths.result(round.id, run, centre)),
  });
}

interface Results extends Pick<RunFacts, 'resultOf'> {
  readonly risks: RunFacts['risks'] | undefined;
  readonly records: () => AsyncIterable<ResultRecord>;
}

/** The facts of a run whose results are at hand. */
export async function factsOf(
  round: Round,
  record: RunRecord,
  { records, resultOf, risks }: Results,
): Promise<RunFacts> {
  const results: CentreResult[] = [];
  const issues = new Map<string, readonly Issue[]>();
  const submissions = new Map<string, SubmissionFacts>();
  const reviewed = new Map<string, CentreReviews>();
  for await (const { result, issues: found, submission, reviews } of records()) {
    results.push(withoutSteps(result));
    issues.set(result.centre, found);
    if (reviews.length > 0) reviewed.set(result.centre, centreReviews(round.rubric, reviews));
    if (submission !== undefined) submissions.set(result.centre, submissionFacts(round, submission));
  }
  const order = new Map(round.centres.map(({ id }, position) => [id, position]));
  results.sort((a, b) => (order.get(a.centre) ?? 0) - (order.get(b.centre) ?? 0));
  const evaluation: Evaluation = { ...record, results };
  const reviews = runReviews(round.rubric, reviewed);
  return {
    run: record,
    round,
    evaluation,
    field: fieldOf(evaluation),
    issues,
    submissions,
    reviews,
    resultOf,
    ...(risks && { risks }),
  };
}

/**
 * The steps are most of a tree and belong to the centre's own report; those of all centres need not be in memory at once. Those
 * of the total stay: they are few, and the summary tells what was added to it.
 */
function withoutSteps({ tree, ...result }: CentreResult): CentreResult {
  const strip = (node: ScoreNode): ScoreNode => ({ ...node, steps: [], children: node.children.map(strip) });
  return { ...result, ...(tree && { tree: { ...strip(tree), steps: tree.steps } }) };
}

/** What a centre's report is made from, without its code, which is made from the report itself. */
export async function reportInput(
  office: OpenedRound,
  facts: RunFacts,
  centre: Centre,
): Promise<Omit<ReportInput, 'code'> | undefined> {
  const { round } = facts;
  const record = await facts.resultOf(centre.id);
  if (record === undefined) return undefined;
  const { result, issues, reviews, ledger, submission } = record;
  const snapshot = submission?.snapshot ?? facts.run.inputs.refused.find((one) => one.centre === centre.id)?.snapshot;
  const reading = snapshot && (await submittedReading(office, { centre: centre.id, snapshot }));
  return {
    ...{ round, centre, result, evaluation: facts.evaluation, field: facts.field, issues, reviews },
    ...(reading && { reading }),
    ...(ledger && { ledger }),
    reviewerNames: office.definition.reviewers.map(({ name }) => name),
    submission: submissionFacts(round, submission),
    sample: round.sample,
  };
}

function submissionFacts(round: Round, submission: AcceptedSubmission | undefined): SubmissionFacts {
  if (submission === undefined) return { late: false };
  const deadline = instantOf(round.deadline, round.timeZone).toISOString();
  const delayHours = delayOf(submission, deadline) / 3_600;
  return { submittedAt: submission.at, late: submission.late, ...(submission.late && { delayHours }) };
}
