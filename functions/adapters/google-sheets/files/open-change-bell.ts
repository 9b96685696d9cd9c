import type { ChangeBell } from '../../../ports/change-bell.ts';
import { RequestFailed } from '../calls/open-calls.ts';
import { unreachable } from '../problems.ts';
import type { RoundDrive } from './list-files.ts';

/** Push notifications of the shared drive's feed of changes. `address` is ours: HTTPS, with a certificate that Google trusts. */
export function openChangeBell({ drive, calls, driveId }: RoundDrive, address: string | undefined): ChangeBell {
  return {
    async watch({ id, token, expiresAt, since }) {
      if (address === undefined) throw new TypeError('No address was given that Google may call');
      const requestBody = { id, token, address, type: 'web_hook', expiration: String(Date.parse(expiresAt)) };
      // A channel's id can be taken once: whoever does not know whether it was, opens another.
      const channel = await answered(
        calls.drive(
          () =>
            drive.changes.watch({
              pageToken: since,
              driveId,
              includeItemsFromAllDrives: true,
              supportsAllDrives: true,
              requestBody,
            }),
          { repeat: 'once-done' },
        ),
      );
      const until = channel.expiration == null ? expiresAt : new Date(Number(channel.expiration)).toISOString();
      return { id, resource: channel.resourceId ?? '', expiresAt: until };
    },

    async stop({ id, resource }) {
      await answered(
        calls.drive(() => drive.channels.stop({ requestBody: { id, resourceId: resource } })).catch(ignoreGone),
      );
    },
  };
}

function ignoreGone(error: unknown): void {
  if (error instanceof RequestFailed && error.failure.status === 404) return;
  throw error;
}

async function answered<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof RequestFailed ? unreachable(error) : error;
  }
}
