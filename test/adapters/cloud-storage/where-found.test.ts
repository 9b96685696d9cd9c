import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aDesk, bytes, filesOn, NAME } from './a-desk.ts';

describe('where a file is found', () => {
  it('is an address of our own function', async () => {
    await using desk = await aDesk();
    expect(filesOn(desk).locate('a/汕头.pdf')).toBe('https://console.example/files/a%2F%E6%B1%95%E5%A4%B4.pdf');
    expect(desk.calls).toEqual([]);
  });

  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const account = 'files@centre-evaluation.iam.gserviceaccount.com';
  const signing = (key: KeyObject) => ({
    credentials: { client_email: account, private_key: key.export({ type: 'pkcs8', format: 'pem' }).toString() },
  });
  const signers = [{ account, publicKey }];

  it('is for a while a signed address, which hands it out under its name and type', async () => {
    await using desk = await aDesk({ signers });
    const files = filesOn(desk, signing(privateKey));
    await files.write(NAME, bytes('%PDF'));
    const link = await files.signedLink(NAME, 10);
    const response = await fetch(link ?? '');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('%PDF');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%B1%95%E5%A4%B4");
    expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
  });

  it('is none by an altered address, nor by one that ran out, nor by another’s signature', async () => {
    let aheadMs = 0;
    await using desk = await aDesk({ signers, clock: { now: () => new Date(Date.now() + aheadMs) } });
    const files = filesOn(desk, signing(privateKey));
    await files.write('a.pdf', bytes('a'));
    await files.write('b.pdf', bytes('b'));
    const link = (await files.signedLink('a.pdf', 10)) ?? '';
    const status = async (address: string): Promise<number> => (await fetch(address)).status;
    const [ofA, ofB] = [await files.digest('a.pdf'), await files.digest('b.pdf')];
    expect(await status(link.replace(ofA ?? '', ofB ?? ''))).toBe(403);
    expect(await status(link.replace('Expires=600', 'Expires=6000'))).toBe(403);
    expect(await status(link.replace('application%2Fpdf', 'text%2Fhtml'))).toBe(403);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    const forged = filesOn(desk, signing(stranger));
    expect(await status((await forged.signedLink('a.pdf', 10)) ?? '')).toBe(403);
    expect(await status(link)).toBe(200);
    aheadMs = 11 * 60_000;
    expect(await status(link)).toBe(400);
  });

  it('is nowhere for a file that is not there', async () => {
    await using desk = await aDesk({ signers });
    expect(await filesOn(desk, signing(privateKey)).signedLink('none.pdf', 10)).toBeUndefined();
  });

  it.each([0, -1, 10_081, Number.NaN])('is not given for %j minutes', async (minutes) => {
    await using desk = await aDesk({ signers });
    await expect(filesOn(desk, signing(privateKey)).signedLink('a.pdf', minutes)).rejects.toThrow(RangeError);
  });
});
