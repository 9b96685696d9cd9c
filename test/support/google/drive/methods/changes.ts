import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, flag, supportsAllDrives, text, whole } from '../drive-call.ts';
import { driveError, forbidden, invalidValue } from '../drive-error.ts';
import { driveResource } from '../resources/drive-resource.ts';
import { fileResource } from '../resources/file-resource.ts';
import { nextSequence } from '../state/amend.ts';
import { memberOf } from './drives.ts';
import { entriesSince, type Feed, type FeedEntry, startPageToken } from './feed.ts';

function driveIdOf(call: DriveCall): string | undefined {
  const driveId = text(call, 'driveId') ?? text(call, 'teamDriveId');
  if (driveId === undefined) return undefined;
  if (!supportsAllDrives(call)) {
    const message = 'The supportsAllDrives parameter must be set to true if driveId is specified.';
    throw forbidden('teamDriveIdRequiresSupportsTeamDrives', message);
  }
  memberOf(call, driveId);
  return driveId;
}

/** The feed that the query of `changes.list` and `changes.watch` names. */
export function feedOf(call: DriveCall): Feed {
  const driveId = driveIdOf(call);
  const includesShared = flag(call, 'includeItemsFromAllDrives') || flag(call, 'includeTeamDriveItems');
  if (includesShared && !supportsAllDrives(call)) {
    const message = 'The supportsAllDrives parameter must be set to true if includeItemsFromAllDrives is set to true.';
    throw forbidden('includeTeamDriveItemsRequiresSupportsTeamDrives', message);
  }
  if (driveId !== undefined && !includesShared) {
    const message = 'The includeItemsFromAllDrives parameter must be set to true if driveId is specified.';
    throw forbidden('teamDriveIdRequiresIncludeTeamDriveItems', message);
  }
  const includesRemoved = flag(call, 'includeRemoved', true);
  return { account: call.account, driveId, includesShared, includesRemoved };
}

/** The place in the history that `pageToken` names; it never expires. */
export function placeInFeed(call: DriveCall): number {
  const token = text(call, 'pageToken');
  if (token === undefined) {
    throw driveError(400, 'required', { message: 'Required parameter: pageToken', location: 'pageToken' });
  }
  const from = Number(token);
  if (!/^\d{1,15}$/.test(token) || from < 1 || from > nextSequence(call.state)) throw invalidValue('pageToken');
  return from;
}

/** `changes.getStartPageToken`. */
export function changesGetStartPageToken(call: DriveCall): DeskAnswer {
  driveIdOf(call);
  return answer(call, 'StartPageToken', {
    kind: 'drive#startPageToken',
    startPageToken: startPageToken(call.state),
  });
}

function changeResource(call: DriveCall, { event, removed }: FeedEntry): object {
  const { state, account } = call;
  const file = state.files.get(event.id);
  const drive = state.drives.get(event.id);
  const base = {
    kind: 'drive#change',
    type: event.type,
    changeType: event.type,
    time: event.at.toISOString(),
    removed,
  };
  if (event.type === 'drive') {
    const shown = removed || drive === undefined ? undefined : driveResource(state, drive, account);
    return { ...base, type: 'drive', teamDriveId: event.id, driveId: event.id, drive: shown };
  }
  const shown = removed || file === undefined ? undefined : fileResource(state, file, account);
  return { ...base, fileId: event.id, file: shown, teamDriveId: event.driveId, driveId: event.driveId };
}

/** `changes.list`: one entry for each file, the newest; the token for the future stands on the last page. */
export function changesList(call: DriveCall): DeskAnswer {
  const feed = feedOf(call);
  const from = placeInFeed(call);
  const size = whole(call, 'pageSize', { usual: 100, from: 1, to: 1000 });
  const entries = entriesSince(call.state, feed, from);
  const page = entries.slice(0, size);
  const last = page.at(-1);
  const isLast = page.length === entries.length || last === undefined;
  return answer(call, 'ChangeList', {
    kind: 'drive#changeList',
    nextPageToken: isLast ? undefined : String(last.event.sequence + 1),
    newStartPageToken: isLast ? startPageToken(call.state) : undefined,
    changes: page.map((entry) => changeResource(call, entry)),
  });
}
