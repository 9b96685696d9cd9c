import type { VetoRaising, VetoState } from '../../domain/veto/veto-case.ts';
import { answerUntil } from '../../domain/veto/veto-days.ts';
import type { Office } from '../office.ts';
import { asOfToday, vetoRules } from './veto-answers.ts';
import { type RecordedStep, vetoRecords } from './veto-record.ts';

/** Where a centre's veto stands today, for the office alone. */
export interface VetoStatus {
  readonly state: VetoState;
  readonly raised: VetoRaising;
  /** Last day on which the centre may answer, YYYY-MM-DD. */
  readonly until: string;
  readonly steps: readonly RecordedStep[];
}

/** By centre id; none where the round has no process. */
export async function vetoStatuses(
  office: Pick<Office, 'store' | 'definition' | 'clock'>,
): Promise<ReadonlyMap<string, VetoStatus>> {
  const rules = vetoRules(office);
  if (rules === undefined) return new Map();
  const records = [...(await vetoRecords(office)).values()];
  return new Map(
    records.map(({ centre, found, steps }) => {
      const { state, raised } = asOfToday(found, rules);
      return [centre, { state, raised, until: answerUntil(found, rules.settings), steps }];
    }),
  );
}
