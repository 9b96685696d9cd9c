import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ALL_DOORS } from '../../functions/entry/all-doors.ts';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';

const run = promisify(execFile);
const CHILD = join(import.meta.dirname, 'children', 'list-packages.ts');

/** What must not be loaded before it is used: each costs a cold start a tenth of a second or more. */
const HEAVY = [
  'puppeteer',
  'puppeteer-core',
  '@sparticuz/chromium',
  'subset-font',
  'handlebars',
  'hucre',
  'csv-stringify',
  '@google-cloud/storage',
  '@google-cloud/firestore',
  '@googleapis/sheets',
  '@googleapis/drive',
  'google-auth-library',
  'commander',
  'cli-progress',
];

async function packagesOf(name: string, step: string): Promise<readonly string[]> {
  const env = { PATH: process.env['PATH'], ...CLOUD_VARIABLES };
  return JSON.parse((await run(process.execPath, [CHILD, name, step], { env })).stdout) as string[];
}

describe.each(ALL_DOORS.map(({ name }) => name))('%s', (name) => {
  it('loads nothing but what it is made of', async () => {
    const packages = await packagesOf(name, 'import');
    expect(packages).toEqual(expect.arrayContaining(['@google-cloud/functions-framework', 'zod']));
    expect(packages.filter((each) => HEAVY.includes(each))).toEqual([]);
  });

  it('loads the client of the store and no other to open its office', async () => {
    const packages = await packagesOf(name, 'compose');
    expect(packages).toContain('yaml');
    const others = HEAVY.filter((each) => each !== '@google-cloud/firestore' && each !== 'google-auth-library');
    expect(packages.filter((each) => others.includes(each))).toEqual([]);
  });
});
