/** Signed addresses (V4, RSA): whether the signature is that of a known account, over this very request, and still good. */
import { createHash, type KeyObject, verify } from 'node:crypto';
import type { DeskRequest } from '../http/service.ts';
import { forbidden, invalid } from './storage-errors.ts';

export interface LinkSigner {
  readonly account: string;
  readonly publicKey: KeyObject;
}

const ALGORITHM = 'GOOG4-RSA-SHA256';
const LONGEST_S = 604_800;
const DATE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Ordered by name, without the signature itself. */
function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Goog-Signature')
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .sort()
    .join('&');
}

function canonicalHeaders(names: readonly string[], request: DeskRequest): string {
  return names
    .map((name) => {
      const value = String(request.headers[name] ?? '');
      // The official client signs the host without its port.
      return `${name}:${(name === 'host' ? value.replace(/:\d+$/, '') : value).trim().replace(/\s+/g, ' ')}\n`;
    })
    .join('');
}

function signedText(request: DeskRequest): string {
  const { query } = request;
  const names = (query.get('X-Goog-SignedHeaders') ?? '').split(';');
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(query),
    canonicalHeaders(names, request),
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = (query.get('X-Goog-Credential') ?? '').split('/').slice(1).join('/');
  const digest = createHash('sha256').update(canonical).digest('hex');
  return [ALGORITHM, query.get('X-Goog-Date'), scope, digest].join('\n');
}

function timeOf(text: string): number {
  const [, year, month, day, hour, minute, second] = DATE.exec(text) ?? [];
  if (year === undefined) throw invalid('Invalid X-Goog-Date.');
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function checkTime(query: URLSearchParams, nowMs: number): void {
  const seconds = Number(query.get('X-Goog-Expires'));
  if (!(seconds >= 1 && seconds <= LONGEST_S)) throw invalid('X-Goog-Expires must be between 1 and 604800.');
  const from = timeOf(query.get('X-Goog-Date') ?? '');
  if (nowMs < from || nowMs >= from + seconds * 1_000) throw invalid('The provided token has expired.');
}

/** Throws where the link opens nothing. */
export function checkSignedLink(request: DeskRequest, signers: readonly LinkSigner[], now: Date): void {
  const { query } = request;
  if (query.get('X-Goog-Algorithm') !== ALGORITHM) throw invalid('Unsupported signature algorithm.');
  checkTime(query, now.getTime());
  const account = (query.get('X-Goog-Credential') ?? '').split('/')[0];
  const signer = signers.find((candidate) => candidate.account === account);
  const signature = Buffer.from(query.get('X-Goog-Signature') ?? '', 'hex');
  if (signer === undefined || !verify('sha256', Buffer.from(signedText(request)), signer.publicKey, signature)) {
    throw forbidden('Access denied.', 'SignatureDoesNotMatch');
  }
}
