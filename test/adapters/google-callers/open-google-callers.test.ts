import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGoogleCallers } from '../../../functions/adapters/google-callers/open-google-callers.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import type { Callers } from '../../../functions/ports/callers.ts';
import { aClock } from '../../support/a-clock.ts';
import { type Identity, type IdTokenRequest, openIdentity } from '../../support/google/identity/open-identity.ts';

const HERE = 'https://collect-abc.a.run.app';
const SCHEDULER = 'scheduler@round.iam.gserviceaccount.com';

let identity: Identity;
let callers: Callers;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
  callers = openGoogleCallers({ audiences: [HERE], clock: systemClock, keysUrl: identity.keysUrl });
});
afterAll(async () => identity[Symbol.asyncDispose]());

const nowS = (): number => Math.floor(Date.now() / 1_000);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function aToken(request: Partial<IdTokenRequest> = {}): string {
  return identity.idToken({ account: SCHEDULER, audience: HERE, ...request });
}

/** The claims of a good token under another header and signature. */
function resigned(header: unknown, signatureOf: (signed: string) => string): string {
  const signed = `${part(header)}.${aToken().split('.')[1]}`;
  return `${signed}.${signatureOf(signed)}`;
}

async function publishedKey(): Promise<{ kid: string; n: string; e: string; kty: string }> {
  const { keys } = (await (await fetch(identity.keysUrl)).json()) as { keys: never[] };
  const [key] = keys;
  if (key === undefined) throw new Error('no key');
  return key;
}

describe('a caller with a token for this function', () => {
  it('is known by the verified account', async () => {
    expect(await callers.verify(`Bearer ${aToken()}`, ['other@example.com', SCHEDULER])).toEqual({
      account: SCHEDULER,
    });
  });

  it('is one that Google’s own library accepts', async () => {
    const { kid, ...jwk } = await publishedKey();
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const ticket = await new OAuth2Client().verifySignedJwtWithCertsAsync(aToken(), { [kid]: pem.toString() }, HERE);
    expect(ticket.getPayload()?.email).toBe(SCHEDULER);
  });

  it.each([
    ['in lower case', 'bearer '],
    ['in upper case', 'BEARER '],
    ['with several spaces', 'Bearer    '],
    ['with a space before', ' Bearer '],
  ])('may write the scheme %s', async (_title, scheme) => {
    expect(await callers.verify(`${scheme}${aToken()}`, [SCHEDULER])).toEqual({ account: SCHEDULER });
  });

  it('is the same account in whatever case', async () => {
    const token = aToken({ account: 'Li.Na@Example.com' });
    expect(await callers.verify(`Bearer ${token}`, ['li.NA@example.com'])).toEqual({ account: 'li.na@example.com' });
  });

  it.each([
    ['by the short name of the issuer', { iss: 'accounts.google.com' }],
    ['whose clock is a little ahead', { iat: nowS() + 20 }],
    ['that ended a moment ago', { iat: nowS() - 3_610, exp: nowS() - 10 }],
  ])('is known with a token %s', async (_title, claims) => {
    expect(await callers.verify(`Bearer ${aToken({ claims })}`, [SCHEDULER])).toEqual({ account: SCHEDULER });
  });
});

describe('a caller who is not allowed', () => {
  it.each([
    ['nobody is', []],
    ['another is', ['tasks@round.iam.gserviceaccount.com']],
    ['a longer name is', [`${SCHEDULER}.example.com`]],
  ])('is forbidden where %s', async (_title, allowed) => {
    await expect(callers.verify(`Bearer ${aToken()}`, allowed)).rejects.toMatchObject({
      code: 'CALLER_FORBIDDEN',
      status: 403,
      details: { account: SCHEDULER },
    });
  });
});

