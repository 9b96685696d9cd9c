/** Who calls, by the bearer token. */
import type { IncomingHttpHeaders } from 'node:http';
import type { DeskCaller } from '../desk/desk.ts';

export const DEFAULT_ACCOUNT = 'sa@example.iam.gserviceaccount.com';

/** A token `account:NAME@HOST` is that account; any other token, or none, is the desk's own service account. */
export function callerOf(headers: IncomingHttpHeaders, query: URLSearchParams): DeskCaller {
  const token = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1] ?? query.get('access_token') ?? '';
  return callerNamed(/^account:(\S+@\S+)$/.exec(token)?.[1] ?? DEFAULT_ACCOUNT);
}

export function callerNamed(account: string): DeskCaller {
  return { account, isServiceAccount: account.endsWith('.gserviceaccount.com') };
}
