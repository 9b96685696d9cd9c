import type { Plugin } from 'esbuild';
import { type Lockfile, lockedVersion } from './prune-lockfile.ts';

/**
 * For a function that never prints. The layout's digest names the versions of browser and fonts, so what is asked of these
 * 270 MB of packages is answered from the lockfile, and the printer itself stays out. Goes with
 * `define: { 'import.meta.resolve': 'String' }`, by which a package's address is its name.
 */
export function withoutPrinting(lockfile: Lockfile, packages: readonly string[]): Plugin {
  const versions = Object.fromEntries(packages.map((name) => [name, lockedVersion(lockfile, name)]));
  return {
    name: 'without-printing',
    setup(build) {
      build.onLoad({ filter: /\/adapters\/chromium\/package-version\.ts$/ }, () => ({
        contents: `const VERSIONS = ${JSON.stringify(versions)};
export function packageVersion(address) {
  const name = Object.keys(VERSIONS).find((each) => address === each || address.startsWith(each + '/'));
  if (name === undefined) throw new Error('no package around ' + address);
  return VERSIONS[name];
}`,
      }));
      build.onLoad({ filter: /\/adapters\/chromium\/open-chromium-printer\.ts$/ }, () => ({
        contents: `export function openChromiumPrinter() {
  throw new Error('this function does not print: deploy/functions.yaml says so');
}`,
      }));
    },
  };
}
