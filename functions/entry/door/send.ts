import { extname } from 'node:path';
import type { Response } from '@google-cloud/functions-framework';
import type { Answer, AnsweredFile } from './door.ts';

/** Answers are for one caller and for now; a browser takes none for anything else than it is. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends the answer unless the other side is gone. */
export function send(response: Response, { status, headers, body, file }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.status(status).set({ ...ALWAYS, ...headers });
  if (file !== undefined) {
    response.set({ 'content-type': typeOf(file), 'content-disposition': dispositionOf(file) });
    response.end(file.content);
  } else if (body === undefined) response.end();
  else response.set({ 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body));
}

function typeOf({ name }: AnsweredFile): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * To be saved under its own name: RFC 6266 with the name in UTF-8 (RFC 8187), and in letters of ASCII for programs that
 * know no better.
 */
function dispositionOf({ name }: AnsweredFile): string {
  const last = name.split('/').at(-1) ?? name;
  const plain = last.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(last).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
