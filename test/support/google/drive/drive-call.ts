import type { SpreadsheetKeeper } from '../desk/desk.ts';
import { GoogleError } from '../http/google-error.ts';
import type { DeskAnswer, DeskRequest } from '../http/service.ts';
import { driveError, fileNotFound, insufficientPermissions } from './drive-error.ts';
import type { DriveRules } from './drive-rules.ts';
import { selectFields } from './fields/select-fields.ts';
import type { Push } from './push/push.ts';
import { checkBody } from './schema/check-body.ts';
import { type DriveSchema, driveSchemas } from './schema/drive-schemas.ts';
import { atLeast, roleOf } from './state/access.ts';
import type { DriveFile, Role } from './state/drive-file.ts';
import type { DriveState } from './state/drive-state.ts';
import { rootIdOf } from './state/ids.ts';
import { myDriveOf } from './state/make.ts';

/** One call of a method, with all that the method may look at. */
export interface DriveCall {
  readonly state: DriveState;
  readonly rules: DriveRules;
  readonly spreadsheets: SpreadsheetKeeper;
  readonly push: Push;
  readonly request: DeskRequest;
  readonly account: string;
  /** The parts of the path that stand for something: `fileId`, `permissionId`, … */
  readonly names: Readonly<Record<string, string>>;
}

export function text(call: DriveCall, name: string): string | undefined {
  return call.request.query.get(name) || undefined;
}

const switches = [
  'acknowledgeAbuse',
  'includeCorpusRemovals',
  'includeDeleted',
  'includeItemsFromAllDrives',
  'includeRemoved',
  'includeTeamDriveItems',
  'keepRevisionForever',
  'moveToNewOwnersRoot',
  'removeExpiration',
  'restrictToMyDrive',
  'sendNotificationEmail',
  'supportsAllDrives',
  'supportsTeamDrives',
  'transferOwnership',
  'useDomainAdminAccess',
] as const;

export type Switch = (typeof switches)[number];

/** Refuses a switch that is neither on nor off, whether the method looks at it or not. */
export function checkSwitches(query: URLSearchParams): void {
  for (const name of switches) {
    const value = query.get(name);
    if (!value || /^(?:true|false)$/i.test(value)) continue;
    throw driveError(400, 'invalidParameter', { message: `Invalid boolean value: '${value}'.`, location: name });
  }
}

/** A switch in the query; Google takes `True` for `true`. */
export function flag(call: DriveCall, name: Switch, usual = false): boolean {
  const value = call.request.query.get(name);
  return value ? value.toLowerCase() === 'true' : usual;
}

export function whole(
  call: DriveCall,
  name: string,
  range: { readonly usual: number; readonly from: number; readonly to: number },
): number {
  const value = call.request.query.get(name);
  if (!value) return range.usual;
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || number < range.from || number > range.to) {
    const message = `Invalid value '${value}'. Values must be within the range: [${range.from}, ${range.to}]`;
    throw driveError(400, 'invalidParameter', { message, location: name });
  }
  return number;
}

/** Older names of the switches for shared drives count as well. */
export function supportsAllDrives(call: DriveCall): boolean {
  return flag(call, 'supportsAllDrives') || flag(call, 'supportsTeamDrives');
}

/** The JSON of a request, held against the schema; an empty body is an empty object. */
export function jsonBody(schema: DriveSchema, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new GoogleError('INVALID_ARGUMENT', 'Parse Error', { reason: 'parseError' });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new GoogleError('INVALID_ARGUMENT', 'Parse Error', { reason: 'parseError' });
  }
  checkBody(schema, body);
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => value !== null && Object.hasOwn(driveSchemas[schema], name)),
  );
}

/** The file that a path names, if the caller may see it and knows of shared drives where it lies in one. */
export function fileNamed(call: DriveCall, id: string, anyDrive = supportsAllDrives(call)): DriveFile {
  const { state, account } = call;
  const wanted = id === 'root' ? rootIdOf(account) : id;
  if (wanted === rootIdOf(account)) return myDriveOf(state, account);
  const file = state.files.get(wanted);
  if (file === undefined || roleOf(state, file, account) === undefined) throw fileNotFound(id);
  if (file.driveId !== undefined && !anyDrive) throw fileNotFound(id);
  return file;
}

export function requireRole(call: DriveCall, file: DriveFile, needed: Role): void {
  if (!atLeast(roleOf(call.state, file, call.account), needed)) throw insufficientPermissions(file.id);
}

const headers = { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate' };

export function answer(call: DriveCall, schema: DriveSchema, resource: unknown): DeskAnswer {
  return { status: 200, headers, json: selectFields(schema, resource, call.request.query.get('fields')) };
}

export function emptyAnswer(): DeskAnswer {
  return { status: 204, headers: { ...headers, 'content-type': 'text/html' } };
}
