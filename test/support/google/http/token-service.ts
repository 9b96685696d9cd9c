/** Stands for `oauth2.googleapis.com`: hands out tokens that name the account which asks. */

import { DEFAULT_ACCOUNT } from './caller-of.ts';
import { GoogleError, legacyErrorBody } from './google-error.ts';
import type { DeskAnswer, DeskRequest, DeskService } from './service.ts';

/** Grants every request: a service account's signed assertion is believed, its signature not checked. */
export function tokenService(): DeskService {
  return {
    host: 'oauth2.googleapis.com',
    find: (request) =>
      request.method === 'POST' && request.path === '/token'
        ? { name: 'oauth2.token', kind: 'write', answer: () => tokenFor(request) }
        : undefined,
    errorAnswer: (error) => ({ status: error.http, json: legacyErrorBody(error) }),
    quotaError: () => new GoogleError('RESOURCE_EXHAUSTED', 'Too many requests.'),
  };
}

function tokenFor(request: DeskRequest): DeskAnswer {
  const form = new URLSearchParams(request.body.toString());
  const account = issuerOf(form.get('assertion') ?? '') ?? DEFAULT_ACCOUNT;
  return { status: 200, json: { access_token: `account:${account}`, expires_in: 3599, token_type: 'Bearer' } };
}

function issuerOf(assertion: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString());
    const issuer = (claims as { iss?: unknown }).iss;
    return typeof issuer === 'string' && issuer.includes('@') ? issuer : undefined;
  } catch {
    return undefined;
  }
}