describe('a caller without a valid token is unknown', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  const bySigning = (signed: string): string => sign('sha256', Buffer.from(signed), stranger).toString('base64url');

  const unknown = async (authorization: string | undefined, words: RegExp): Promise<void> => {
    const failure = callers.verify(authorization, [SCHEDULER]);
    await expect(failure).rejects.toMatchObject({ code: 'CALLER_UNKNOWN', status: 401 });
    await expect(failure).rejects.toThrow(words);
  };

  it.each([undefined, '', '   '])('without a header: %j', (header) => unknown(header, /carries no token/));

  it.each([
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer ya29.an-access-token',
    'Bearer a.b',
    'Bearer a.b.c.d',
    'Bearer a..c',
    'Bearer a.b.c, Bearer a.b.c',
    'Bearer a b.c.d',
    'Bearer a.b.c\nX: y',
    'Bearer\ta.b.c',
    `Bearer ${'a'.repeat(9_000)}.b.c`,
  ])('with garbage: %j', (header) => unknown(header, /not “Bearer” and one identity token/));

  it.each([
    ['is no JSON', 'Bearer a.b.c'],
    ['is no object', `Bearer ${part('RS256')}.${part({})}.c`],
    ['is nothing', `Bearer ${part(null)}.${part({})}.c`],
  ])('where the header %s', (_title, header) => unknown(header, /not signed with RS256/));

  it('where the platform took the signature away', () =>
    unknown(`Bearer ${aToken().replace(/[^.]+$/, 'SIGNATURE_REMOVED_BY_GOOGLE')}`, /the platform removed/));

  it.each(['none', 'None', 'HS256', 'RS384', 'PS256', 'ES256', 'EdDSA', undefined])(
    'signed with alg %s',
    async (alg) => {
      const { kid } = await publishedKey();
      await unknown(`Bearer ${resigned({ alg, kid }, bySigning)}`, /not signed with RS256/);
    },
  );

  it('signed by HMAC with the public key', async () => {
    const { kid, ...jwk } = await publishedKey();
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const byHmac = (signed: string): string => createHmac('sha256', pem).update(signed).digest('base64url');
    await unknown(`Bearer ${resigned({ alg: 'HS256', kid }, byHmac)}`, /not signed with RS256/);
    await unknown(`Bearer ${resigned({ alg: 'RS256', kid }, byHmac)}`, /signature does not fit/);
  });

  it('signed by somebody else under Google’s key id', async () => {
    const { kid } = await publishedKey();
    await unknown(`Bearer ${resigned({ alg: 'RS256', kid }, bySigning)}`, /signature does not fit/);
  });

  it.each(['other', '__proto__', 'constructor', 42, undefined])('signed with the key %j', (kid) =>
    unknown(
      `Bearer ${resigned({ alg: 'RS256', kid }, bySigning)}`,
      typeof kid === 'string' ? /key that is not Google’s/ : /not signed with RS256/,
    ),
  );

  it('whose header brings its own key', async () => {
    const jwk = createPublicKey(stranger).export({ format: 'jwk' });
    await unknown(`Bearer ${resigned({ alg: 'RS256', kid: 'mine', jwk }, bySigning)}`, /key that is not Google’s/);
  });

  it('whose claims were changed after signing', async () => {
    const [header, , signature] = aToken().split('.');
    const [, payload] = aToken({ account: 'boss@example.com' }).split('.');
    await unknown(`Bearer ${header}.${payload}.${signature}`, /signature does not fit/);
  });

  it.each([
    ['expired', { iat: nowS() - 7_200, exp: nowS() - 3_600 }, /has expired/],
    ['expired a minute ago', { iat: nowS() - 3_660, exp: nowS() - 60 }, /has expired/],
    ['from the future', { iat: nowS() + 600, exp: nowS() + 4_200 }, /not valid yet/],
    ['not valid before later', { nbf: nowS() + 600 }, /not valid yet/],
    ['valid for years', { exp: nowS() + 3e8 }, /lives for too long/],
    ['for another function', { aud: 'https://render-abc.a.run.app' }, /another audience/],
    ['for an address that begins alike', { aud: `${HERE}.evil.example` }, /another audience/],
    ['of another issuer', { iss: 'https://evil.example' }, /not issued by Google/],
    ['of an issuer that begins alike', { iss: 'https://accounts.google.com.evil.example' }, /not issued by Google/],
    ['with an unverified address', { email_verified: false }, /no verified account/],
    ['with a verification in words', { email_verified: 'true' }, /not complete/],
    ['without an address', { email: undefined }, /no verified account/],
    ['with a look-alike address', { email: '\u{212a}im@example.com' }, /not complete/],
    ['without an end', { exp: undefined }, /not complete/],
    ['without a beginning', { iat: undefined }, /not complete/],
    ['without an audience', { aud: undefined }, /not complete/],
    ['for several audiences', { aud: [HERE] }, /not complete/],
    ['with times in words', { exp: 'tomorrow' }, /not complete/],
  ])('with a token %s', (_title, claims, words) => unknown(`Bearer ${aToken({ claims })}`, words));

  it('and no message holds anything of the token', async () => {
    const token = aToken({ audience: 'https://secret.example' });
    const error: unknown = await callers.verify(`Bearer ${token}`, [SCHEDULER]).catch((failure: unknown) => failure);
    const said = `${String(error)} ${JSON.stringify(error)}`;
    for (const piece of [...token.split('.'), SCHEDULER, 'secret.example']) expect(said).not.toContain(piece);
  });
});

