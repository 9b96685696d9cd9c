import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** Version of the installed package that a file, given by its URL, belongs to. */
export function packageVersion(url: string): string {
  const file = findPackageJSON(url);
  if (file === undefined) throw new Error(`no package around ${url}`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
