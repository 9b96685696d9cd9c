import type { SpreadsheetKeeper } from '../desk/desk.ts';
import { GoogleError, legacyErrorBody } from '../http/google-error.ts';
import type { DeskAnswer, DeskRequest, DeskService } from '../http/service.ts';
import { checkSwitches } from './drive-call.ts';
import type { DriveRules } from './drive-rules.ts';
import type { Push } from './push/push.ts';
import { findRoute } from './routes.ts';
import { expireGrants } from './state/amend.ts';
import type { DriveState } from './state/drive-state.ts';

const headers = { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate' };
const challenge = 'Bearer realm="https://accounts.google.com/", error="invalid_token"';

/** Drive's own words for the limits by which clients decide whether to try again. */
const limitWords: Readonly<Record<string, string>> = {
  rateLimitExceeded: 'Rate Limit Exceeded',
  userRateLimitExceeded: 'User Rate Limit Exceeded',
  sharingRateLimitExceeded: 'Rate limit exceeded. User message: "You have exceeded your sharing quota."',
  dailyLimitExceeded: 'Daily Limit Exceeded',
  storageQuotaExceeded: "The user's Drive storage quota has been exceeded.",
  teamDriveFileLimitExceeded: 'The file limit for this shared drive has been exceeded.',
};

/** A 401 has a reason and a place of its own, and the challenge in its header. */
function unauthenticated(error: GoogleError): DeskAnswer {
  const errors = [
    {
      message: 'Invalid Credentials',
      domain: 'global',
      reason: 'authError',
      location: 'Authorization',
      locationType: 'header',
    },
  ];
  return {
    status: 401,
    headers: { ...headers, 'www-authenticate': challenge },
    json: { error: { code: 401, message: error.message, errors, status: 'UNAUTHENTICATED' } },
  };
}

/** What was found wrong in front of Drive has status and details, what Drive itself refuses has not. */
function errorJson(error: GoogleError): object {
  const body = legacyErrorBody(error) as { readonly error: object };
  const { details } = error.parts;
  if (details === undefined) return body;
  const errors = [{ message: error.message, reason: error.reason }];
  return { error: { ...body.error, errors, status: error.status, details } };
}

export interface DriveParts {
  readonly state: DriveState;
  readonly spreadsheets: SpreadsheetKeeper;
  readonly rules: DriveRules;
  readonly push: Push;
}

/** Drive v3 for the desk's server. */
export function driveService(parts: DriveParts): DeskService {
  return {
    host: 'drive.googleapis.com',
    find: (request: DeskRequest) => {
      const found = findRoute(request.method, request.path);
      if (found === undefined) return undefined;
      const { route, names } = found;
      return {
        name: `drive.${route.name}`,
        kind: request.method === 'GET' ? 'read' : 'write',
        answer: () => {
          checkSwitches(request.query);
          expireGrants(parts.state);
          return route.answer({ ...parts, request, account: request.caller.account.toLowerCase(), names });
        },
      };
    },
    errorAnswer: (error) => {
      if (error.http === 401) return unauthenticated(error);
      return { status: error.http, headers, json: errorJson(inDrivesWords(error)) };
    },
    quotaError: ({ per }) => {
      const reason = per === 'account' ? 'userRateLimitExceeded' : 'rateLimitExceeded';
      return new GoogleError('PERMISSION_DENIED', limitWords[reason] ?? '', { reason, domain: 'usageLimits' });
    },
  };
}

/** Faults that a test asks for come with a reason and general words. */
function inDrivesWords(error: GoogleError): GoogleError {
  const words = error.message === 'The caller does not have permission' ? limitWords[error.reason] : undefined;
  return words === undefined ? error : new GoogleError(error.status, words, error.parts);
}
