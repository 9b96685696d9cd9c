import type { Risk } from '../../domain/risk/assess-risk.ts';
import type { Office } from '../office.ts';
import { centreRisks, riskSettings } from './centre-risks.ts';

/** Risk by centre id for the summary; `undefined` where the round does not have it printed there. */
export async function summaryRisks(
  office: Pick<Office, 'store' | 'definition'>,
): Promise<ReadonlyMap<string, Risk> | undefined> {
  if (!riskSettings(office).inSummary) return undefined;
  const risks = await centreRisks(office);
  return new Map(risks.map(({ centre, risk }) => [centre.id, risk]));
}
