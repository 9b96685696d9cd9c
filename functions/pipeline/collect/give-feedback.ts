import { compareIssues } from '../../domain/checks/compare-issues.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { type CellChange, driftOf } from '../../domain/submission/drift.ts';
import { isAdrift } from '../../domain/submission/return-life.ts';
import { feedbackOf } from '../../domain/workbook/feedback-of.ts';
import type { WorkbookRecord } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { Office } from '../office.ts';
import { type Written, writeFindings } from './give-findings.ts';
import type { JudgedReturn } from './judge-return.ts';
import { noteWritten } from './workbook-records.ts';

/** Writes the findings into the return's own tab and remembers that it holds them. */
export async function giveFeedback(
  office: Office,
  { head, before, reading, life }: JudgedReturn,
  record: WorkbookRecord,
): Promise<Written> {
  const { round, layouts } = office.definition;
  const feedback = feedbackOf({
    round,
    layout: layouts.return,
    reading,
    issues: head.issues,
    snapshot: head.snapshot,
    checkedAt: formatInZone(office.clock.now(), round.timeZone, round.language),
    life,
    drift: await driftOfJudged(office, { head, reading, life }),
    ...(before && { since: compareIssues(before.issues, head.issues) }),
  });
  const written = await writeFindings(office, record, feedback);
  if (written.kind === 'checked') await noteWritten(office, record, { ...written, feedback: head.feedback });
  return written;
}

/** Nothing while the centre may still submit anew: then the change is its own affair. */
async function driftOfJudged(
  office: Office,
  { head: { centre, accepted }, reading, life }: Pick<JudgedReturn, 'head' | 'reading' | 'life'>,
): Promise<readonly CellChange[]> {
  if (accepted === undefined || !isAdrift(life)) return [];
  return driftOf(await submittedReading(office, { centre, snapshot: accepted.snapshot }), reading);
}
