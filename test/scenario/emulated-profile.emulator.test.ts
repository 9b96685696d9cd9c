import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeOnEmulator } from '../support/firestore/describe-on-emulator.ts';
import { runCli } from '../support/run-cli.ts';

describeOnEmulator('the whole job on an emulated Google', () => {
  it('leaves the same files, byte for byte, as on one machine', async () => {
    await using folder = await aFolder();
    const [local, emulated] = [join(folder.path, 'local'), join(folder.path, 'emulated')];
    await runCli(['init', '--workspace', local, '--round', 'example-english']);
    await cp(local, emulated, { recursive: true, preserveTimestamps: true });
    const one = await runCli(['run', '--workspace', local]);
    const other = await runCli(['run', '--workspace', emulated, '--profile', 'emulated']);
    expect([other.code, other.stderr.includes('✗')]).toEqual([one.code, false]);
    const namesIn = async (root: string) =>
      (await readdir(join(root, 'reports'))).filter((name) => !name.startsWith('.'));
    const names = await namesIn(local);
    expect(names.filter((name) => name.endsWith('.pdf')).length).toBe(7);
    expect(await namesIn(emulated)).toEqual(names);
    for (const name of names) {
      const [mine, theirs] = await Promise.all([local, emulated].map((root) => readFile(join(root, 'reports', name))));
      expect(theirs?.equals(mine ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('an unknown profile is refused with those that there are', async () => {
    const { code, stderr } = await runCli(['status', '--profile', 'moon']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/PROFILE[\s\S]*moon[\s\S]*local, cloud or emulated/);
  });
});

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), 'profiles-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
