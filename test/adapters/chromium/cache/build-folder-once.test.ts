import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFolderOnce } from '../../../../functions/adapters/chromium/cache/build-folder-once.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(async () => rm(root, { recursive: true, force: true }));

function fillWith(text: string): (partial: string) => Promise<void> {
  return (partial) => writeFile(join(partial, 'a'), text);
}

describe('buildFolderOnce', () => {
  it('fills a folder the first time and leaves it alone the second', async () => {
    const folder = join(root, 'deep', 'once');
    await buildFolderOnce(folder, fillWith('first'));
    await buildFolderOnce(folder, fillWith('second'));
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('first');
  });

  it('gives all who fill at once the same whole folder', async () => {
    const folder = join(root, 'many');
    const folders = await Promise.all(['a', 'b', 'c'].map((text) => buildFolderOnce(folder, fillWith(text))));
    expect(new Set(folders)).toEqual(new Set([folder]));
    expect(readdirSync(root).filter((name) => name.startsWith('many'))).toEqual(['many']);
  });

  it('leaves nothing when the filling fails, and fills the next time', async () => {
    const folder = join(root, 'failed');
    const failing = buildFolderOnce(folder, async (partial) => {
      await writeFile(join(partial, 'a'), 'half');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(readdirSync(root).filter((name) => name.startsWith('failed'))).toEqual([]);
    await buildFolderOnce(folder, fillWith('whole'));
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('whole');
  });

  it('removes what was abandoned long ago, and nothing that may be under way', async () => {
    const folder = join(root, 'left');
    for (const name of ['old', 'new']) mkdirSync(`${folder}.${name}.partial`);
    utimesSync(`${folder}.old.partial`, new Date(0), new Date(0));
    await buildFolderOnce(folder, fillWith('x'));
    expect(readdirSync(root).filter((name) => name.startsWith('left'))).toEqual(['left', 'left.new.partial']);
  });

  it('names a folder that cannot be made', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(buildFolderOnce(join(file, 'folder'), fillWith('x'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: { file: join(file, 'folder'), found: 'ENOTDIR' },
    });
  });
});
