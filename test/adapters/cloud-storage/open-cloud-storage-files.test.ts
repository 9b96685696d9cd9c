import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { StorageOptions } from '@google-cloud/storage';
import { describe, expect, it } from 'vitest';
import {
  type CloudStorageFiles,
  openCloudStorageFiles,
} from '../../../functions/adapters/cloud-storage/open-cloud-storage-files.ts';
import { systemClock } from '../../../functions/adapters/system-clock/system-clock.ts';
import { type OpenStorageDesk, openStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import type { StoredObject } from '../../support/google/storage/stored-object.ts';

const BUCKET = 'centre-evaluation-files';
const NAME = 'reports/2019/汕头分中心 评估报告（正式）.pdf';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function aDesk(settings: Partial<Parameters<typeof openStorageDesk>[0]> = {}): Promise<OpenStorageDesk> {
  const desk = await openStorageDesk({ clock: systemClock, ...settings });
  desk.state.addBucket({
    name: BUCKET,
    iamConfiguration: { uniformBucketLevelAccess: { enabled: true }, publicAccessPrevention: 'enforced' },
  });
  return desk;
}

function filesOn(desk: OpenStorageDesk, options: StorageOptions & { bucket?: string } = {}): CloudStorageFiles {
  const { bucket = BUCKET, ...storage } = options;
  return openCloudStorageFiles({
    bucket,
    storage: {
      apiEndpoint: desk.apiEndpoint,
      projectId: 'centre-evaluation',
      retryOptions: { retryDelayMultiplier: 1, maxRetryDelay: 1 },
      ...storage,
    },
    link: (name) => `https://console.example/files/${encodeURIComponent(name)}`,
  });
}

function objectsOf(desk: OpenStorageDesk, prefix: string): readonly StoredObject[] {
  return [...desk.state.bucket(BUCKET).objects.values()].filter(({ name }) => name.startsWith(prefix));
}

const names = (desk: OpenStorageDesk): readonly string[] => desk.calls.map(({ name }) => name);
const times = (desk: OpenStorageDesk, name: string): number => names(desk).filter((one) => one === name).length;

describe('what is stored', () => {
  it('is the content under its digest, told to no cache, under the name that a reader sees', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write(NAME, bytes('%PDF'));
    const [content, ...others] = objectsOf(desk, 'content/');
    expect(others).toEqual([]);
    expect(content?.name).toBe(`content/${await files.digest(NAME)}`);
    expect(content?.fields).toEqual({
      contentType: 'application/pdf',
      contentDisposition:
        'inline; filename="_____ ________.pdf"; filename*=UTF-8\'\'%E6%B1%95%E5%A4%B4%E5%88%86%E4%B8%AD%E5%BF%83%20%E8%AF%84%E4%BC%B0%E6%8A%A5%E5%91%8A%EF%BC%88%E6%AD%A3%E5%BC%8F%EF%BC%89.pdf',
      cacheControl: 'private, no-store, no-transform',
    });
  });

  it('never has an access list of its own, and asks for none', async () => {
    await using desk = await aDesk();
    await filesOn(desk).write(NAME, bytes('a'));
    expect(objectsOf(desk, '').flatMap(({ acl }) => acl)).toEqual([]);
    expect(names(desk).filter((name) => /AccessControl|Iam/.test(name))).toEqual([]);
  });

  it('is one content for two names, and one pointer for the same content again', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write('a.pdf', bytes('same'));
    await files.write('b.pdf', bytes('same'));
    await files.write('b.pdf', bytes('same'));
    expect(objectsOf(desk, 'content/')).toHaveLength(1);
    expect(objectsOf(desk, 'names/')).toHaveLength(2);
    expect(times(desk, 'storage.objects.insert')).toBe(3);
  });

  it('keeps what a name stood for before, and after it was removed', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write('a.pdf', bytes('first'));
    await files.write('a.pdf', bytes('second'));
    await files.remove('a.pdf');
    expect(objectsOf(desk, 'content/')).toHaveLength(2);
    expect(objectsOf(desk, 'names/a.pdf:')).toHaveLength(3);
    expect(await files.read('a.pdf')).toBeUndefined();
    await files.write('a.pdf', bytes('first'));
    expect(await files.read('a.pdf')).toEqual(Buffer.from('first'));
  });

  it('is found by a digest without being handed out', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write(NAME, bytes('a'));
    const before = desk.calls.length;
    await files.digest(NAME);
    expect(names(desk).slice(before)).toEqual(['storage.objects.list', 'storage.objects.get']);
  });

  it('that somebody deleted by hand is no file any more, and can be written again', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write('a.pdf', bytes('a'));
    for (const { name } of objectsOf(desk, 'content/')) desk.state.bucket(BUCKET).objects.delete(name);
    expect(await files.digest('a.pdf')).toBeUndefined();
    expect(await files.read('a.pdf')).toBeUndefined();
    await files.write('a.pdf', bytes('a'));
    expect(await files.read('a.pdf')).toEqual(Buffer.from('a'));
  });

  it('and was altered by hand is refused', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    await files.write('a.pdf', bytes('a'));
    const [content] = objectsOf(desk, 'content/');
    if (content === undefined) throw new Error('no content');
    desk.state.put({
      bucket: desk.state.bucket(BUCKET),
      name: content.name,
      content: bytes('b'),
      change: {},
      query: new URLSearchParams(),
    });
    await expect(files.read('a.pdf')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { file: 'a.pdf', remedy: expect.stringContaining(content.name) },
    });
  });

  it('may be large: 20 MB go up in one resumable upload that a break does not start over', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    const content = new Uint8Array(20_000_000).map((_, at) => at * 7);
    desk.interruptNextPart(12_000_000);
    await files.write('a.pdf', content);
    expect(Buffer.compare((await files.read('a.pdf')) ?? new Uint8Array(), content)).toBe(0);
    expect(desk.calls.filter(({ name }) => name === 'storage.objects.insert').map(({ status }) => status)).toEqual([
      200, 503, 308, 200, 200,
    ]);
  });
});

