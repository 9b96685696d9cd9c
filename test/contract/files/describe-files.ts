import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../functions/ports/files.ts';

/** Opens files over the content of a space: the same space again shares it, a new one is empty. */
export type OpenFiles = (space: string) => Promise<Files> | Files;

const BAD_NAMES = [
  '',
  '/',
  '/etc/passwd',
  '..',
  '../a.pdf',
  'a/../../b.pdf',
  'a/./b.pdf',
  'a//b.pdf',
  'a/',
  './a.pdf',
  '.hidden',
  'a/.partial/b',
  'a\\b.pdf',
  '..\\b.pdf',
  'C:/b.pdf',
  'a\0b.pdf',
  'a\nb.pdf',
  'a\u202egnp.pdf',
  'a\u200b.pdf',
  'a?.pdf',
  'a*.pdf',
  'a|b',
  '<a>',
  '"a"',
  'a.pdf.',
  'a.pdf ',
  'CON',
  'con.pdf',
  'a/nul',
  'LPT1.txt',
  '\ud800.pdf',
  `${'汉'.repeat(84)}.pdf`,
];

const GOOD_NAMES = [
  'a.pdf',
  'reports/2019/汕头分中心 评估报告（正式）.pdf',
  'console.pdf',
  'a..b.pdf',
  '﨑𠮷.csv',
  `${'汉'.repeat(83)}.pdf`,
];

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What every adapter of the files keeps to. */
export function describeFiles(name: string, open: OpenFiles): void {
  const fresh = async (): Promise<Files> => open(randomUUID());

  describe(`${name}: content`, () => {
    it.each(GOOD_NAMES)('a file is read as it was written: %s', async (file) => {
      const files = await fresh();
      const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await files.write(file, content);
      expect(Uint8Array.from((await files.read(file)) ?? [])).toEqual(content);
      expect(await files.digest(file)).toBe(sha256(content));
    });

    it('a name is the same file however its accents are composed', async () => {
      const files = await fresh();
      await files.write('e\u0301.pdf', bytes('a'));
      expect(await files.digest('é.pdf')).toBe(sha256(bytes('a')));
      expect(files.locate('e\u0301.pdf')).toBe(files.locate('é.pdf'));
    });

    it('an empty file is a file', async () => {
      const files = await fresh();
      await files.write('a.pdf', bytes(''));
      expect((await files.read('a.pdf'))?.length).toBe(0);
      expect(await files.digest('a.pdf')).toBe(sha256(bytes('')));
    });

    it('a second write replaces the whole content, a shorter one too', async () => {
      const files = await fresh();
      await files.write('a.pdf', bytes('the first and longer one'));
      await files.write('a.pdf', bytes('short'));
      expect(Buffer.from((await files.read('a.pdf')) ?? []).toString()).toBe('short');
    });

    it('a file that is not there is undefined, a folder of that name too', async () => {
      const files = await fresh();
      await files.write('folder/a.pdf', bytes('a'));
      for (const none of ['b.pdf', 'folder', 'folder/a.pdf/b.pdf', 'other/b.pdf']) {
        expect(await files.read(none)).toBeUndefined();
        expect(await files.digest(none)).toBeUndefined();
      }
    });

    it('a removed file is gone, and removing what is not there is no fault', async () => {
      const files = await fresh();
      await files.write('a/b.pdf', bytes('b'));
      await files.write('a/c.pdf', bytes('c'));
      await files.remove('a/b.pdf');
      await files.remove('a/b.pdf');
      await files.remove('none/x.pdf');
      expect(await files.read('a/b.pdf')).toBeUndefined();
      expect(await files.digest('a/c.pdf')).toBe(sha256(bytes('c')));
    });

    it('what was written is there for another opening of the space', async () => {
      const space = randomUUID();
      await (await open(space)).write('a.pdf', bytes('a'));
      expect(await (await open(space)).digest('a.pdf')).toBe(sha256(bytes('a')));
    });

    it('a file of 5 MB is kept whole', async () => {
      const files = await fresh();
      const content = new Uint8Array(5_000_000).map((_, at) => at * 31);
      await files.write('a.pdf', content);
      expect(await files.digest('a.pdf')).toBe(sha256(content));
    });

    it('two files at two places have two addresses', async () => {
      const files = await fresh();
      expect(files.locate('a/b.pdf')).toContain('b.pdf');
      expect(files.locate('a/b.pdf')).not.toBe(files.locate('b.pdf'));
    });
  });

  describe(`${name}: names`, () => {
    it.each(BAD_NAMES)('%j is refused everywhere', async (file) => {
      const files = await fresh();
      await expect(files.write(file, bytes('a'))).rejects.toThrow(TypeError);
      await expect(files.read(file)).rejects.toThrow(TypeError);
      await expect(files.digest(file)).rejects.toThrow(TypeError);
      await expect(files.remove(file)).rejects.toThrow(TypeError);
      expect(() => files.locate(file)).toThrow(TypeError);
    });
  });

  describe(`${name}: many at once`, () => {
    it('a reader beside writers sees one content or the other, whole', async () => {
      const files = await fresh();
      const contents = ['a', 'b', 'c'].map((letter) => bytes(letter.repeat(300_000)));
      const allowed = new Set(contents.map(sha256));
      await files.write('a.pdf', contents[0] ?? bytes(''));
      let isWriting = true;
      const writing = Promise.all(
        contents.map(async (content) => {
          for (let round = 0; round < 10; round += 1) await files.write('a.pdf', content);
        }),
      ).finally(() => {
        isWriting = false;
      });
      const seen = new Set<string>();
      while (isWriting) seen.add(sha256((await files.read('a.pdf')) ?? bytes('none')));
      await writing;
      expect(seen.size).toBeGreaterThan(0);
      expect([...seen].filter((digest) => !allowed.has(digest))).toEqual([]);
      expect(allowed.has((await files.digest('a.pdf')) ?? '')).toBe(true);
    });

    it('100 files at once are all there', async () => {
      const files = await fresh();
      const names = Array.from({ length: 100 }, (_, n) => `reports/${n % 7}/汕头 ${n}.pdf`);
      await Promise.all(names.map((file) => files.write(file, bytes(file))));
      const digests = await Promise.all(names.map((file) => files.digest(file)));
      expect(digests).toEqual(names.map((file) => sha256(bytes(file))));
    });
  });
}
