import type { GoogleError } from '../../http/google-error.ts';
import { driveError } from '../drive-error.ts';
import { type DriveSchema, driveSchemas } from '../schema/drive-schemas.ts';
import { type Fields, type FieldType, fieldsOf } from '../schema/schema.ts';
import { type FieldMask, parseFieldMask } from './parse-field-mask.ts';

/** What Drive answers when nothing is asked for. */
const defaultFields: Readonly<Record<DriveSchema, string>> = {
  File: 'kind,id,name,mimeType,teamDriveId,driveId',
  FileList: 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType,teamDriveId,driveId)',
  Permission: 'kind,id,type,role,allowFileDiscovery,expirationTime',
  PermissionList: 'kind,nextPageToken,permissions(kind,id,type,role,allowFileDiscovery,expirationTime)',
  Drive: 'kind,id,name',
  DriveList: 'kind,nextPageToken,drives(kind,id,name)',
  Change: '*',
  ChangeList:
    'kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,teamDriveId,driveId,' +
    'file(kind,id,name,mimeType,teamDriveId,driveId),drive(kind,id,name))',
  StartPageToken: '*',
  GeneratedIds: '*',
  User: '*',
  ContentRestriction: '*',
  Channel: '*',
  Revision: 'kind,id,mimeType,modifiedTime',
  RevisionList: 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
  ClientEncryptionDetails: '*',
  DownloadRestriction: '*',
  DownloadRestrictionsMetadata: '*',
  Label: '*',
  Comment: '*',
  CommentList: '*',
  About: '*',
};

function faulty(name: string): GoogleError {
  return driveError(400, 'invalidParameter', { message: `Invalid field selection ${name}`, location: 'fields' });
}

/** Refuses a mask that names a field which the answer cannot have. */
function check(mask: FieldMask, type: FieldType): void {
  if (typeof type !== 'string' && 'map' in type) return;
  const fields = fieldsOf(driveSchemas, type);
  for (const [name, below] of mask.names) {
    if (name === '*') {
      if (fields === undefined) throw faulty(name);
      continue;
    }
    const field = fields?.[name];
    if (field === undefined) throw faulty(name);
    check(below, field);
  }
}

function pick(value: unknown, mask: FieldMask): unknown {
  if (mask.names.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const all = mask.names.get('*');
  const picked = Object.entries(value).flatMap(([name, inner]) => {
    const below = mask.names.get(name) ?? all;
    return below === undefined || inner === undefined ? [] : [[name, pick(inner, below)] as const];
  });
  return Object.fromEntries(picked);
}

/** The part of an answer that the `fields` parameter asks for, else Drive's default part. */
export function selectFields(schema: DriveSchema, value: unknown, fields: string | null): unknown {
  const mask = parseFieldMask(fields || defaultFields[schema]);
  if (fields) check(mask, { object: driveSchemas[schema] as Fields });
  return pick(value, mask);
}