describe('many writers', () => {
  it('of one name leave one of their contents, and as many pointers as there were changes', async () => {
    await using desk = await aDesk();
    const texts = Array.from({ length: 12 }, (_, number) => `content ${number}`);
    await Promise.all(texts.map((text) => filesOn(desk).write('a.pdf', bytes(text))));
    expect(texts).toContain(Buffer.from((await filesOn(desk).read('a.pdf')) ?? []).toString());
    expect(objectsOf(desk, 'names/')).toHaveLength(12);
  });

  it('that never come to an end are told of', async () => {
    await using desk = await aDesk();
    desk.faults.add({ effect: { status: 412 }, path: /o\?.*name=names\//, times: 1_000 });
    await expect(filesOn(desk).write('a.pdf', bytes('a'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: { found: expect.stringContaining('others kept writing') },
    });
  });
});

describe('a fault that passes', () => {
  it.each([
    ['503 before the content is there', 'insert', { status: 503 }],
    ['429 before the content is there', 'insert', { status: 429, reason: 'rateLimitExceeded' }],
    ['a cut before the content is there', 'insert', { cut: 'before' as const }],
    ['a cut after the content is there', 'insert', { cut: 'after' as const }],
    ['a cut when the name is looked up', 'list', { cut: 'before' as const }],
    ['a cut after the name was set', /name=names\//, { cut: 'after' as const }],
  ])('%s leaves the file as if nothing had been', async (_title, where, effect) => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    desk.faults.add({
      effect,
      ...(typeof where === 'string' ? { method: `storage.objects.${where}` } : { path: where }),
    });
    await files.write('a.pdf', bytes('a'));
    expect(await files.read('a.pdf')).toEqual(Buffer.from('a'));
    expect(objectsOf(desk, 'content/')).toHaveLength(1);
    expect(objectsOf(desk, 'names/')).toHaveLength(1);
    expect(desk.calls.filter(({ status }) => status === 0 || status >= 429)).toHaveLength(1);
  });

  it('that does not pass says to try later', async () => {
    await using desk = await aDesk();
    desk.faults.add({ effect: { status: 503 }, times: 100 });
    const files = filesOn(desk, { retryOptions: { maxRetries: 1 } });
    await expect(files.write('a.pdf', bytes('a'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: { found: expect.stringContaining('for the moment') },
    });
    await expect(files.read('a.pdf')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('a refusal', () => {
  const only = (...permissions: string[]) => ({
    isAllowed: (_account: string, permission: string) => permissions.includes(permission),
  });

  it('for want of a permission names the account’s role', async () => {
    await using desk = await aDesk(only('storage.objects.get', 'storage.objects.list'));
    await expect(filesOn(desk).write('a.pdf', bytes('a'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: {
        found: expect.stringContaining("Permission 'storage.objects.create' denied"),
        remedy: expect.stringContaining('roles/storage.objectCreator'),
      },
    });
    expect(await filesOn(desk).read('a.pdf')).toBeUndefined();
  });

  it('of a reader is told too', async () => {
    await using desk = await aDesk(only('storage.objects.list'));
    await expect(filesOn(desk).read('a.pdf')).resolves.toBeUndefined();
    await using closed = await aDesk(only());
    await expect(filesOn(closed).read('a.pdf')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { found: expect.stringContaining('storage.objects.list') },
    });
  });

  it.each([
    [{ status: 403, reason: 'quotaExceeded' }, /quota is used up/],
    [{ status: 403, reason: 'accountDisabled' }, /billing account is disabled/],
    [{ status: 403, reason: 'retentionPolicyNotMet' }, /retention or a hold/],
    [{ status: 401 }, /credentials are not valid/],
    [{ status: 400 }, /does not take the request/],
  ])('%j is told with its remedy', async (effect, words) => {
    await using desk = await aDesk();
    desk.faults.add({ method: 'storage.objects.insert', effect, times: 100 });
    const failure = filesOn(desk).write('a.pdf', bytes('a'));
    await expect(failure).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    await expect(failure).rejects.toThrow(words);
  });

  it('of a bucket that is not there says so', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk, { bucket: 'another-bucket' });
    await expect(files.write('a.pdf', bytes('a'))).rejects.toThrow(/no such bucket/);
  });

  it('of a name that is too long for an object is told before anything is written', async () => {
    await using desk = await aDesk();
    const long = Array.from({ length: 5 }, () => '汉'.repeat(80)).join('/');
    await expect(filesOn(desk).write(`${long}.pdf`, bytes('a'))).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(objectsOf(desk, 'names/')).toEqual([]);
  });
});

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
