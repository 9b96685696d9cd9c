import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import { aGoogleRound, type GoogleRoundUnderTest, MANAGER, OFFICE } from '../../../support/google/a-google-round.ts';
import { aPlan } from '../../../support/xlsx/a-plan.ts';

const CREATE = 'drive.permissions.create';
const NOW = new Date('2020-05-20T00:00:00Z');
const centre = { address: 'Clerk@Centre.example.org', role: 'writer' } as const;
const reviewer = { address: 'reviewer@example.org', role: 'reader', until: '2020-07-01T00:00:00Z' } as const;

async function aSharedSheet(round: GoogleRoundUnderTest) {
  return (await round.workbooks.create('return', '01-汕头分中心', aPlan())).id;
}

async function permissionsOf(round: GoogleRoundUnderTest, id: string) {
  const { data } = await round.person(OFFICE).drive.permissions.list({
    fileId: id,
    supportsAllDrives: true,
    fields: 'permissions(emailAddress,role,expirationTime)',
  });
  return new Map((data.permissions ?? []).map(({ emailAddress, ...rest }) => [emailAddress, rest]));
}

describe('letting people in', () => {
  it('gives centres the right to write and reviewers the right to read, with its end', async () => {
    await using round = await aGoogleRound({ startAt: NOW });
    const id = await aSharedSheet(round);
    await round.workbooks.admit(id, [centre, reviewer]);
    const permissions = await permissionsOf(round, id);
    expect(permissions.get('clerk@centre.example.org')).toEqual({ role: 'writer' });
    expect(permissions.get(reviewer.address)).toEqual({ role: 'reader', expirationTime: '2020-07-01T00:00:00.000Z' });
  });

  it('is done one after the other, also by many at once: Drive loses two at a time', async () => {
    await using round = await aGoogleRound({ driveRules: { concurrentSharing: 'refuse', sharingMs: 5 } });
    const id = await aSharedSheet(round);
    const guests = Array.from({ length: 6 }, (_, i) => ({
      address: `guest-${i}@example.org`,
      role: 'writer' as const,
    }));
    await Promise.all(guests.map((guest) => round.workbooks.admit(id, [guest])));
    const permissions = await permissionsOf(round, id);
    expect(guests.filter(({ address }) => !permissions.has(address))).toEqual([]);
    expect(round.waits).toEqual([]);
  });

  it('leaves who is in as they are, whatever the case of their address, and asks for nothing twice', async () => {
    await using round = await aGoogleRound();
    const id = await aSharedSheet(round);
    await round.workbooks.admit(id, [centre]);
    const before = round.desk.calls.length;
    await round.workbooks.admit(id, [
      { address: 'CLERK@centre.example.org', role: 'reader' },
      { address: MANAGER, role: 'reader' },
    ]);
    expect(round.desk.calls.slice(before).map(({ method }) => method)).not.toContain(CREATE);
    expect((await permissionsOf(round, id)).get('clerk@centre.example.org')).toEqual({ role: 'writer' });
  });

  it('lets nobody in whose time is over, and shortens a time that Drive does not take', async () => {
    await using round = await aGoogleRound({ startAt: NOW });
    const id = await aSharedSheet(round);
    await round.workbooks.admit(id, [
      { ...reviewer, address: 'late@example.org', until: '2020-05-19T00:00:00Z' },
      { ...reviewer, address: 'long@example.org', until: '2022-01-01T00:00:00Z' },
    ]);
    const permissions = await permissionsOf(round, id);
    expect(permissions.has('late@example.org')).toBe(false);
    const end = Date.parse(permissions.get('long@example.org')?.expirationTime ?? '');
    expect(end - NOW.getTime()).toBeLessThan(366 * 86_400_000);
    expect(end - NOW.getTime()).toBeGreaterThan(360 * 86_400_000);
  });

  it('goes on after a cut connection without letting anybody in twice', async () => {
    await using round = await aGoogleRound();
    const id = await aSharedSheet(round);
    round.desk.faults.add({ method: CREATE, effect: { cut: 'after' } });
    await round.workbooks.admit(id, [centre]);
    const { data } = await round
      .person(OFFICE)
      .drive.permissions.list({ fileId: id, supportsAllDrives: true, fields: 'permissions(emailAddress)' });
    expect(data.permissions?.filter(({ emailAddress }) => emailAddress === 'clerk@centre.example.org')).toHaveLength(1);
  });

  it('of an address without an account says so, keeps nobody else out, and with a mail works', async () => {
    const driveRules = { addressesWithoutAccount: ['nobody@163.example.com'] };
    await using round = await aGoogleRound({ driveRules });
    const id = await aSharedSheet(round);
    const stranger = { address: 'nobody@163.example.com', role: 'writer' } as const;
    const refused = await round.workbooks.admit(id, [stranger, centre]).catch((error: unknown) => error);
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toContain('Google 账号');
    expect((await permissionsOf(round, id)).has('clerk@centre.example.org')).toBe(true);
    await round.instance({ tellsGuests: true }).workbooks.admit(id, [stranger]);
    expect((await permissionsOf(round, id)).has('nobody@163.example.com')).toBe(true);
  });
});
