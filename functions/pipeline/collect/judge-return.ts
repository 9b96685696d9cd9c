import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { checkReturn } from '../../domain/checks/check-return.ts';
import { countsOf } from '../../domain/checks/counts-of.ts';
import type { PeerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import type { ReturnLife } from '../../domain/submission/return-life.ts';
import { savedAt } from '../../domain/submission/saved-at.ts';
import {
  latenessOf,
  nextSubmission,
  type SubmissionRules,
  type SubmissionState,
} from '../../domain/submission/submission-state.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { type ReturnHead, type SightedReturn, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { type LifeContext, lifeOf } from '../return-lives.ts';
import { updateDocument } from '../update-document.ts';
import type { KnownHead } from './load-heads.ts';
import type { FoundReturn } from './sight-returns.ts';

export interface JudgedReturn {
  readonly kind: 'judged';
  readonly head: ReturnHead;
  /** The head as it was until now. */
  readonly before: ReturnHead | undefined;
  readonly reading: ReturnReading;
  readonly life: ReturnLife;
}

/** Another process has read this return meanwhile: the same content, or other content that may be newer than ours. */
export interface OvertakenReturn {
  readonly kind: 'same' | 'other';
}

export interface ReadReturn {
  readonly found: FoundReturn;
  /** What its snapshot holds, with the places of our own cells. */
  readonly reading: ReturnReading;
  /** The head when the pass began. */
  readonly seen: KnownHead | undefined;
}

/** What all returns of a pass are held against. */
export interface Yardstick {
  readonly peers: PeerStatistics;
  readonly lives: LifeContext;
}

/**
 * Checks a return against the others, decides what becomes of its submission, and stores both in one commit with the
 * trace in the audit trail. Judging the same return again changes nothing. Where another process has read it since the
 * pass began, this one gives way, since what it has in hand may be older.
 */
export async function judgeReturn(
  office: Office,
  read: ReadReturn,
  yardstick: Yardstick,
): Promise<JudgedReturn | OvertakenReturn> {
  const { found, reading, seen } = read;
  const path = paths.return(office.definition.round.id, found.sighted.centre);
  let result: JudgedReturn | OvertakenReturn | undefined;
  await updateDocument<ReturnHead>(office.store, { path, document: seen?.document }, (before) => {
    if (before !== seen?.head && isRead(before, seen?.head)) {
      result = { kind: before?.snapshot === found.sighted.snapshot ? 'same' : 'other' };
      return undefined;
    }
    const { judged, submission } = judge(office, { ...yardstick, sighted: found.sighted, reading, before });
    result = judged;
    // Of a return that says what it said, all that judging can change is in the digest of its feedback.
    if (!found.isFresh && judged.head.feedback === before?.feedback) return undefined;
    const writes: Write[] = found.isFresh ? [freshRecord(office, found)] : [];
    return { body: judged.head, writes, facts: facts(office, path, submission) };
  });
  if (result === undefined) throw new TypeError(`${path} was not judged`);
  return result;
}

/** Whether the workbook was read between the two, rather than only reopened or the like. */
function isRead(now: ReturnHead | undefined, then: ReturnHead | undefined): boolean {
  return now?.snapshot !== then?.snapshot || now?.workbook.id !== then?.workbook.id;
}

function freshRecord({ definition }: Office, { record }: FoundReturn): Write {
  return { kind: 'put', path: paths.workbook(definition.round.id, record.id), body: toBody(record) };
}

interface Judgement extends Yardstick {
  readonly sighted: SightedReturn;
  readonly reading: ReturnReading;
  readonly before: ReturnHead | undefined;
}

function judge(
  office: Office,
  { sighted: found, reading, before, peers, lives }: Judgement,
): { readonly judged: JudgedReturn; readonly submission: SubmissionState } {
  const sighted = { ...found, modifiedAt: savedTime(office, found, before) };
  const rules = rulesFor(lives, before);
  const issues = issuesOf(office, { sighted, reading, before, peers, rules });
  const { errors } = countsOf(issues);
  const submission = nextSubmission(before?.accepted, { ...sighted, errors }, rules);
  const head = headOf({ sighted, issues, submission, before, lives });
  return { judged: { kind: 'judged', head, before, reading, life: head.life }, submission };
}

/** Our own writing moves the file's time as well; a return whose cells are the same was last saved when it was. */
function savedTime(
  { definition: { round }, clock }: Office,
  { inputs, modifiedAt }: SightedReturn,
  before: ReturnHead | undefined,
): string {
  if (before?.inputs === inputs) return before.modifiedAt;
  const opensAt = instantOf(round.opensAt, round.timeZone).toISOString();
  return savedAt(modifiedAt, { now: clock.now().toISOString(), opensAt });
}

function rulesFor({ deadline, closedAt }: LifeContext, before: ReturnHead | undefined): SubmissionRules {
  const reopenedUntil = before?.reopenedUntil;
  return { deadline, ...(closedAt && { closedAt }), ...(reopenedUntil && { reopenedUntil }) };
}

function issuesOf(
  { definition }: Office,
  { sighted, reading, before, peers, rules }: Omit<Judgement, 'lives'> & { readonly rules: SubmissionRules },
): readonly Issue[] {
  const centre = definition.round.centres.find(({ id }) => id === sighted.centre);
  if (centre === undefined) throw new TypeError(`Centre ${sighted.centre} is not in the register`);
  // As if it had no errors: what is refused because of them is told that it is late all the same.
  const { accepted } = nextSubmission(before?.accepted, { ...sighted, errors: 0 }, rules);
  const lateness = accepted?.inputs === sighted.inputs ? latenessOf(accepted) : {};
  return checkReturn({ round: definition.round, centre, reading, peers, ...lateness });
}

interface HeadParts extends Pick<Judgement, 'sighted' | 'before' | 'lives'> {
  readonly issues: readonly Issue[];
  readonly submission: SubmissionState;
}

function headOf({ sighted, issues, submission, before, lives }: HeadParts): ReturnHead & { readonly life: ReturnLife } {
  const { centre, workbook, snapshot, inputs, begun, ticked, by, modifiedAt, facts: peerFacts, places } = sighted;
  const { state, drifted, accepted } = submission;
  const reopening = {
    ...(before?.reopenedUntil && { reopenedUntil: before.reopenedUntil }),
    ...(before?.reopenReason && { reopenReason: before.reopenReason }),
  };
  const life = lifeOf(lives, centre, { state, drifted, issues, ...(accepted && { accepted }), ...reopening });
  return {
    ...{ centre, workbook, snapshot, inputs, begun, ticked, by, modifiedAt, facts: peerFacts, state, drifted, issues },
    ...(places && { places }),
    ...(accepted && { accepted }),
    ...reopening,
    life,
    feedback: digestOf({ snapshot, issues, state, drifted, accepted, life }),
  };
}

function facts(office: Office, subject: string, { change, accepted }: SubmissionState): AuditFact[] {
  if (change === 'none') return [];
  const at = office.clock.now().toISOString();
  return [{ at, who: office.who, action: `return-${change}`, subject, ...(accepted && { after: accepted }) }];
}