describe('the keys', () => {
  it('are fetched once for many callers, and again after their time', async () => {
    const clock = aClock();
    await using google = await openIdentity({ clock });
    const here = openGoogleCallers({ audiences: [HERE], clock, keysUrl: google.keysUrl });
    const verify = () => here.verify(`Bearer ${google.idToken({ account: SCHEDULER, audience: HERE })}`, [SCHEDULER]);
    await Promise.all(Array.from({ length: 20 }, verify));
    await verify();
    expect(google.fetches).toBe(1);
    clock.pass(20_001_000);
    await verify();
    expect(google.fetches).toBe(2);
  });

  it('that are new are found, and strange ones cost one fetch a minute', async () => {
    const clock = aClock();
    await using google = await openIdentity({ clock });
    const here = openGoogleCallers({ audiences: [HERE], clock, keysUrl: google.keysUrl });
    const verify = () => here.verify(`Bearer ${google.idToken({ account: SCHEDULER, audience: HERE })}`, [SCHEDULER]);
    await verify();
    google.rotate();
    await expect(verify()).rejects.toMatchObject({ code: 'CALLER_UNKNOWN' });
    expect(google.fetches).toBe(1);
    clock.pass(61_000);
    expect(await verify()).toEqual({ account: SCHEDULER });
    expect(google.fetches).toBe(2);
  });

  it('that were withdrawn prove nothing once the answer is past its time', async () => {
    const clock = aClock();
    await using google = await openIdentity({ clock });
    const here = openGoogleCallers({ audiences: [HERE], clock, keysUrl: google.keysUrl });
    const claims = { exp: Math.floor(clock.now().getTime() / 1_000) + 80_000 };
    const token = google.idToken({ account: SCHEDULER, audience: HERE, claims });
    await here.verify(`Bearer ${token}`, [SCHEDULER]);
    google.rotate({ withdraw: true });
    clock.pass(20_001_000);
    await expect(here.verify(`Bearer ${token}`, [SCHEDULER])).rejects.toMatchObject({ code: 'CALLER_UNKNOWN' });
  });

  it('that cannot be fetched are tried for, then leave nobody verified; the next caller tries anew', async () => {
    await using google = await openIdentity({ clock: systemClock });
    const here = openGoogleCallers({ audiences: [HERE], clock: systemClock, keysUrl: google.keysUrl });
    const verify = () => here.verify(`Bearer ${google.idToken({ account: SCHEDULER, audience: HERE })}`, [SCHEDULER]);
    google.failNext(503, 500, 502);
    await expect(verify()).rejects.toMatchObject({ code: 'CALLER_UNVERIFIABLE', status: 503 });
    google.failNext(503);
    expect(await verify()).toEqual({ account: SCHEDULER });
  });
});
