import { readScorecard } from '../../domain/intake/read-scorecard.ts';
import type { ScorecardReading } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import type { Write } from '../../ports/store.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import { type ReviewRecord, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { plainFindings, writeFindings } from './give-findings.ts';
import { type KnownWorkbooks, upToDate } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';
import { type IdentifiedWorkbook, readIdentified, understood } from './read-identified.ts';

/** Collects the reviewers' marks: one document for each reviewer and centre, so that nobody votes twice. */
export async function collectScorecards(office: Office, known: KnownWorkbooks): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const seen = new Map<string, string>();
  for (const entry of await office.workbooks.list('scorecard')) {
    const record = upToDate(known, entry, office.definition.digest);
    const read = record?.subject === undefined ? await readIdentified(office, entry) : undefined;
    if (read !== undefined && 'kind' in read) {
      outcomes.push(read);
      continue;
    }
    const reviewer = record?.subject ?? read?.identity.subject ?? '';
    const other = seen.get(reviewer);
    if (!isAppointed(office, reviewer)) outcomes.push(stranger(reviewer, entry));
    else if (other !== undefined) outcomes.push(twice(reviewer, [other, entry.name]));
    else outcomes.push(read === undefined ? unchanged(reviewer, entry) : await keep(office, entry, read));
    seen.set(reviewer, entry.name);
  }
  return outcomes;
}

async function keep(office: Office, entry: WorkbookEntry, read: IdentifiedWorkbook): Promise<Outcome> {
  const { round, layouts, digest } = office.definition;
  const reviewer = read.identity.subject;
  const scorecard = understood(entry, () => readScorecard({ round, layout: layouts.scorecard }, read.workbook));
  if ('kind' in scorecard) return scorecard;
  await office.store.commit(reviewWrites(round.id, scorecard));
  const feedback = plainFindings(office, { ...scorecard, texts: layouts.scorecard.findings, places: scorecard.places });
  const written = await writeFindings(office, { id: entry.id, version: read.version }, feedback);
  const outcome = { subject: reviewer, workbook: entry.name, ...countIssues(scorecard.issues) };
  // Without its record the scorecard is read again at the next collect, and gets its findings then.
  if (written.kind !== 'checked') return { ...outcome, ...written };
  const { id, name } = entry;
  const record: WorkbookRecord = {
    id,
    kind: 'scorecard',
    name,
    version: written.version,
    definition: digest,
    subject: reviewer,
  };
  await office.store.commit([{ kind: 'put', path: paths.workbook(round.id, id), body: toBody(record) }]);
  return { kind: 'checked', ...outcome };
}

function reviewWrites(round: string, { reviews, reviewer, reviewerName, finished }: ScorecardReading): Write[] {
  return reviews.map((review) => {
    const record: ReviewRecord = { review, reviewerName, finished };
    return { kind: 'put', path: paths.review(round, reviewer, review.centre), body: toBody(record) };
  });
}

export function countIssues(issues: readonly Issue[]): { errors: number; warnings: number } {
  const of = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  return { errors: of('error'), warnings: of('warning') };
}

const unchanged = (subject: string, entry: WorkbookEntry): Outcome => ({
  kind: 'unchanged',
  subject,
  workbook: entry.name,
});

/** Where the office keeps no list of reviewers, every scorecard of the round counts. */
function isAppointed({ definition: { reviewers } }: Office, reviewer: string): boolean {
  return reviewers.length === 0 || reviewers.some(({ id }) => id === reviewer);
}

function stranger(reviewer: string, { name }: WorkbookEntry): Outcome {
  const message = `“${name}”的评审专家 ${reviewer} 不在 reviewers.csv 名单中，本次未采集。确属本轮专家的，请补入名单；否则请把文件移出文件夹 / ${reviewer} is not on the list of reviewers: add them to the list, or move the file away`;
  return { kind: 'failed', subject: reviewer, workbook: name, message };
}

function twice(reviewer: string, names: readonly string[]): Outcome {
  const files = names.map((name) => `“${name}”`).join('、');
  const message = `评审专家 ${reviewer} 有两份评审表：${files}。只采用了第一份；请把多余的一份移出文件夹 / two scorecards of one reviewer: only the first counts, move the other away`;
  return { kind: 'failed', subject: reviewer, workbook: files, message };
}
