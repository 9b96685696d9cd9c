/** `npm run build` after `tsc`: one folder a function in `build/`, as it is deployed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions } from './bundle-functions.ts';
import { readFunctionTable } from './function-table.ts';
import type { Lockfile } from './prune-lockfile.ts';

const root = join(import.meta.dirname, '..');
const into = join(root, 'build');
const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
const functions = Object.entries(readFunctionTable().functions);

for (const prints of [false, true]) {
  const names = functions.filter(([, each]) => (each.prints ?? false) === prints).map(([name]) => name);
  for (const { name, bytes } of await bundleFunctions({ names, prints, root, into, lockfile })) {
    console.log(`build/${name}: ${(bytes / 1_000_000).toFixed(1)} MB`);
  }
}
