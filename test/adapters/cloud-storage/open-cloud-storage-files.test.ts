import { describe, expect, it } from 'vitest';
import { someBytes } from '../../google/storage/a-bucket.ts';
import type { OpenStorageDesk } from '../../support/google/storage/open-storage-desk.ts';
import { aDesk, BUCKET, bytes, filesOn, NAME, objectsOf } from './a-desk.ts';

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
    const content = someBytes(20_000_000);
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
