import { digestOf } from '../../domain/digest/digest.ts';
import { readScorecard } from '../../domain/intake/read-scorecard.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import type { WorkbookRecord } from '../documents.ts';
import { inOrder } from '../in-order.ts';
import type { Office } from '../office.ts';
import { keepReading, settledRecord } from './keep-reading.ts';
import type { Outcome } from './outcome.ts';
import { type Collected, entriesOf, isOver, type Pass, type PassEntry } from './pass.ts';
import { type IdentifiedWorkbook, READERS, readIdentified, understood } from './read-identified.ts';
import { reviewChanges } from './review-changes.ts';
import { type AcceptedTexts, centresWithTexts, selfReportAnswers, textAnswers } from './self-reports.ts';
import { leftUnread, noteVersions } from './workbook-records.ts';

/**
 * Collects the reviewers' marks: one document for each reviewer and centre, so that nobody votes twice; what a later version replaces stays in its history. What
 * the centres handed in meanwhile is written into the scorecards, for the reviewers to read.
 */
export async function collectScorecards(office: Office, pass: Pass, accepted: AcceptedTexts): Promise<Collected> {
  const outcomes: Outcome[] = [];
  const seen = new Map<string, string>();
  const unread: string[] = [];
  const round: ScorecardPass = { ...pass, accepted };
  for await (const look of inOrder(entriesOf(pass, 'scorecard'), READERS, (entry) => lookAt(office, round, entry))) {
    if (look.kind === 'unread') unread.push(look.id);
    else if (look.kind === 'failed') outcomes.push(look.outcome);
    else {
      const reviewer = look.kind === 'read' ? look.read.identity.subject : (look.record.subject ?? '');
      const outcome = await collectOne(office, round, { look, reviewer, other: seen.get(reviewer) });
      if (outcome !== undefined) outcomes.push(outcome);
      seen.set(reviewer, look.entry.name);
    }
  }
  return { outcomes, isCut: unread.length > 0, unread };
}

type Look =
  | { readonly kind: 'unread'; readonly id: string }
  | { readonly kind: 'failed'; readonly outcome: Outcome }
  | { readonly kind: 'known'; readonly entry: PassEntry; readonly record: WorkbookRecord }
  | { readonly kind: 'read'; readonly entry: PassEntry; readonly read: IdentifiedWorkbook };

/** A pass with what centres have handed in by now. */
interface ScorecardPass extends Pass {
  readonly accepted: AcceptedTexts;
}

async function lookAt(office: Office, pass: ScorecardPass, entry: PassEntry): Promise<Look> {
  const record = settledRecord(pass.known, entry, { definition: office.definition.digest });
  if (record?.subject !== undefined && (await showsAccepted(office, pass, record))) {
    return { kind: 'known', entry, record };
  }
  if (isOver(office, pass.untilMs)) return { kind: 'unread', id: entry.id };
  const read = await readIdentified(office, entry);
  return 'kind' in read ? { kind: 'failed', outcome: read } : { kind: 'read', entry, read };
}

/** Whether it shows what was accepted; where only other things than the texts changed, that is noted. */
async function showsAccepted(
  office: Office,
  { known, accepted }: ScorecardPass,
  record: WorkbookRecord,
): Promise<boolean> {
  const { texts } = record;
  if (texts === undefined || accepted.isSame(texts)) return true;
  const now = await accepted.toShow(Object.keys(texts), texts);
  if (digestOf(textAnswers(now)) !== digestOf(textAnswers(texts))) return false;
  await noteVersions(office, [{ record: { ...record, texts: now }, known: known.get(record.id) }]);
  return true;
}

interface Scorecard {
  readonly look: Extract<Look, { readonly entry: PassEntry }>;
  readonly reviewer: string;
  /** Name of another scorecard of the same reviewer, found before this one. */
  readonly other: string | undefined;
}

async function collectOne(
  office: Office,
  pass: ScorecardPass,
  { look, reviewer, other }: Scorecard,
): Promise<Outcome | undefined> {
  const { entry } = look;
  if (!isAppointed(office, reviewer)) return stranger(reviewer, entry);
  if (other !== undefined) {
    const known = pass.known.get(entry.id);
    await noteVersions(office, [leftUnread(office, entry, { subject: reviewer, known })]);
    return twice(reviewer, [other, entry.name]);
  }
  if (look.kind === 'read') return await keep(office, pass, look);
  return entry.isStanding ? undefined : { kind: 'unchanged', subject: reviewer, id: entry.id, workbook: entry.name };
}

async function keep(
  office: Office,
  { known, accepted }: ScorecardPass,
  { entry, read }: Extract<Look, { kind: 'read' }>,
): Promise<Outcome> {
  const { round, layouts } = office.definition;
  const reading = understood(entry, () => readScorecard({ round, layout: layouts.scorecard }, read.workbook));
  if ('kind' in reading) return reading;
  const shows = await accepted.toShow(centresWithTexts(reading), known.get(entry.id)?.record.texts);
  return await keepReading(office, {
    ...{ entry, subject: read.identity.subject, known, read, reading, texts: layouts.scorecard.findings },
    ...(reading.texts && {
      shows,
      answers: async () => selfReportAnswers(office, reading, { shown: shows, accepted }),
    }),
    changes: () => reviewChanges(office, paths.workbook(round.id, entry.id), reading),
  });
}

/** Where the office keeps no list of reviewers, every scorecard of the round counts. */
function isAppointed({ definition: { reviewers } }: Office, reviewer: string): boolean {
  return reviewers.length === 0 || reviewers.some(({ id }) => id === reviewer);
}

function stranger(reviewer: string, { id, name }: WorkbookEntry): Outcome {
  const message = `“${name}”的评审专家 ${reviewer} 不在 reviewers.csv 名单中，本次未采集。确属本轮专家的，请补入名单；否则请把文件移出文件夹 / ${reviewer} is not on the list of reviewers: add them to the list, or move the file away`;
  return { kind: 'failed', subject: reviewer, id, workbook: name, message };
}

function twice(reviewer: string, names: readonly string[]): Outcome {
  const files = names.map((name) => `“${name}”`).join('、');
  const message = `评审专家 ${reviewer} 有两份评审表：${files}。只采用了第一份；请把多余的一份移出文件夹 / two scorecards of one reviewer: only the first counts, move the other away`;
  return { kind: 'failed', subject: reviewer, workbook: files, message };
}
