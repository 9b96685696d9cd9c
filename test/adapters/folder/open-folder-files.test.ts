import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFolderFiles } from '../../../functions/adapters/folder/open-folder-files.ts';
import { describeFiles } from '../../contract/files/describe-files.ts';

const root = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(async () => rm(root, { recursive: true, force: true }));

const CONTENT = new TextEncoder().encode('content');
const UUID = '0b7f0d0e-8f3a-4a7e-9a52-0d9f3f6f2a11';
/** Above the highest number that Linux gives to a process. */
const NO_PROCESS = 4_194_305;

function aFolder(): string {
  return mkdtempSync(join(root, 'folder-'));
}

function leavePartial(folder: string, name: string, modified: Date): void {
  const path = join(folder, '.partial', name);
  mkdirSync(join(folder, '.partial'), { recursive: true });
  writeFileSync(path, 'half');
  utimesSync(path, modified, modified);
}

describeFiles('a folder', (space) => openFolderFiles({ folder: join(root, space) }));

describe('the folder of finished files', () => {
  it('is made with the folders above it', async () => {
    const folder = join(aFolder(), 'deep', '报告');
    await openFolderFiles({ folder }).write('a.pdf', CONTENT);
    expect(readdirSync(folder).sort()).toEqual(['.partial', 'a.pdf']);
  });

  it('is made again when a person deleted it meanwhile', async () => {
    const folder = aFolder();
    const files = openFolderFiles({ folder });
    await rm(folder, { recursive: true });
    await files.write('a.pdf', CONTENT);
    expect(await files.read('a.pdf')).toEqual(Buffer.from(CONTENT));
  });

  it('holds nothing half-written after a write or a refused write', async () => {
    const folder = aFolder();
    const files = openFolderFiles({ folder });
    mkdirSync(join(folder, 'taken.pdf'));
    await files.write('a.pdf', CONTENT);
    await expect(files.write('taken.pdf', CONTENT)).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(readdirSync(join(folder, '.partial'))).toEqual([]);
  });

  it('names the file in the way of a folder', async () => {
    const folder = aFolder();
    const files = openFolderFiles({ folder });
    await files.write('a.pdf', CONTENT);
    await expect(files.write('a.pdf/b.pdf', CONTENT)).rejects.toThrow(join(folder, 'a.pdf', 'b.pdf'));
  });

  it('cannot be opened below a file', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openFolderFiles({ folder: join(folder, 'file', 'reports') })).toThrow(
      expect.objectContaining({ code: 'FILE_UNWRITABLE' }),
    );
  });

  it('locates a file by its absolute path', () => {
    expect(openFolderFiles({ folder: root }).locate('a/汕头.pdf')).toBe(join(root, 'a', '汕头.pdf'));
  });
});

describe('what a killed process left half-written', () => {
  const now = new Date();
  const longAgo = new Date(now.getTime() - 2 * 3_600_000);

  it.each([
    ['of a process that is gone', `${hostname()}.${NO_PROCESS}.${UUID}`, now],
    ['of an earlier process with our number', `${hostname()}.${process.pid}.${UUID}`, longAgo],
    ['of another machine, hours ago', `elsewhere.${process.pid}.${UUID}`, longAgo],
    ['of nobody known, hours ago', 'download.tmp', longAgo],
  ])('is removed at the opening: %s', (_title, name, modified) => {
    const folder = aFolder();
    leavePartial(folder, name, modified);
    openFolderFiles({ folder });
    expect(readdirSync(join(folder, '.partial'))).toEqual([]);
  });

  it.each([
    ['of this process', `${hostname()}.${process.pid}.${UUID}`, now],
    ['of another living process', `${hostname()}.${process.ppid}.${UUID}`, now],
    ['of another machine, just now', `elsewhere.${NO_PROCESS}.${UUID}`, now],
  ])('is left alone while it may still be written: %s', (_title, name, modified) => {
    const folder = aFolder();
    leavePartial(folder, name, modified);
    openFolderFiles({ folder });
    expect(readdirSync(join(folder, '.partial'))).toEqual([name]);
  });
});
