import { digestOf } from '../../domain/digest/digest.ts';
import type { RoundDefinitions } from '../../ports/round-definitions.ts';
import { createIfAbsent } from '../create-if-absent.ts';
import { paths } from '../document-paths.ts';
import { type AssignmentRecord, type CurrentAssignment, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { type AssignmentPlan, type AssignOptions, planAssignment } from './plan-assignment.ts';

export interface AssignRequest extends AssignOptions {
  /** Goes into the audit trail. */
  readonly reason?: string;
}

/**
 * Puts an assignment in force: it goes into the store with its trace, and into the round's list of reviewers. An assignment that
 * is in force already leaves no second trace; after a crash between the two, the same command brings the list in line.
 * Problems: `ASSIGNMENT_IMPOSSIBLE`, `FILE_UNWRITABLE`.
 */
export async function assign(
  office: Pick<Office, 'store' | 'definition' | 'workbooks' | 'clock' | 'who'>,
  definitions: Pick<RoundDefinitions, 'assign'>,
  { reason, ...options }: AssignRequest = {},
): Promise<AssignmentPlan> {
  const plan = await planAssignment(office, options);
  const round = office.definition.round.id;
  const record: AssignmentRecord = {
    ...{ perCentre: plan.perCentre, seed: plan.seed },
    centresOf: Object.fromEntries(plan.centresOf),
  };
  const [hash, pairs] = [digestOf(record), digestOf(record.centresOf)];
  await createIfAbsent(office.store, paths.assignment(round, hash), toBody(record));
  const subject = paths.currentAssignment(round);
  await updateDocument<CurrentAssignment>(office.store, subject, (before) => {
    if (before?.pairs === pairs) return undefined;
    const at = office.clock.now().toISOString();
    const fact = {
      ...{ at, who: office.who, action: 'assign-reviewers', subject, after: hash },
      ...(before && { before: before.assignment }),
      ...(reason !== undefined && { reason }),
    };
    return { body: { assignment: hash, pairs, at }, facts: [fact] };
  });
  if (plan.isChanged) await definitions.assign(plan.centresOf);
  return plan;
}
