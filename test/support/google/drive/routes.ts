import type { DeskAnswer } from '../http/service.ts';
import type { DriveCall } from './drive-call.ts';
import { aboutGet } from './methods/about.ts';
import { changesGetStartPageToken, changesList } from './methods/changes.ts';
import { changesWatch, channelsStop, filesWatch } from './methods/channels.ts';
import { drivesGet, drivesList } from './methods/drives.ts';
import { filesCopy } from './methods/files-copy.ts';
import { filesCreate } from './methods/files-create.ts';
import { filesDelete, filesExport, filesGenerateIds, filesGet } from './methods/files-get.ts';
import { filesList } from './methods/files-list.ts';
import { filesUpdate } from './methods/files-update.ts';
import {
  permissionsCreate,
  permissionsDelete,
  permissionsGet,
  permissionsList,
  permissionsUpdate,
} from './methods/permissions.ts';
import { commentsList, revisionsGet, revisionsList } from './methods/revisions.ts';

type Method = (call: DriveCall) => DeskAnswer | Promise<DeskAnswer>;

/**
 * Where each method is called, below `/drive/v3/`; a part in braces stands for a name. The first that fits wins, so fixed
 * paths come before those with names in them.
 */
const table = {
  'about.get': ['GET about', aboutGet],
  'changes.getStartPageToken': ['GET changes/startPageToken', changesGetStartPageToken],
  'changes.list': ['GET changes', changesList],
  'changes.watch': ['POST changes/watch', changesWatch],
  'channels.stop': ['POST channels/stop', channelsStop],
  'drives.list': ['GET drives', drivesList],
  'drives.get': ['GET drives/{driveId}', drivesGet],
  'files.generateIds': ['GET files/generateIds', filesGenerateIds],
  'files.list': ['GET files', filesList],
  'files.create': ['POST files', filesCreate],
  'files.copy': ['POST files/{fileId}/copy', filesCopy],
  'files.export': ['GET files/{fileId}/export', filesExport],
  'files.watch': ['POST files/{fileId}/watch', filesWatch],
  'permissions.list': ['GET files/{fileId}/permissions', permissionsList],
  'permissions.create': ['POST files/{fileId}/permissions', permissionsCreate],
  'permissions.get': ['GET files/{fileId}/permissions/{permissionId}', permissionsGet],
  'permissions.update': ['PATCH files/{fileId}/permissions/{permissionId}', permissionsUpdate],
  'permissions.delete': ['DELETE files/{fileId}/permissions/{permissionId}', permissionsDelete],
  'revisions.list': ['GET files/{fileId}/revisions', revisionsList],
  'revisions.get': ['GET files/{fileId}/revisions/{revisionId}', revisionsGet],
  'comments.list': ['GET files/{fileId}/comments', commentsList],
  'files.get': ['GET files/{fileId}', filesGet],
  'files.update': ['PATCH files/{fileId}', filesUpdate],
  'files.delete': ['DELETE files/{fileId}', filesDelete],
} as const satisfies Readonly<Record<string, readonly [string, Method]>>;

/** Methods that take content as well, below `/upload/drive/v3/`. */
const takesContent: readonly string[] = ['files.create', 'files.update'];

/** A method of Drive: its name in the discovery document, and where it is called. */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly answer: Method;
}

export const routes: readonly Route[] = Object.entries(table).map(([name, [place, answer]]) => {
  const [method = '', path = ''] = place.split(' ');
  return { name, method, path, answer };
});

/** The names that a path gives to the braces of a route; `undefined` where it does not fit. */
function namesIn(route: Route, rest: readonly string[]): Readonly<Record<string, string>> | undefined {
  const parts = route.path.split('/');
  if (parts.length !== rest.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const given = rest[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined && given !== '') names[name] = given;
    else if (part !== given) return undefined;
  }
  return names;
}

export interface FoundRoute {
  readonly route: Route;
  readonly names: Readonly<Record<string, string>>;
}

/** A part that is no percent-encoded text names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The method that a request calls. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  const found = /^\/(upload\/)?drive\/v3\/(.+?)\/?$/.exec(path);
  if (!found) return undefined;
  const rest = (found[2] ?? '').split('/').map(decoded);
  for (const route of routes) {
    if (route.method !== method || (found[1] && !takesContent.includes(route.name))) continue;
    const names = namesIn(route, rest);
    if (names !== undefined) return { route, names };
  }
  return undefined;
}
