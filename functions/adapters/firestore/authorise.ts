import { ServiceError } from './service-error.ts';

type Authorise = () => Promise<Readonly<Record<string, string>>>;

const SCOPE = 'https://www.googleapis.com/auth/datastore';

/** The emulator takes whoever says so for the owner, for whom no rules hold. */
export const asOwner: Authorise = async () => ({ authorization: 'Bearer owner' });

/** As the account of the application default credentials; the library is loaded at the first call and keeps the token. */
export function asDefaultAccount(origin: string): Authorise {
  let loading: Promise<{ getRequestHeaders: (url: string) => Promise<Headers> }> | undefined;
  return async () => {
    try {
      loading ??= import('google-auth-library').then(({ GoogleAuth }) => new GoogleAuth({ scopes: [SCOPE] }));
      const headers = await (await loading).getRequestHeaders(origin);
      return Object.fromEntries(headers);
    } catch (cause) {
      throw new ServiceError('UNAUTHENTICATED', String(cause), { cause });
    }
  };
}
