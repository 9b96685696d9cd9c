/** `npm run build` after `tsc`: one folder a function in `build/`, as it is deployed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from './bundle-function.ts';
import { readFunctionTable } from './function-table.ts';
import type { Lockfile } from './prune-lockfile.ts';

const root = join(import.meta.dirname, '..');
const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;

for (const [name, { prints = false }] of Object.entries(readFunctionTable().functions)) {
  const { outputs } = await bundleFunction({ name, prints, root, into: join(root, 'build', name), lockfile });
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`build/${name}: ${(bytes / 1_000_000).toFixed(1)} MB`);
}
