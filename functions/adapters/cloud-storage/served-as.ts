import { posix } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.eml': 'message/rfc822',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** How a browser is told to take a file. */
export interface ServedAs {
  readonly contentType: string;
  readonly contentDisposition: string;
}

/** RFC 8187: what may stand unescaped in an extended value is less than `encodeURIComponent` leaves. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Content type by the name's ending, and a disposition that keeps Chinese names (RFC 6266: an ASCII name for old clients,
 * the true one beside it). PDFs open in the browser, everything else is saved.
 *
 * @example servedAs('reports/汕头.pdf').contentDisposition // inline; filename="__.pdf"; filename*=UTF-8''%E6%B1%95%E5%A4%B4.pdf
 */
export function servedAs(name: string): ServedAs {
  const base = posix.basename(name);
  const contentType = TYPES[posix.extname(base).toLowerCase()] ?? 'application/octet-stream';
  const way = contentType === 'application/pdf' ? 'inline' : 'attachment';
  const ascii = base.replaceAll(/[^ -~]/gu, '_').replaceAll(/["\\%]/g, '_');
  return { contentType, contentDisposition: `${way}; filename="${ascii}"; filename*=UTF-8''${extendedValue(base)}` };
}
