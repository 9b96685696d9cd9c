import { badRequest } from '../drive-error.ts';

export interface Part {
  readonly contentType: string;
  readonly content: Uint8Array;
}

function partOf(bytes: Buffer): Part {
  const empty = bytes.subarray(0, 2).equals(Buffer.from('\r\n'));
  const at = empty ? 0 : bytes.indexOf('\r\n\r\n');
  if (at < 0) throw badRequest('Malformed multipart body.');
  const head = bytes.subarray(0, at).toString();
  const contentType = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  const raw = bytes.subarray(at + (empty ? 2 : 4));
  const isBase64 = /^content-transfer-encoding:\s*base64/im.test(head);
  return { contentType, content: isBase64 ? Buffer.from(raw.toString(), 'base64') : raw };
}

/** The parts of a `multipart/related` body (RFC 2387). */
export function multipartParts(contentType: string, body: Buffer): readonly Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw badRequest('Missing multipart boundary.');
  const parts: Part[] = [];
  const separator = Buffer.from(`--${mark}`);
  let start = body.indexOf(separator);
  while (start >= 0) {
    const from = start + separator.length;
    if (body.subarray(from, from + 2).toString() === '--') break;
    const next = body.indexOf(separator, from);
    if (next < 0) throw badRequest('Malformed multipart body.');
    parts.push(partOf(body.subarray(from + 2, next - 2)));
    start = next;
  }
  return parts;
}
