import { type ProposedVisit, proposeVisits } from '../../domain/risk/propose-visits.ts';
import { eligibilityOf } from '../../domain/round/eligibility.ts';
import type { EvidenceFiles } from '../../ports/evidence-files.ts';
import type { Office } from '../office.ts';
import { type CentreRisk, centreRisks, riskSettings } from './centre-risks.ts';

export interface VisitPlanRequest {
  /** How many visits. */
  readonly number: number;
  /** Share of them by lot, 0 to 1; absent: as the round says. */
  readonly byLot?: number;
  /** The same seed gives the same list; absent: the round's id. */
  readonly seed?: string;
  readonly files?: EvidenceFiles;
}

export interface PlannedVisit extends CentreRisk {
  readonly by: ProposedVisit['by'];
}

export interface VisitPlan {
  readonly seed: string;
  readonly byLot: number;
  readonly visits: readonly PlannedVisit[];
  /** Centres that were visited in this round already and are not proposed again. */
  readonly visited: readonly CentreRisk[];
  /** Centres that take no part in the round. */
  readonly ineligible: readonly CentreRisk[];
  /** Every centre of the round, in the order of the register. */
  readonly centres: readonly CentreRisk[];
}

/**
 * Whom to visit: where the risk is highest, and some by lot. Centres that were visited already, and those that are not eligible, are
 * left out. Nothing is written: the office decides.
 */
export async function planVisits(
  office: Pick<Office, 'store' | 'definition'>,
  { number, byLot: share, seed: given, files }: VisitPlanRequest,
): Promise<VisitPlan> {
  const { round } = office.definition;
  const seed = given ?? round.id;
  const byLot = share ?? riskSettings(office).visits.byLot;
  const centres = await centreRisks(office, { ...(files && { files }) });
  const ineligible = centres.filter(({ centre }) => !eligibilityOf(round, centre).eligible);
  const open = centres.filter((one) => !one.isVisited && !ineligible.includes(one));
  const candidates = open.map(({ centre: { id, no }, risk }) => ({ id, no, risk }));
  const byId = new Map(centres.map((one) => [one.centre.id, one]));
  const visits = proposeVisits(candidates, { number, byLot, seed }).flatMap(({ id, by }) => {
    const own = byId.get(id);
    return own === undefined ? [] : [{ ...own, by }];
  });
  return { ...{ seed, byLot, visits, centres, ineligible }, visited: centres.filter(({ isVisited }) => isVisited) };
}
