import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { checkReturn } from '../../domain/checks/check-return.ts';
import { countsOf } from '../../domain/checks/counts-of.ts';
import type { PeerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { nextSubmission, type SubmissionState } from '../../domain/submission/submission-state.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead, type SightedReturn, type Snapshot, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import type { FoundReturn } from './sight-returns.ts';

export interface JudgedReturn {
  readonly head: ReturnHead;
  readonly reading: ReturnReading;
  readonly submission: SubmissionState;
}

/**
 * Checks a return against the others, decides what becomes of its submission, and stores both in one commit with the
 * trace in the audit trail. Judging the same return again changes nothing.
 */
export async function judgeReturn(
  office: Office,
  { sighted: found, version, isFresh }: FoundReturn,
  { before, peers }: { readonly before: ReturnHead | undefined; readonly peers: PeerStatistics },
): Promise<JudgedReturn> {
  const { round, digest } = office.definition;
  // Our own writing moves the file's time as well; a return whose cells are the same was last changed when it was.
  const sighted = before?.inputs === found.inputs ? { ...found, modifiedAt: before.modifiedAt } : found;
  const reading = await readingOf(office, sighted);
  const issues = issuesOf(office, { sighted, reading, before, peers });
  const submission = decide(office, { sighted, issues, before });
  const head = headOf({ sighted, issues, submission, before });
  if (isFresh || before === undefined || digestOf(head) !== digestOf(before)) {
    const path = paths.return(round.id, sighted.centre);
    const held = isFresh
      ? undefined
      : await load<WorkbookRecord>(office.store, paths.workbook(round.id, sighted.workbook.id));
    const record = workbookRecord(sighted, { version, definition: digest, feedback: held?.feedback });
    await commitAudited(
      office.store,
      [
        { kind: 'put', path, body: toBody(head) },
        { kind: 'put', path: paths.workbook(round.id, sighted.workbook.id), body: toBody(record) },
      ],
      facts(office, path, submission),
    );
  }
  return { head, reading, submission };
}

async function readingOf({ store, definition }: Office, sighted: SightedReturn): Promise<ReturnReading> {
  const snapshot = await load<Snapshot>(store, paths.snapshot(definition.round.id, sighted.centre, sighted.snapshot));
  if (snapshot === undefined)
    throw new TypeError(`Snapshot ${sighted.snapshot} of ${sighted.centre} is not in the store`);
  return { ...snapshot.reading, ...(sighted.places && { places: sighted.places }) };
}

interface Judgement {
  readonly sighted: SightedReturn;
  readonly reading: ReturnReading;
  readonly before: ReturnHead | undefined;
  readonly peers: PeerStatistics;
}

function issuesOf({ definition }: Office, { sighted, reading, before, peers }: Judgement): readonly Issue[] {
  const centre = definition.round.centres.find(({ id }) => id === sighted.centre);
  if (centre === undefined) throw new TypeError(`Centre ${sighted.centre} is not in the register`);
  const accepted = before?.accepted?.inputs === sighted.inputs ? before.accepted.at : undefined;
  const submittedAt = accepted ?? (sighted.ticked ? sighted.modifiedAt : undefined);
  return checkReturn({ round: definition.round, centre, reading, peers, ...(submittedAt && { submittedAt }) });
}

function decide(
  office: Office,
  { sighted, issues, before }: Pick<Judgement, 'sighted' | 'before'> & { readonly issues: readonly Issue[] },
): SubmissionState {
  const { round } = office.definition;
  const rules = {
    now: office.clock.now().toISOString(),
    deadline: instantOf(round.deadline, round.timeZone).toISOString(),
    ...(before?.reopenedUntil && { reopenedUntil: before.reopenedUntil }),
  };
  return nextSubmission(before?.accepted, { ...sighted, errors: countsOf(issues).errors }, rules);
}

interface HeadParts extends Pick<Judgement, 'sighted' | 'before'> {
  readonly issues: readonly Issue[];
  readonly submission: SubmissionState;
}

function headOf({ sighted, issues, submission, before }: HeadParts): ReturnHead {
  const { centre, workbook, snapshot, inputs, begun, ticked, by, modifiedAt, facts: peerFacts, places } = sighted;
  const { state, drifted, accepted } = submission;
  return {
    ...{ centre, workbook, snapshot, inputs, begun, ticked, by, modifiedAt, facts: peerFacts, state, drifted, issues },
    ...(places && { places }),
    ...(accepted && { accepted }),
    ...(before?.reopenedUntil && { reopenedUntil: before.reopenedUntil }),
    feedback: digestOf({ snapshot, issues, state, drifted, accepted }),
  };
}

export function workbookRecord(
  sighted: SightedReturn,
  { version, definition, feedback }: { version: string; definition: string; feedback: string | undefined },
): WorkbookRecord {
  const { id, name } = sighted.workbook;
  return { id, kind: 'return', name, version, definition, subject: sighted.centre, ...(feedback && { feedback }) };
}

function facts(office: Office, subject: string, { change, accepted }: SubmissionState): AuditFact[] {
  if (change === 'none') return [];
  const at = office.clock.now().toISOString();
  return [{ at, who: office.who, action: `return-${change}`, subject, ...(accepted && { after: accepted }) }];
}
