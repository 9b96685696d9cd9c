import { describe, expect, it } from 'vitest';
import { crc32c } from '../../support/google/storage/checksums.ts';
import { aBucket, BUCKET, someBytes } from './a-bucket.ts';

const NAMES = [
  'a',
  'a/b/c.pdf',
  '报告/汕头分中心 评估报告（正式）.pdf',
  '﨑𠮷 #?%&+=.csv',
  'e\u0301',
  "it's (1)*!~.txt",
];

describe('an object', () => {
  it.each(NAMES)('is read as it was written: %s', async (name) => {
    await using on = await aBucket();
    const content = someBytes(1_000);
    await on.bucket.file(name).save(content, { resumable: false, contentType: 'application/pdf' });
    expect((await on.bucket.file(name).download())[0]).toEqual(content);
    const [about] = await on.bucket.file(name).getMetadata();
    expect(about).toMatchObject({
      name,
      bucket: BUCKET,
      size: '1000',
      contentType: 'application/pdf',
      storageClass: 'STANDARD',
    });
  });

  it('may be empty', async () => {
    await using on = await aBucket();
    await on.bucket.file('empty').save('', { resumable: false });
    expect((await on.bucket.file('empty').download())[0].length).toBe(0);
    expect((await on.bucket.file('empty').getMetadata())[0]).toMatchObject({ size: '0', crc32c: 'AAAAAA==' });
  });

  it('has the checksums that others compute', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('123456789', { resumable: false });
    const [about] = await on.bucket.file('a').getMetadata();
    // The check value of CRC-32C in the catalogue of parametrised CRC algorithms; below, the vector of RFC 3720, B.4.
    expect(about.crc32c).toBe(Buffer.from('e3069283', 'hex').toString('base64'));
    expect(about.md5Hash).toBe(Buffer.from('25f9e794323b453885f5181f1b624d0b', 'hex').toString('base64'));
    expect(crc32c(Buffer.alloc(32))).toBe(Buffer.from('8a9136aa', 'hex').toString('base64'));
  });

  it('gets a higher generation with each content, and a higher metageneration with each change about it', async () => {
    await using on = await aBucket();
    const file = on.bucket.file('a');
    const about = async () => (await file.getMetadata())[0];
    await file.save('one', { resumable: false });
    const first = await about();
    await file.setMetadata({ cacheControl: 'no-store' });
    const second = await about();
    await file.save('two', { resumable: false });
    const third = await about();
    expect([first.metageneration, second.metageneration, third.metageneration].map(Number)).toEqual([1, 2, 1]);
    expect(second.generation).toBe(first.generation);
    expect(Number(third.generation)).toBeGreaterThan(Number(first.generation));
    expect(third.cacheControl).toBeUndefined();
  });

  it('keeps what is said of it, and drops what is taken away', async () => {
    await using on = await aBucket();
    const file = on.bucket.file('a');
    await file.save('x', {
      resumable: false,
      metadata: { cacheControl: 'private', metadata: { sha256: 'ab', 中心: '汕头' } },
    });
    await file.setMetadata({
      contentLanguage: 'zh-CN',
      cacheControl: null as never,
      metadata: { sha256: null, run: 'r1' },
    });
    const [about] = await file.getMetadata();
    expect(about.metadata).toEqual({ 中心: '汕头', run: 'r1' });
    expect(about).toMatchObject({ contentLanguage: 'zh-CN' });
    expect(about.cacheControl).toBeUndefined();
  });

  it('that is not there is a 404 in Google’s words', async () => {
    await using on = await aBucket();
    expect((await on.bucket.file('none').exists())[0]).toBe(false);
    await expect(on.bucket.file('none').getMetadata()).rejects.toMatchObject({
      code: 404,
      message: `No such object: ${BUCKET}/none`,
    });
    await expect(on.storage.bucket('no-such-bucket').file('a').save('x', { resumable: false })).rejects.toMatchObject({
      code: 404,
      message: 'The specified bucket does not exist.',
    });
  });

  it('that was deleted is gone, and deleting it again is a 404', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('x', { resumable: false });
    await on.bucket.file('a').delete();
    await expect(on.bucket.file('a').delete()).rejects.toMatchObject({ code: 404 });
    await on.bucket.file('a').delete({ ignoreNotFound: true });
  });

  it('is damaged on the way: the client sees it', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('good', { resumable: false });
    const stored = on.desk.state.object(BUCKET, 'a');
    on.desk.state.bucket(BUCKET).objects.set('a', { ...stored, content: Buffer.from('evil') });
    await expect(on.bucket.file('a').download()).rejects.toMatchObject({ code: 'CONTENT_DOWNLOAD_MISMATCH' });
  });

  it('with another checksum than it was sent with is refused', async () => {
    await using on = await aBucket();
    const save = on.bucket.file('a').save('x', { resumable: false, metadata: { md5Hash: 'AAAAAAAAAAAAAAAAAAAAAA==' } });
    await expect(save).rejects.toThrow(/MD5 hash .* doesn't match/);
    expect(on.desk.state.bucket(BUCKET).objects.size).toBe(0);
  });
});

describe('a part of an object', () => {
  it.each([
    [{ start: 0, end: 0 }, 0, 1],
    [{ start: 10, end: 19 }, 10, 20],
    [{ start: 990 }, 990, 1_000],
    [{ start: 990, end: 5_000 }, 990, 1_000],
    [{ end: -5 }, 995, 1_000],
  ])('%j', async (range, from, to) => {
    await using on = await aBucket();
    const content = someBytes(1_000);
    await on.bucket.file('a').save(content, { resumable: false });
    expect((await on.bucket.file('a').download(range))[0]).toEqual(content.subarray(from, to));
  });

  it('beyond its end is a 416', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('x', { resumable: false });
    await expect(on.bucket.file('a').download({ start: 5, end: 9 })).rejects.toMatchObject({ code: 416 });
  });
});

describe('a request with a field that Cloud Storage does not have', () => {
  it('is refused', async () => {
    await using on = await aBucket();
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false });
    await expect(file.setMetadata({ contentTpye: 'x' } as never)).rejects.toMatchObject({
      code: 400,
      message: expect.stringContaining('Unknown name "contentTpye"'),
    });
    await expect(file.setMetadata({ contentType: 5 } as never)).rejects.toMatchObject({ code: 400 });
  });
});
