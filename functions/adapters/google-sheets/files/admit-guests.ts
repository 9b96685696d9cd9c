import type { drive_v3 } from '@googleapis/drive';
import type { Clock } from '../../../ports/clock.ts';
import type { WorkbookGuest } from '../../../ports/workbooks.ts';
import type { RoundDrive } from './list-files.ts';

export interface Doorkeeper extends Pick<RoundDrive, 'drive' | 'calls'> {
  readonly clock: Clock;
  /** Whether Google writes a mail to everybody who is let in. */
  readonly isTold: boolean;
}

/** Drive takes no later end: one year, and a day for clocks that differ. */
const LONGEST_MS = 364 * 86_400_000;

/**
 * Gives everybody who is not in yet their permission, one call after the other: Drive does not take two at once for one
 * file. Who is in stays as they are. Whose access would have ended already is not let in. An address that Drive refuses keeps
 * nobody else out; the first refusal is told when all others are in.
 */
export async function admitGuests(door: Doorkeeper, id: string, guests: readonly WorkbookGuest[]): Promise<void> {
  const now = door.clock.now().getTime();
  const inside = await addressesIn(door, id);
  const refusals: unknown[] = [];
  for (const guest of guests) {
    const address = guest.address.trim().toLowerCase();
    const until = guest.until === undefined ? undefined : Math.min(Date.parse(guest.until), now + LONGEST_MS);
    if (address === '' || inside.has(address) || (until !== undefined && until <= now)) continue;
    inside.add(address);
    await permit(door, id, {
      type: 'user',
      emailAddress: guest.address.trim(),
      role: guest.role,
      ...(until !== undefined && guest.role === 'reader' && { expirationTime: new Date(until).toISOString() }),
    }).catch((error: unknown) => refusals.push(error));
  }
  if (refusals.length > 0) throw refusals[0];
}

async function addressesIn({ drive, calls }: Doorkeeper, id: string): Promise<Set<string>> {
  const addresses = new Set<string>();
  let pageToken: string | undefined;
  do {
    const page = await calls.drive(() =>
      drive.permissions.list({
        fileId: id,
        supportsAllDrives: true,
        pageSize: 100,
        fields: 'nextPageToken,permissions(emailAddress)',
        ...(pageToken !== undefined && { pageToken }),
      }),
    );
    for (const { emailAddress } of page.permissions ?? []) if (emailAddress) addresses.add(emailAddress.toLowerCase());
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return addresses;
}

/** Safe to repeat: a second permission for the same account is the first one again. */
async function permit(
  { drive, calls, isTold }: Doorkeeper,
  id: string,
  requestBody: drive_v3.Schema$Permission,
): Promise<void> {
  await calls.drive(() =>
    drive.permissions.create({
      fileId: id,
      supportsAllDrives: true,
      sendNotificationEmail: isTold,
      fields: 'id',
      requestBody,
    }),
  );
}
