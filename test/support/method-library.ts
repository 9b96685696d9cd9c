import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docstringsIn } from '../../functions/domain/scoring/manual/docstring.ts';
import { type MethodEntry, methodEntries } from '../../functions/domain/scoring/manual/method-entry.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The entries of the method library, from its files as they are. */
export function methodLibrary(): readonly MethodEntry[] {
  const files = globSync('functions/domain/{scoring,rounding}/**/*.ts', { cwd: ROOT }).sort();
  return methodEntries(files.flatMap((file) => docstringsIn(file, readFileSync(join(ROOT, file), 'utf8'))));
}
