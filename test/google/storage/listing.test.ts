import { describe, expect, it } from 'vitest';
import { aBucket, type BucketOnDesk } from './a-bucket.ts';

const NAMES = [
  'a.pdf',
  'reports/2019/c1.pdf',
  'reports/2019/c2.pdf',
  'reports/2020/c1.pdf',
  'reports/readme',
  'ￚ',
  '𠮷',
  '汕头/a',
];

async function filled(): Promise<BucketOnDesk> {
  const on = await aBucket();
  for (const name of [...NAMES].reverse()) await on.bucket.file(name).save(name, { resumable: false });
  return on;
}

const namesOf = (files: readonly { readonly name: string }[]): readonly string[] => files.map(({ name }) => name);

describe('a listing', () => {
  it('is ordered by the bytes of the names', async () => {
    await using on = await filled();
    const byBytes = [...NAMES].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(namesOf((await on.bucket.getFiles())[0])).toEqual(byBytes);
    expect(byBytes.slice(-2)).toEqual(['ￚ', '𠮷']);
  });

  it.each([
    [{ prefix: 'reports/' }, 4],
    [{ prefix: '汕' }, 1],
    [{ prefix: 'none' }, 0],
    [{ startOffset: 'reports/2020', endOffset: 'reports/r' }, 1],
  ])('is narrowed: %j', async (query, count) => {
    await using on = await filled();
    expect((await on.bucket.getFiles(query))[0]).toHaveLength(count);
  });

  it('is folded at a delimiter', async () => {
    await using on = await filled();
    const [files, , answer] = await on.bucket.getFiles({ prefix: 'reports/', delimiter: '/', autoPaginate: false });
    expect(namesOf(files)).toEqual(['reports/readme']);
    expect((answer as { prefixes: string[] }).prefixes).toEqual(['reports/2019/', 'reports/2020/']);
  });

  it.each([1, 2, 3, 7, 8, 9])('comes whole in pages of %i', async (maxResults) => {
    await using on = await filled();
    const all: string[] = [];
    for await (const file of on.bucket.getFilesStream({ maxApiCalls: 100, autoPaginate: true })) all.push(file.name);
    expect(all).toHaveLength(NAMES.length);
    const paged: string[] = [];
    let query: object | null = { maxResults, autoPaginate: false };
    while (query !== null) {
      const [page, next]: [{ name: string }[], object | null, ...unknown[]] = (await on.bucket.getFiles(
        query,
      )) as never;
      expect(page.length).toBeLessThanOrEqual(maxResults);
      paged.push(...namesOf(page));
      query = next;
    }
    expect(paged).toEqual(all);
  });

  it('tells each object’s own words with it', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('', { resumable: false, metadata: { metadata: { sha256: 'ab' } } });
    const [[file]] = await on.bucket.getFiles({ maxResults: 1, autoPaginate: false });
    expect(file?.metadata.metadata).toEqual({ sha256: 'ab' });
  });
});
