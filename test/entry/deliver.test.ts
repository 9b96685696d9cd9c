import { expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { deliverDoor } from '../../functions/entry/deliver.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { ADMIN, addressOf, aServedOffice } from '../support/a-served-office.ts';
import { aWorkspace } from '../support/a-workspace.ts';
import { openIdentity } from '../support/google/identity/open-identity.ts';
import { serveDoor } from '../support/serve-door.ts';

it('hands out the reports of the latest run once, and says how many; before the first run there is none', async () => {
  await using identity = await openIdentity({ clock: systemClock });
  await using workspace = await aWorkspace();
  await using office = await workspace.open();
  await using served = await serveDoor(deliverDoor, aServedOffice(office, identity));
  const authorization = `Bearer ${identity.idToken({ account: ADMIN, audience: addressOf('deliver') })}`;
  const post = async () => {
    const response = await fetch(served.url, { method: 'POST', headers: { authorization } });
    return { status: response.status, ...(JSON.parse(await response.text()) as object) };
  };
  expect(await post()).toMatchObject({ status: 409, type: expect.stringContaining('NOTHING_EVALUATED') });
  await runRound(office);
  const first = await post();
  expect(first).toMatchObject({ status: 200, unchanged: 0, failures: [] });
  expect(await post()).toMatchObject({
    status: 200,
    delivered: 0,
    unchanged: 'delivered' in first ? first.delivered : -1,
  });
});
