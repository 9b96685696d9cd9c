import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { kebabCase } from './function-table.ts';
import { type Lockfile, lockedVersion, type Manifest, pruneLockfile } from './prune-lockfile.ts';
import { withoutPrinting } from './without-printing.ts';

export interface BundleRequest {
  /** The function's name, such as `onChange`. */
  readonly name: string;
  /** Whether it takes the browser and the fonts along. */
  readonly prints: boolean;
  /** The repository. */
  readonly root: string;
  /** Where the bundle's folder is made anew. */
  readonly into: string;
  readonly lockfile: Lockfile;
}

/**
 * Never bundled. The framework keeps the table of functions: a second copy in the bundle would fill another table than the
 * one that is served.
 */
const FRAMEWORK = '@google-cloud/functions-framework';
/** Not bundled either where a function prints, since they read files that lie in their own folders. */
const PRINT_PACKAGES = [
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@sparticuz/chromium',
  'subset-font',
];

/** What CommonJS packages within an ES module take for granted. */
const BANNER = `import { createRequire as createRequireOfBundle } from 'node:module';
import { dirname as dirnameOfBundle } from 'node:path';
import { fileURLToPath as pathOfBundle } from 'node:url';
const require = createRequireOfBundle(import.meta.url);
const __filename = pathOfBundle(import.meta.url);
const __dirname = dirnameOfBundle(__filename);
`;

/**
 * Makes the folder that is deployed as one function: the bundle, a manifest and lockfile with the few packages that are not
 * in it, the rounds and the report templates. Returns what the bundle is made of.
 */
export async function bundleFunction({ name, prints, root, into, lockfile }: BundleRequest): Promise<Metafile> {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const packages = [FRAMEWORK, ...(prints ? PRINT_PACKAGES : [])];
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: `functions/entry/${kebabCase(name)}.ts` },
    outdir: into,
    bundle: true,
    // What is imported while running stays apart, so that an instance loads only what it uses.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Without them a stack would name functions by one letter; source maps would cost a second and 90 MB at each start.
    keepNames: true,
    banner: { js: BANNER },
    external: packages,
    ...(!prints && {
      plugins: [withoutPrinting(lockfile, PRINT_PACKAGES)],
      define: { 'import.meta.resolve': 'String' },
    }),
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = manifestOf(name, packages, lockfile);
  await writeJson(join(into, 'package.json'), manifest);
  await writeJson(join(into, 'package-lock.json'), pruneLockfile(lockfile, manifest));
  await cp(join(root, 'sheets-templates'), join(into, 'sheets-templates'), { recursive: true });
  await cp(join(root, 'report-templates'), join(into, 'report-templates'), { recursive: true });
  return metafile;
}

function manifestOf(name: string, packages: readonly string[], lockfile: Lockfile): Manifest {
  return {
    name: `centre-evaluation-${kebabCase(name)}`,
    private: true,
    type: 'module',
    main: 'index.js',
    dependencies: Object.fromEntries(packages.map((each) => [each, lockedVersion(lockfile, each)])),
  };
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
