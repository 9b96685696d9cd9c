import { describe, expect, it } from 'vitest';
import { aBucket, BUCKET, type BucketOnDesk, someBytes } from './a-bucket.ts';

const PART = 262_144;

function statuses(on: BucketOnDesk): readonly number[] {
  return on.desk.calls.filter(({ name }) => name === 'storage.objects.insert').map(({ status }) => status);
}

describe('a resumable upload', () => {
  it.each([0, 1, PART, PART * 3, 1_000_000])('of %i bytes in one request arrives whole', async (size) => {
    await using on = await aBucket();
    const content = someBytes(size);
    await on.bucket.file('汕头.pdf').save(content, { resumable: true, contentType: 'application/pdf' });
    expect((await on.bucket.file('汕头.pdf').download())[0]).toEqual(content);
    expect((await on.bucket.file('汕头.pdf').getMetadata())[0].contentType).toBe('application/pdf');
  });

  it.each([1, PART, PART * 2, PART * 2 + 1, 1_000_000])('of %i bytes in parts arrives whole', async (size) => {
    await using on = await aBucket();
    const content = someBytes(size);
    await on.bucket.file('a').save(content, { resumable: true, chunkSize: PART });
    expect((await on.bucket.file('a').download())[0]).toEqual(content);
    expect(statuses(on).filter((status) => status === 308)).toHaveLength(Math.ceil(size / PART) - 1);
  });

  it.each([0, PART - 1, PART * 2 + 5])('broken after %i bytes goes on from there', async (kept) => {
    await using on = await aBucket();
    const content = someBytes(PART * 3 + 77);
    on.desk.interruptNextPart(kept);
    await on.bucket.file('a').save(content, { resumable: true, preconditionOpts: { ifGenerationMatch: 0 } });
    expect((await on.bucket.file('a').download())[0]).toEqual(content);
    expect(statuses(on)).toEqual([200, 503, 308, 200]);
  });

  it('in parts, one of them broken, goes on from there', async () => {
    await using on = await aBucket();
    const content = someBytes(PART * 5 + 1);
    on.desk.interruptNextPart(PART);
    await on.bucket
      .file('a')
      .save(content, { resumable: true, chunkSize: PART * 2, preconditionOpts: { ifGenerationMatch: 0 } });
    expect((await on.bucket.file('a').download())[0]).toEqual(content);
  });

  it('whose last answer got lost is found to be whole', async () => {
    await using on = await aBucket();
    const content = someBytes(PART + 9);
    on.desk.faults.add({ method: 'storage.objects.insert', effect: { cut: 'after' }, after: 1 });
    await on.bucket.file('a').save(content, { resumable: true, preconditionOpts: { ifGenerationMatch: 0 } });
    expect((await on.bucket.file('a').download())[0]).toEqual(content);
    expect(on.desk.state.object(BUCKET, 'a').metageneration).toBe(1);
  });

  it('loses to one that ended meanwhile', async () => {
    await using on = await aBucket();
    const [uri] = await on.bucket.file('a').createResumableUpload({ preconditionOpts: { ifGenerationMatch: 0 } });
    await on.bucket.file('a').save('faster', { resumable: false });
    const response = await fetch(uri, { method: 'PUT', body: 'slower' });
    expect(response.status).toBe(412);
    expect((await on.bucket.file('a').download())[0].toString()).toBe('faster');
  });
});

describe('a session of an upload', () => {
  const put = (uri: string, body: Buffer, range: string) =>
    fetch(uri, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-range': range } });

  it('says how far it is, takes what comes twice, and keeps whole parts only', async () => {
    await using on = await aBucket();
    const content = someBytes(PART * 2 + 10);
    const [uri] = await on.bucket.file('a').createResumableUpload();
    const total = content.length;
    const empty = await put(uri, Buffer.alloc(0), `bytes */${total}`);
    expect([empty.status, empty.headers.get('range')]).toEqual([308, null]);
    const first = await put(uri, content.subarray(0, PART), `bytes 0-${PART - 1}/${total}`);
    expect([first.status, first.headers.get('range')]).toEqual([308, `bytes=0-${PART - 1}`]);
    const again = await put(uri, content.subarray(0, PART * 2), `bytes 0-${PART * 2 - 1}/${total}`);
    expect(again.headers.get('range')).toBe(`bytes=0-${PART * 2 - 1}`);
    const crooked = await put(
      uri,
      content.subarray(PART * 2, PART * 2 + 5),
      `bytes ${PART * 2}-${PART * 2 + 4}/${total}`,
    );
    expect(crooked.status).toBe(400);
    const last = await put(uri, content.subarray(PART * 2), `bytes ${PART * 2}-${total - 1}/${total}`);
    expect([last.status, (await put(uri, Buffer.alloc(0), 'bytes */*')).status]).toEqual([200, 200]);
    expect((await on.bucket.file('a').download())[0]).toEqual(content);
  });

  it.each([
    ['a gap', 'bytes 262144-262145/524288'],
    ['another length than it says', 'bytes 0-9/524288'],
    ['no sense', 'items 1-2'],
  ])('refuses %s', async (_title, range) => {
    await using on = await aBucket();
    const [uri] = await on.bucket.file('a').createResumableUpload();
    expect((await put(uri, Buffer.from('ab'), range)).status).toBe(400);
    expect(on.desk.state.bucket(BUCKET).objects.size).toBe(0);
  });

  it('is over when it was cancelled, and one that never was is unknown', async () => {
    await using on = await aBucket();
    const [uri] = await on.bucket.file('a').createResumableUpload();
    expect((await fetch(uri, { method: 'DELETE' })).status).toBe(499);
    expect((await put(uri, Buffer.from('ab'), 'bytes 0-1/2')).status).toBe(410);
    expect((await put(uri.replace(/upload_id=.*/, 'upload_id=other'), Buffer.from('a'), 'bytes 0-0/1')).status).toBe(
      410,
    );
  });
});
