import type { GoogleAuth, OAuth2Client } from 'google-auth-library';
import type { CloudEnvironment } from './environment.ts';
import { once } from './once.ts';

type GoogleClient = GoogleAuth | OAuth2Client;

/** Application default credentials, or the token that the environment holds; the library is loaded at the first call. */
export function googleAuth(
  { GOOGLE_ACCESS_TOKEN }: CloudEnvironment,
  scopes: readonly string[],
): () => Promise<GoogleClient> {
  return once(async () => {
    const library = await import('google-auth-library');
    if (GOOGLE_ACCESS_TOKEN === undefined) return new library.GoogleAuth({ scopes: [...scopes] });
    const client = new library.OAuth2Client();
    client.setCredentials({ access_token: GOOGLE_ACCESS_TOKEN });
    return client;
  });
}
