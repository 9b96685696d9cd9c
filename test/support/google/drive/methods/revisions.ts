import { createHash } from 'node:crypto';
import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, fileNamed, requireRole, whole } from '../drive-call.ts';
import { driveError } from '../drive-error.ts';
import { userResource } from '../resources/user-resource.ts';
import type { DriveFile, FileRevision } from '../state/drive-file.ts';
import { pageOf } from './page.ts';

function revisionResource(file: DriveFile, revision: FileRevision, viewer: string): object {
  const { content } = revision;
  const isBlob = content !== undefined;
  return {
    kind: 'drive#revision',
    id: revision.id,
    mimeType: file.mimeType,
    modifiedTime: revision.at.toISOString(),
    ...(isBlob ? { keepForever: false } : { published: false, publishAuto: false, publishedOutsideDomain: false }),
    lastModifyingUser: userResource(revision.by, viewer),
    originalFilename: isBlob ? (file.originalFilename ?? file.name) : undefined,
    md5Checksum: isBlob ? createHash('md5').update(content).digest('hex') : undefined,
    size: isBlob ? String(content.length) : '1024',
  };
}

/** Revisions are shown to editors; the methods know no switch for shared drives. */
function fileOf(call: DriveCall): DriveFile {
  const file = fileNamed(call, call.names['fileId'] ?? '', true);
  requireRole(call, file, 'writer');
  return file;
}

/** `revisions.list`, oldest first. */
export function revisionsList(call: DriveCall): DeskAnswer {
  const file = fileOf(call);
  const size = whole(call, 'pageSize', { usual: 200, from: 1, to: 1000 });
  const { items, nextPageToken } = pageOf(call, file.revisions, size);
  return answer(call, 'RevisionList', {
    kind: 'drive#revisionList',
    nextPageToken,
    revisions: items.map((revision) => revisionResource(file, revision, call.account)),
  });
}

/** `revisions.get`; `head` is the newest. With `alt=media` the bytes of a blob. */
export function revisionsGet(call: DriveCall): DeskAnswer {
  const file = fileOf(call);
  const id = call.names['revisionId'] ?? '';
  const revision = id === 'head' ? file.revisions.at(-1) : file.revisions.find((one) => one.id === id);
  if (revision === undefined) {
    throw driveError(404, 'notFound', { message: `Revision not found: ${id}.`, location: 'revisionId' });
  }
  if (call.request.query.get('alt') === 'media' && revision.content) {
    return { status: 200, headers: { 'content-type': file.mimeType }, bytes: revision.content };
  }
  return answer(call, 'Revision', revisionResource(file, revision, call.account));
}

/** `comments.list`: nobody comments on the desk. Like `about.get`, the method wants `fields`. */
export function commentsList(call: DriveCall): DeskAnswer {
  fileNamed(call, call.names['fileId'] ?? '', true);
  requireFields(call);
  whole(call, 'pageSize', { usual: 20, from: 1, to: 100 });
  return answer(call, 'CommentList', { kind: 'drive#commentList', comments: [] });
}

export function requireFields(call: DriveCall): void {
  if (call.request.query.get('fields')) return;
  throw driveError(400, 'required', {
    message: "The 'fields' parameter is required for this method.",
    location: 'fields',
  });
}
