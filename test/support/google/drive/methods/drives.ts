import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, text, whole } from '../drive-call.ts';
import { driveError, invalidValue } from '../drive-error.ts';
import { driveResource } from '../resources/drive-resource.ts';
import { roleOf } from '../state/access.ts';
import type { SharedDrive } from '../state/drive-state.ts';
import { pageOf } from './page.ts';

/** A shared drive whose member the caller is; of others Drive says that they are not there. */
export function memberOf(call: DriveCall, id: string): SharedDrive {
  const drive = call.state.drives.get(id);
  const root = call.state.files.get(id);
  if (drive === undefined || root === undefined || roleOf(call.state, root, call.account) === undefined) {
    throw driveError(404, 'notFound', { message: `Shared drive not found: ${id}`, location: 'driveId' });
  }
  return drive;
}

/** `drives.get`. */
export function drivesGet(call: DriveCall): DeskAnswer {
  const drive = memberOf(call, call.names['driveId'] ?? '');
  return answer(call, 'Drive', driveResource(call.state, drive, call.account));
}

/** `drives.list`: those whose member the caller is, by name. */
export function drivesList(call: DriveCall): DeskAnswer {
  const size = whole(call, 'pageSize', { usual: 10, from: 1, to: 100 });
  const wanted = nameIn(text(call, 'q'));
  const mine = [...call.state.drives.values()].filter(({ id, name }) => {
    const root = call.state.files.get(id);
    if (root === undefined || roleOf(call.state, root, call.account) === undefined) return false;
    return wanted === undefined || name.includes(wanted.text) || (wanted.exact && name === wanted.text);
  });
  const exact = wanted?.exact ? mine.filter(({ name }) => name === wanted.text) : mine;
  const { items, nextPageToken } = pageOf(call, exact, size);
  return answer(call, 'DriveList', {
    kind: 'drive#driveList',
    nextPageToken,
    drives: items.map((drive) => driveResource(call.state, drive, call.account)),
  });
}

/** The search for drives by name; other searches need an administrator. */
function nameIn(q: string | undefined): { readonly text: string; readonly exact: boolean } | undefined {
  if (q === undefined) return undefined;
  const found = /^\s*name\s*(=|contains)\s*(?:'((?:\\.|[^'\\])*)'|"([^"]*)")\s*$/.exec(q);
  if (!found) throw invalidValue('q');
  return { text: (found[2] ?? found[3] ?? '').replaceAll(/\\(.)/g, '$1'), exact: found[1] === '=' };
}
