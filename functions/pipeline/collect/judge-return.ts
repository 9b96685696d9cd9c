import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { checkReturn } from '../../domain/checks/check-return.ts';
import { countsOf } from '../../domain/checks/counts-of.ts';
import type { PeerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { nextSubmission, type SubmissionState } from '../../domain/submission/submission-state.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead, type SightedReturn, type Snapshot, toBody, type WorkbookRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateAudited } from '../update-audited.ts';
import type { FoundReturn } from './sight-returns.ts';

export interface JudgedReturn {
  readonly head: ReturnHead;
  /** The head as it was until now. */
  readonly before: ReturnHead | undefined;
  readonly reading: ReturnReading;
  readonly submission: SubmissionState;
}

/**
 * Checks a return against the others, decides what becomes of its submission, and stores both in one commit with the
 * trace in the audit trail. Judging the same return again changes nothing; when another process judged it meanwhile, it is
 * judged anew on what is there now, so that nothing is recorded twice.
 */
export async function judgeReturn(office: Office, found: FoundReturn, peers: PeerStatistics): Promise<JudgedReturn> {
  const path = paths.return(office.definition.round.id, found.sighted.centre);
  let judged: JudgedReturn | undefined;
  await updateAudited<ReturnHead>(office.store, path, async (before) => {
    judged = await judge(office, found, { before, peers });
    const { head, submission } = judged;
    if (!found.isFresh && before !== undefined && digestOf(head) === digestOf(before)) return undefined;
    return { body: head, writes: [await recordWrite(office, found, head)], facts: facts(office, path, submission) };
  });
  if (judged === undefined) throw new TypeError(`${path} was not judged`);
  return judged;
}

async function judge(
  office: Office,
  { sighted: found }: FoundReturn,
  { before, peers }: Pick<Judgement, 'before' | 'peers'>,
): Promise<JudgedReturn> {
  // Our own writing moves the file's time as well; a return whose cells are the same was last changed when it was.
  const sighted = before?.inputs === found.inputs ? { ...found, modifiedAt: before.modifiedAt } : found;
  const reading = await readingOf(office, sighted);
  const issues = issuesOf(office, { sighted, reading, before, peers });
  const submission = decide(office, { sighted, issues, before });
  return { head: headOf({ sighted, issues, submission, before }), before, reading, submission };
}

/** Remembers the version that was read; a return that was known keeps what is known of its feedback. */
async function recordWrite(office: Office, { version, isFresh }: FoundReturn, head: ReturnHead): Promise<Write> {
  const path = paths.workbook(office.definition.round.id, head.workbook.id);
  const held = isFresh ? undefined : await load<WorkbookRecord>(office.store, path);
  const facts = { version, definition: office.definition.digest, feedback: held?.feedback };
  return { kind: 'put', path, body: toBody(workbookRecord(head, facts)) };
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
