import { describe, expect, it } from 'vitest';
import { aBucket, BUCKET, someBytes } from './a-bucket.ts';

describe('a copy', () => {
  it('has the content and what was said of it, and a generation of its own', async () => {
    await using on = await aBucket();
    on.desk.state.addBucket({ name: 'another-bucket' });
    const file = on.bucket.file('a/汕头.pdf');
    await file.save('x', { resumable: false, contentType: 'application/pdf', metadata: { metadata: { run: 'r1' } } });
    const [copy] = await file.copy(on.storage.bucket('another-bucket').file('b.pdf'));
    const [about] = await copy.getMetadata();
    expect(about).toMatchObject({ contentType: 'application/pdf', metadata: { run: 'r1' }, bucket: 'another-bucket' });
    expect(Number(about.generation)).toBeGreaterThan(on.desk.state.object(BUCKET, 'a/汕头.pdf').generation);
    expect((await copy.download())[0].toString()).toBe('x');
  });

  it('of something large is made in steps', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save(someBytes(3_000_000), { resumable: false });
    const url = `${on.desk.apiEndpoint}/storage/v1/b/${BUCKET}/o/a/rewriteTo/b/${BUCKET}/o/b?maxBytesRewrittenPerCall=1048576`;
    const step = async (token = ''): Promise<{ done: boolean; rewriteToken?: string }> =>
      (await (await fetch(`${url}${token}`, { method: 'POST' })).json()) as never;
    const first = await step();
    expect(first.done).toBe(false);
    expect((await step(`&rewriteToken=${first.rewriteToken}`)).done).toBe(true);
    expect((await on.bucket.file('b').download())[0].length).toBe(3_000_000);
  });

  it('of nothing is a 404', async () => {
    await using on = await aBucket();
    await expect(on.bucket.file('none').copy('b')).rejects.toMatchObject({ code: 404 });
  });
});

describe('a move', () => {
  it.each(['move', 'rename', 'moveFileAtomic'] as const)('by %s leaves nothing behind', async (way) => {
    await using on = await aBucket();
    await on.bucket.file('a').save('x', { resumable: false });
    await on.bucket.file('a')[way]('b');
    expect([...on.desk.state.bucket(BUCKET).objects.keys()]).toEqual(['b']);
  });
});

describe('a composition', () => {
  it('joins objects in order and has no MD5', async () => {
    await using on = await aBucket();
    for (const name of ['a', 'b', 'c']) await on.bucket.file(name).save(name.repeat(3), { resumable: false });
    await on.bucket.combine(['b', 'a', 'c'], 'all');
    expect((await on.bucket.file('all').download())[0].toString()).toBe('bbbaaaccc');
    expect((await on.bucket.file('all').getMetadata())[0].md5Hash).toBeUndefined();
  });
});
