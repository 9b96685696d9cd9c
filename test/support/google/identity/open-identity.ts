import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeskClock } from '../desk/desk.ts';

/** What goes into an identity token. */
export interface IdTokenRequest {
  readonly account: string;
  readonly audience: string;
  /** Claims in place of the usual ones; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface Identity extends AsyncDisposable {
  /** Where the public keys are served, in the form of `https://www.googleapis.com/oauth2/v3/certs`. */
  readonly keysUrl: string;
  /** How often the keys were asked for. */
  readonly fetches: number;
  /** A token as Google signs it, good for an hour. */
  idToken(request: IdTokenRequest): string;
  /** Signs with a new key from now on; the keys before stay published unless they are withdrawn. */
  rotate(options?: { readonly withdraw?: boolean }): void;
  /** The next requests for the keys are answered with these statuses. */
  failNext(...statuses: readonly number[]): void;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const LIFE_S = 3_600;

function aKey(number: number): SigningKey {
  return { kid: `desk-key-${number}`, ...generateKeyPairSync('rsa', { modulusLength: 2_048 }) };
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function claimsOf({ account, audience, claims }: IdTokenRequest, nowS: number): Record<string, unknown> {
  return {
    aud: audience,
    azp: '100000000000000000000',
    email: account,
    email_verified: true,
    exp: nowS + LIFE_S,
    iat: nowS,
    iss: 'https://accounts.google.com',
    sub: '100000000000000000000',
    ...claims,
  };
}

function published(keys: readonly SigningKey[]): string {
  const form = keys.map(({ kid, publicKey }) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid,
    alg: 'RS256',
    use: 'sig',
  }));
  return JSON.stringify({ keys: form });
}

/** The part of Google that signs identity tokens: a key of its own and a server for its public half. */
export async function openIdentity({ clock }: { readonly clock: DeskClock }): Promise<Identity> {
  let keys: readonly SigningKey[] = [aKey(1)];
  let made = 1;
  let fetches = 0;
  const failures: number[] = [];
  const server = createServer((_request, response) => {
    fetches += 1;
    response.writeHead(failures.shift() ?? 200, {
      'content-type': 'application/json; charset=UTF-8',
      'cache-control': 'public, max-age=20000, must-revalidate, no-transform',
    });
    response.end(published(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    keysUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth2/v3/certs`,
    get fetches() {
      return fetches;
    },
    idToken(request) {
      const [key] = keys;
      if (key === undefined) throw new Error('No key to sign with');
      const nowS = Math.floor(clock.now().getTime() / 1_000);
      const signed = `${part({ alg: 'RS256', kid: key.kid, typ: 'JWT' })}.${part(claimsOf(request, nowS))}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
    },
    rotate({ withdraw = false } = {}) {
      made += 1;
      keys = [aKey(made), ...(withdraw ? [] : keys)];
    },
    failNext: (...statuses) => void failures.push(...statuses),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
