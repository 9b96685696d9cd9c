import type { VetoNews } from '../../domain/notices/veto-cause.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { answerUntil, dayAfter } from '../../domain/veto/veto-days.ts';
import type { Office } from '../office.ts';
import { vetoRecords } from './veto-record.ts';

/** The vetoes that centres are to be told of, by centre id. */
export async function vetoNews(office: Pick<Office, 'store' | 'definition'>): Promise<ReadonlyMap<string, VetoNews>> {
  const { veto: settings, timeZone } = office.definition.round;
  if (settings === undefined) return new Map();
  const records = [...(await vetoRecords(office)).values()];
  return new Map(
    records.map(({ centre, found, at }) => {
      const end = `${dayAfter(answerUntil(found, settings), 1)}T00:00:00`;
      return [centre, { found, at, answerEnd: instantOf(end, timeZone).toISOString() }];
    }),
  );
}
