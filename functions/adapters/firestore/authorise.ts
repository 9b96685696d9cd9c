import { ServiceError } from './service-error.ts';

/** What of google-auth-library is needed: `GoogleAuth` and every `AuthClient` have it. */
export interface HeaderSource {
  /** Headers that say who calls, for a request to this address. */
  getRequestHeaders(url: string): Promise<Headers>;
}

/** The emulator takes whoever says so for the owner, for whom no rules hold. */
export const OWNER: HeaderSource = {
  getRequestHeaders: async () => new Headers({ authorization: 'Bearer owner' }),
};

/** The headers of one request. Throws a `ServiceError` where there are no credentials. */
export async function authorised(auth: HeaderSource, url: string): Promise<Readonly<Record<string, string>>> {
  try {
    return Object.fromEntries(await auth.getRequestHeaders(url));
  } catch (cause) {
    throw new ServiceError('UNAUTHENTICATED', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
