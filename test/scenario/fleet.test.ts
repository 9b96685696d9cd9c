import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { fleetDefinition } from '../bench/fleet/fleet-definition.ts';
import { type FleetDesk, startFleetDesk } from '../bench/fleet/fleet-desk.ts';
import { type FleetOffice, fleetOffice } from '../bench/fleet/fleet-office.ts';
import { measure } from '../bench/fleet/measure.ts';
import { nightSweep } from '../bench/fleet/night-sweep.ts';
import { type VirtualTime, virtualTime } from '../bench/fleet/virtual-time.ts';

const CENTRES = 60;
/** So tight that what a fleet of thousands meets at Google's quotas is met by sixty. */
const QUOTA = { project: 40, account: 20 };

describe('a fleet of spreadsheets at a quota', { timeout: 240_000 }, () => {
  let desk: FleetDesk;
  let time: VirtualTime;
  let office: FleetOffice;

  beforeAll(async () => {
    desk = await startFleetDesk(CENTRES, new Date('2026-03-01T00:00:00Z'));
    await desk.limit({
      readsPerProject: QUOTA.project,
      writesPerProject: QUOTA.project,
      readsPerAccount: QUOTA.account,
      writesPerAccount: QUOTA.account,
    });
    time = virtualTime(desk.clock);
    office = await fleetOffice({ desk, time }, await fleetDefinition(CENTRES), QUOTA);
  });
  afterAll(async () => {
    await office[Symbol.asyncDispose]();
    await desk[Symbol.asyncDispose]();
  });

  it('is read once and told its findings once at the first collect', async () => {
    const { result, reads, writes, refused } = await measure(desk, () => collect(office));
    expect(result.outcomes.map(({ kind }) => kind)).toEqual(Array(CENTRES).fill('checked'));
    expect({ reads, writes, refused }).toEqual({ reads: CENTRES, writes: CENTRES, refused: 0 });
  });

  it('costs one look at the feed while nothing changes', async () => {
    const { reads, writes, drive } = await measure(desk, () => collect(office));
    expect({ reads, writes, drive }).toEqual({ reads: 0, writes: 0, drive: 1 });
  });

  it('is read only where it changed', async () => {
    const changed = await desk.edit(0.05);
    const { reads, refused } = await measure(desk, () => collect(office));
    expect({ changed, reads, refused }).toEqual({ changed: 3, reads: 3, refused: 0 });
  });

  it('is swept within a tenth of what the quota allows at best, and nothing is refused', async () => {
    const { result, reads, refused, virtualMinutes } = await measure(desk, () => nightSweep(office, time));
    expect({ ...result, reads, refused }).toEqual({ calls: 1, done: CENTRES, failures: 0, reads: CENTRES, refused: 0 });
    const boundMinutes = CENTRES / QUOTA.account;
    expect(virtualMinutes / boundMinutes).toBeLessThan(1.1);
    // Nobody is faster than the quota, but for what it lets out at once at the beginning.
    expect(virtualMinutes).toBeGreaterThan(boundMinutes - 1);
  });
});
