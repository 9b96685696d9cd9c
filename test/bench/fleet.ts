import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import type { BenchRow } from './bench-row.ts';
import { workMsOf } from './fleet/deployed.ts';
import { fleetDefinition } from './fleet/fleet-definition.ts';
import { type FleetDesk, startFleetDesk } from './fleet/fleet-desk.ts';
import { type FleetQuota, fleetOffice } from './fleet/fleet-office.ts';
import { type Measured, measure, rowsOf } from './fleet/measure.ts';
import { type NightSweep, nightSweep } from './fleet/night-sweep.ts';
import { virtualTime } from './fleet/virtual-time.ts';

const CENTRES = 3_000;
const CHANGED_SHARE = 0.01;
/** Well before the round's deadline. */
const START = new Date('2026-03-01T00:00:00Z');
/** A collect comes every two minutes; by then the quota of the one before is back. */
const BETWEEN_MS = 120_000;
/** Google's own limits for a project and for one service account in it. */
const USUAL_QUOTA: FleetQuota = { project: 300, account: 60 };

async function setQuota(desk: FleetDesk, { project, account }: FleetQuota): Promise<void> {
  await desk.limit({
    readsPerProject: project,
    writesPerProject: project,
    readsPerAccount: account,
    writesPerAccount: account,
  });
}

/** One call after another, each as long as it may work, until nothing is left to do; answers how many. */
async function collectAll(office: Office): Promise<number> {
  for (let calls = 1; ; calls += 1) {
    const untilMs = office.clock.now().getTime() + workMsOf('collect');
    const { outcomes, isCut } = await collect(office, { untilMs });
    const failed = outcomes.find(({ kind }) => kind === 'failed' || kind === 'busy');
    if (failed !== undefined) throw new Error(failed.message);
    if (!isCut) return calls;
  }
}

/** Against what the quota of reads allows at best. */
function boundRows(name: string, swept: Measured<NightSweep>, { project, account }: FleetQuota): readonly BenchRow[] {
  const boundMinutes = CENTRES / Math.min(project, account);
  return [
    { name: `${name}: calls of the schedule`, value: swept.result.calls, unit: 'calls' },
    { name: `${name}: workbooks not read`, value: CENTRES - swept.result.done + swept.result.failures, unit: '' },
    { name: `${name}: bound by the quota`, value: boundMinutes, unit: 'min' },
    { name: `${name}: virtual time against the bound`, value: swept.virtualMinutes / boundMinutes, unit: '×' },
  ];
}

/**
 * A fleet of spreadsheets at Google's quotas, in virtual time: the real pipeline with the real adapter and Google's real
 * client against the desk, which counts.
 */
export async function benchFleet(): Promise<readonly BenchRow[]> {
  await using desk = await startFleetDesk(CENTRES, START);
  await setQuota(desk, USUAL_QUOTA);
  const time = virtualTime(desk.clock);
  const definition = await fleetDefinition(CENTRES);
  await using office = await fleetOffice({ desk, time }, definition, USUAL_QUOTA);
  const first = await measure(desk, () => collectAll(office));
  await time.sleep(BETWEEN_MS);
  const quiet = await measure(desk, () => collectAll(office));
  await time.sleep(BETWEEN_MS);
  const changed = await desk.edit(CHANGED_SHARE);
  const later = await measure(desk, () => collectAll(office));
  await time.sleep(BETWEEN_MS);
  const swept = await measure(desk, () => nightSweep(office, time));
  return [
    ...rowsOf(`first collect of ${CENTRES}`, first),
    { name: `first collect of ${CENTRES}: calls`, value: first.result, unit: 'calls' },
    ...rowsOf('collect after nothing changed', quiet),
    ...rowsOf(`collect after ${changed} changed`, later),
    ...rowsOf('night sweep', swept),
    ...boundRows('night sweep', swept, USUAL_QUOTA),
  ];
}
