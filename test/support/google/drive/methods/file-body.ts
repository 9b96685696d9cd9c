import { badRequest, forbidden, insufficientPermissions, invalidValue, notWritable } from '../drive-error.ts';
import { mayRestrict } from '../resources/file-capabilities.ts';
import { atLeast } from '../state/access.ts';
import type { DriveFile, Restriction, Role } from '../state/drive-file.ts';
import { mergeProperties } from './properties.ts';

/** The body of a request about a file, after its schema was checked. */
export type FileBody = Readonly<Record<string, unknown>>;

const writable = [
  'name',
  'mimeType',
  'description',
  'starred',
  'properties',
  'appProperties',
  'modifiedTime',
  'viewedByMeTime',
  'viewersCanCopyContent',
  'copyRequiresWriterPermission',
  'writersCanShare',
  'folderColorRgb',
  'originalFilename',
  'contentRestrictions',
];
const ignored = ['kind', 'contentHints'];

export const writableIn = {
  create: [...writable, 'id', 'parents', 'createdTime', 'shortcutDetails'],
  copy: [...writable, 'id', 'parents', 'createdTime'],
  update: [...writable, 'trashed'],
} as const;

/** Refuses what a request may not set: most of what Drive answers about a file cannot be written. */
export function checkWritable(body: FileBody, method: keyof typeof writableIn): void {
  if (method === 'update' && body['parents'] !== undefined) {
    throw forbidden(
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  const allowed: readonly string[] = [...writableIn[method], ...ignored];
  if (Object.keys(body).some((name) => !allowed.includes(name))) throw notWritable();
}

function date(value: unknown): Date | undefined {
  return typeof value === 'string' ? new Date(value) : undefined;
}

function switched(value: unknown): boolean | undefined {
  return value === undefined ? undefined : value === true || value === 'true';
}

/** Who writes, in which role, and when. */
export interface Writer {
  readonly account: string;
  readonly role: Role | undefined;
  readonly now: Date;
}

/** The lock that a request sets or takes away; `undefined` where it leaves it alone. */
function restrictionIn(
  body: FileBody,
  file: DriveFile,
  writer: Writer,
): { readonly restriction: Restriction | undefined } | undefined {
  const list = body['contentRestrictions'];
  if (!Array.isArray(list) || list.length === 0) return undefined;
  if (list.length > 1) throw badRequest('Only one content restriction may be set.', 'contentRestrictions');
  const asked = list[0] as Readonly<Record<string, unknown>>;
  if (['type', 'restrictingUser', 'restrictionTime', 'systemRestricted'].some((name) => asked[name] !== undefined)) {
    throw notWritable();
  }
  if (asked['readOnly'] === undefined) throw invalidValue('contentRestrictions.readOnly');
  const readOnly = switched(asked['readOnly']) === true;
  if (!readOnly && asked['reason'] !== undefined) throw invalidValue('contentRestrictions.reason');
  if (!mayRestrict(file, writer.role)) throw insufficientPermissions(file.id);
  if (!readOnly) return { restriction: undefined };
  const { reason } = asked;
  const ownerRestricted = switched(asked['ownerRestricted']) === true;
  if (ownerRestricted && !atLeast(writer.role, 'organizer')) throw insufficientPermissions(file.id);
  return {
    restriction: {
      by: writer.account,
      at: writer.now,
      ownerRestricted,
      ...(typeof reason === 'string' ? { reason } : {}),
    },
  };
}

function starred(file: DriveFile, asked: boolean | undefined, account: string): readonly string[] {
  if (asked === undefined) return file.starredBy;
  const others = file.starredBy.filter((one) => one !== account);
  return asked ? [...others, account] : others;
}

function texts(body: FileBody): Partial<DriveFile> {
  const names = ['name', 'description', 'folderColorRgb', 'originalFilename'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : [])));
}

/** A file with what the body says about it; place, trash and content are not the body's business. */
export function withBody(file: DriveFile, body: FileBody, writer: Writer): DriveFile {
  const copying = switched(body['viewersCanCopyContent']);
  const { restriction: old, ...free } = file;
  const change = restrictionIn(body, file, writer);
  const restriction = change === undefined ? old : change.restriction;
  return {
    ...free,
    ...(restriction === undefined ? {} : { restriction }),
    ...texts(body),
    createdTime: date(body['createdTime']) ?? file.createdTime,
    modifiedTime: date(body['modifiedTime']) ?? file.modifiedTime,
    starredBy: starred(file, switched(body['starred']), writer.account),
    properties: mergeProperties(file.properties, body['properties']),
    appProperties: mergeProperties(file.appProperties, body['appProperties']),
    copyRequiresWriterPermission:
      switched(body['copyRequiresWriterPermission']) ??
      (copying === undefined ? file.copyRequiresWriterPermission : !copying),
    writersCanShare: switched(body['writersCanShare']) ?? file.writersCanShare,
  };
}
