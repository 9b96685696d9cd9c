/** The two parts of a `multipart/related` upload: what is said of the object, and its content. */
import { invalid } from './storage-errors.ts';

export interface UploadParts {
  readonly about: Buffer;
  readonly content: Buffer;
  readonly contentType?: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');

function boundaryOf(contentType: string): string {
  const match = /^multipart\/related\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw invalid('Multipart body must have a boundary.');
  return boundary;
}

/** The bodies between the boundaries, with their heads. */
function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const line = Buffer.from(`--${boundary}`);
  const next = Buffer.from(`\r\n--${boundary}`);
  let at = body.indexOf(line);
  while (at !== -1) {
    const start = at + line.length;
    if (body.subarray(start, start + 2).toString() === '--') return;
    const end = body.indexOf(next, start);
    if (end === -1) return;
    yield body.subarray(start + 2, end);
    at = end + 2;
  }
}

function split(part: Buffer): { readonly head: string; readonly content: Buffer } {
  // A part without headers begins with the empty line itself.
  if (part.subarray(0, 2).toString() === '\r\n') return { head: '', content: part.subarray(2) };
  const at = part.indexOf(HEAD_END);
  if (at === -1) throw invalid('Malformed multipart body.');
  return { head: part.subarray(0, at).toString(), content: part.subarray(at + HEAD_END.length) };
}

export function readMultipart(body: Buffer, contentType: string): UploadParts {
  const [about, media, ...others] = [...partsOf(body, boundaryOf(contentType))].map(split);
  if (about === undefined || media === undefined || others.length > 0) throw invalid('Malformed multipart body.');
  const type = /^content-type:\s*(.+?)\s*$/im.exec(media.head)?.[1];
  return { about: about.content, content: media.content, ...(type !== undefined && { contentType: type }) };
}
