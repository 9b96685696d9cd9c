import { createHash } from 'node:crypto';
import { type DriveCall, text } from '../drive-call.ts';
import { invalidValue } from '../drive-error.ts';

/** A page and the way to the next. A token holds for the search that it came from, as Drive's do. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken: string | undefined;
}

function markOf(call: DriveCall): string {
  const rest = [...call.request.query].filter(([name]) => !['pageToken', 'fields', 'access_token'].includes(name));
  return createHash('sha256')
    .update(JSON.stringify([call.account, call.request.path, rest]))
    .digest('hex')
    .slice(0, 16);
}

/** Cuts a list at the place that the page token names; refuses the token of another search. */
export function pageOf<T>(call: DriveCall, all: readonly T[], size: number): Page<T> {
  const token = text(call, 'pageToken');
  const mark = markOf(call);
  let from = 0;
  if (token !== undefined) {
    const [at, of] = Buffer.from(token, 'base64url').toString().split('/');
    if (of !== mark || !/^\d+$/.test(at ?? '')) throw invalidValue('pageToken');
    from = Number(at);
  }
  const to = from + size;
  const more = to < all.length;
  return {
    items: all.slice(from, to),
    nextPageToken: more ? Buffer.from(`${to}/${mark}`).toString('base64url') : undefined,
  };
}
