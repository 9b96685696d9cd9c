import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackChromium } from '../../../functions/adapters/chromium/executable/unpack-chromium.ts';
import { aPrintJob } from '../../contract/pdf-printer/a-print-job.ts';
import { browserProcesses } from './browser-processes.ts';
import { openTestPrinter, TEST_CACHE } from './open-test-printer.ts';

const root = mkdtempSync(join(tmpdir(), 'chromium-'));
afterAll(async () => rm(root, { recursive: true, force: true }));

/** A program that changes its surroundings and then is the shipped browser. */
async function aWrapper(name: string, change: string): Promise<string> {
  const { path, libraries } = await unpackChromium(TEST_CACHE);
  const file = join(root, name);
  writeFileSync(file, `#!/bin/sh\n${change}\nexport LD_LIBRARY_PATH='${libraries}'\nexec '${path}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('a start', () => {
  it('with a browser that is not there is a problem that names it, and leaves nothing', async () => {
    const executablePath = join(root, 'none');
    await expect(openTestPrinter({ executablePath })).rejects.toMatchObject({
      code: 'BROWSER_UNAVAILABLE',
      details: { executable: executablePath, found: expect.stringContaining(executablePath) },
    });
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`-browser-${process.pid}-`))).toEqual([]);
  });

  it('with a program that is no browser is a problem that says how it ended', async () => {
    const executablePath = await aWrapper('fails', 'echo "no display here" >&2; exit 7');
    await expect(openTestPrinter({ executablePath })).rejects.toMatchObject({
      code: 'BROWSER_UNAVAILABLE',
      details: { found: expect.stringContaining('no display here') },
    });
  });

  it('in a cache folder that cannot be is a problem that names it', async () => {
    const taken = join(root, 'a-file');
    writeFileSync(taken, '');
    await expect(openTestPrinter({ cacheFolder: join(taken, 'cache') })).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
  });

  it('with a damaged copy of the browser unpacks it again', async () => {
    const cacheFolder = join(root, 'damaged');
    const { path } = await unpackChromium(cacheFolder);
    await truncate(path, 1_000_000);
    await using printer = await openTestPrinter({ cacheFolder });
    expect((await printer.print(aPrintJob())).pages).toBe(2);
  });

  it('of several at once in an empty cache folder gives each a whole browser, and leaves no half', async () => {
    const cacheFolder = join(root, 'shared 空 (1) [&]');
    const printers = await Promise.all([openTestPrinter({ cacheFolder }), openTestPrinter({ cacheFolder })]);
    const printed = await Promise.all(printers.map((printer) => printer.print(aPrintJob())));
    expect(Buffer.compare(printed[0]?.bytes ?? Buffer.alloc(0), printed[1]?.bytes ?? Buffer.alloc(1))).toBe(0);
    await Promise.all(printers.map((printer) => printer[Symbol.asyncDispose]()));
    expect(readdirSync(cacheFolder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('takes the browser it is given', async () => {
    const mark = join(root, 'was-here');
    await using printer = await openTestPrinter({ executablePath: await aWrapper('given', `echo >'${mark}'`) });
    expect((await printer.print(aPrintJob())).pages).toBe(2);
    expect(readdirSync(root)).toContain('was-here');
    expect(browserProcesses().length).toBeGreaterThan(2);
  });
});

describe('the machine', () => {
  const job = aPrintJob({ body: `${aPrintJob().body}<p>䶮 <b>𬱖</b> 龍 😀</p><p style="font-family: serif">衬线</p>` });

  it('changes no byte by what fonts its browser finds', async () => {
    await using ours = await openTestPrinter();
    const fonts = join(root, 'fonts');
    mkdirSync(fonts);
    const conf = join(root, 'fonts.conf');
    writeFileSync(conf, `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir></fontconfig>`);
    const executablePath = await aWrapper('other-fonts', `export FONTCONFIG_FILE='${conf}'`);
    await using boxedIn = await openTestPrinter({ executablePath, width: 1 });
    const plain = aPrintJob();
    const [one, other] = [await ours.print(plain), await boxedIn.print(plain)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect((await boxedIn.print(job)).missingCharacters).toEqual((await ours.print(job)).missingCharacters);
  });

  it('is not asked for a home, a display or a bus', async () => {
    const seen = join(root, 'environment');
    await using printer = await openTestPrinter({ executablePath: await aWrapper('env', `env >'${seen}'`) });
    const names = readFileSync(seen, 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names).not.toContain('DISPLAY');
    expect(names).not.toContain('npm_lifecycle_event');
    expect(readFileSync(seen, 'utf8')).toMatch(/^HOME=.*centre-evaluation-browser-/m);
    expect((await printer.print(job)).pages).toBe(2);
  });
});
