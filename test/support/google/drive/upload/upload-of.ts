import { type DriveCall, jsonBody } from '../drive-call.ts';
import { badRequest } from '../drive-error.ts';
import type { FileBody } from '../methods/file-body.ts';
import { multipartParts } from './multipart-parts.ts';

/** What a request says about a file, and the content that it brings. */
export interface Upload {
  readonly body: FileBody;
  readonly content?: Uint8Array;
  readonly contentType?: string;
}

/** Reads a request by its `uploadType`: none, `media` (content alone) or `multipart` (both). */
export function uploadOf(call: DriveCall): Upload {
  const { request } = call;
  if (!request.path.startsWith('/upload/')) return { body: jsonBody('File', request.body) };
  const type = request.query.get('uploadType');
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  if (type === 'media') return { body: {}, content: request.body, contentType };
  if (type !== 'multipart') throw badRequest(`Upload type ${type ?? ''} is not served.`, 'uploadType');
  const [meta, media, ...more] = multipartParts(contentType, request.body);
  if (meta === undefined || media === undefined || more.length > 0) {
    throw badRequest('Malformed multipart body.');
  }
  return { body: jsonBody('File', meta.content), content: media.content, contentType: media.contentType };
}
