import type { DeskAnswer } from '../http/service.ts';
import type { DriveCall } from './drive-call.ts';
import { changesGetStartPageToken, changesList } from './methods/changes.ts';
import { drivesGet, drivesList } from './methods/drives.ts';
import { filesCopy } from './methods/files-copy.ts';
import { filesCreate } from './methods/files-create.ts';
import { filesDelete, filesExport, filesGenerateIds, filesGet } from './methods/files-get.ts';
import { filesList } from './methods/files-list.ts';
import { filesUpdate } from './methods/files-update.ts';

/** A method of Drive: its name in the discovery document, and where it is called. */
export interface Route {
  readonly name: string;
  readonly method: string;
  /** Below `/drive/v3/`; a part in braces stands for a name. */
  readonly path: string;
  /** Also served below `/upload/drive/v3/`. */
  readonly takesContent?: true;
  answer(call: DriveCall): DeskAnswer | Promise<DeskAnswer>;
}

/** The first route that fits wins, so fixed paths come before those with names in them. */
export const routes: readonly Route[] = [
  {
    name: 'changes.getStartPageToken',
    method: 'GET',
    path: 'changes/startPageToken',
    answer: changesGetStartPageToken,
  },
  { name: 'changes.list', method: 'GET', path: 'changes', answer: changesList },
  { name: 'drives.list', method: 'GET', path: 'drives', answer: drivesList },
  { name: 'drives.get', method: 'GET', path: 'drives/{driveId}', answer: drivesGet },
  { name: 'files.generateIds', method: 'GET', path: 'files/generateIds', answer: filesGenerateIds },
  { name: 'files.list', method: 'GET', path: 'files', answer: filesList },
  { name: 'files.create', method: 'POST', path: 'files', takesContent: true, answer: filesCreate },
  { name: 'files.copy', method: 'POST', path: 'files/{fileId}/copy', answer: filesCopy },
  { name: 'files.export', method: 'GET', path: 'files/{fileId}/export', answer: filesExport },
  { name: 'files.get', method: 'GET', path: 'files/{fileId}', answer: filesGet },
  { name: 'files.update', method: 'PATCH', path: 'files/{fileId}', takesContent: true, answer: filesUpdate },
  { name: 'files.delete', method: 'DELETE', path: 'files/{fileId}', answer: filesDelete },
];

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

/** The method that a request calls. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  const found = /^\/(upload\/)?drive\/v3\/(.+?)\/?$/.exec(path);
  if (!found) return undefined;
  const rest = (found[2] ?? '').split('/').map(decodeURIComponent);
  for (const route of routes) {
    if (route.method !== method || (found[1] && !route.takesContent)) continue;
    const names = namesIn(route, rest);
    if (names !== undefined) return { route, names };
  }
  return undefined;
}
