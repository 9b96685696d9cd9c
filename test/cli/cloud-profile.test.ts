import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('run in the cloud makes no sample workspace on this machine', async () => {
  const workspace = join(folder, 'ws');
  const { code, stderr } = await runCli(['run', '--profile', 'cloud', '--workspace', workspace]);
  expect(code).toBe(2);
  expect(stderr).toContain('SHARED_DRIVE_ID');
  expect(existsSync(workspace)).toBe(false);
});

test('watch is refused in the cloud, where the schedule collects', async () => {
  const { code, stderr } = await runCli(['watch', '--profile', 'cloud', '--workspace', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('watch is for a workspace folder');
});
