import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTar } from '../../../../functions/adapters/chromium/executable/read-tar.ts';

const root = mkdtempSync(join(tmpdir(), 'tar-'));
afterAll(async () => rm(root, { recursive: true, force: true }));

describe('readTar', () => {
  it('finds the files that the system’s tar put in, and no folder or link', () => {
    mkdirSync(join(root, 'lib'));
    const contents = { 'lib/empty': '', 'lib/one-block': 'x'.repeat(512), 'lib/longer': 'y'.repeat(1_000) };
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, name), content);
    symlinkSync('longer', join(root, 'lib', 'link'));
    const files = readTar(execFileSync('tar', ['--format=ustar', '--create', '--directory', root, 'lib']));
    const found = Object.fromEntries(files.map(({ name, content }) => [name, Buffer.from(content).toString()]));
    expect(found).toEqual(contents);
  });
});
