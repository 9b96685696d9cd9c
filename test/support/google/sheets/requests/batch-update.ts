/** `spreadsheets.batchUpdate`: all requests in order, or none. */
import { GoogleError } from '../../http/google-error.ts';
import { allRequests } from './all-requests.ts';
import type { Edit } from './edit.ts';
import type { Reply, Request, RequestKinds } from './request-kinds.ts';

/** @throws GoogleError 400 that names the first request which cannot be done, and why */
export function runRequests(edit: Edit, requests: readonly Request[]): readonly Reply[] {
  if (requests.length === 0) throw new GoogleError('INVALID_ARGUMENT', 'Must specify at least one request.');
  return requests.map((request, index) => runRequest(edit, request, index));
}

function runRequest(edit: Edit, request: Request, index: number): Reply {
  const [kind] = Object.keys(request) as (keyof RequestKinds)[];
  if (kind === undefined) throw new GoogleError('INVALID_ARGUMENT', `Invalid requests[${index}]: No request set.`);
  const work = allRequests[kind] as (edit: Edit, asked: unknown) => Reply;
  try {
    return work(edit, request[kind]);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(error.status, `Invalid requests[${index}].${kind}: ${error.message}`, error.parts);
  }
}
