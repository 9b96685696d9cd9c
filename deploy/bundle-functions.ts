import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { kebabCase } from './function-table.ts';
import { lazyProtos } from './lazy-protos.ts';
import { makeDefinitionsPlain } from './plain-definitions.ts';
import { type Lockfile, lockedVersion, type Manifest, pruneLockfile } from './prune-lockfile.ts';
import { withoutPrinting } from './without-printing.ts';

export interface BundleRequest {
  /** Names of functions, such as `onChange`. */
  readonly names: readonly string[];
  /** Whether they take the browser and the fonts along. */
  readonly prints: boolean;
  /** The repository. */
  readonly root: string;
  /** Each function gets a folder in it, made anew. */
  readonly into: string;
  readonly lockfile: Lockfile;
}

export interface Bundle {
  readonly name: string;
  readonly bytes: number;
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
 * Makes the folder that is deployed for each function: its bundle, a manifest and lockfile with the few packages that are not
 * in it, the rounds and the report templates.
 */
export async function bundleFunctions(request: BundleRequest): Promise<readonly Bundle[]> {
  const { names, prints, root, lockfile } = request;
  const packages = [FRAMEWORK, ...(prints ? PRINT_PACKAGES : [])];
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...names.map((name) => entryOf(`functions/entry/${kebabCase(name)}.ts`)), entryOf(WORKER.file)],
    outdir: request.into,
    write: false,
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
    plugins: [lazyProtos, ...(prints ? [] : [withoutPrinting(lockfile, PRINT_PACKAGES)])],
    ...(!prints && { define: { 'import.meta.resolve': 'String' } }),
    metafile: true,
    logLevel: 'warning',
  });
  const contents = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  return Promise.all(names.map((name) => layOut(name, { request, metafile, contents, packages })));
}

/** All entries beside each other, whatever folder they come from. */
function entryOf(file: string): { readonly in: string; readonly out: string } {
  return { in: file, out: basename(file, '.ts') };
}

/** The thread that draws are evaluated in, which no file imports: it lies beside whatever opens it. */
const WORKER = {
  file: 'functions/adapters/worker-threads/draw-worker.ts',
  openedBy: 'functions/adapters/worker-threads/open-draw-runner.ts',
};

interface Made {
  readonly request: BundleRequest;
  readonly metafile: Metafile;
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly packages: readonly string[];
}

async function layOut(name: string, { request, metafile, contents, packages }: Made): Promise<Bundle> {
  const { root, lockfile } = request;
  const folder = join(request.into, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const entry = `${kebabCase(name)}.js`;
  let bytes = 0;
  for (const file of withWorker(reachedFrom(entry, metafile), metafile)) {
    const content = contents.get(file) ?? new Uint8Array();
    bytes += content.length;
    await writeFile(join(folder, file === entry ? 'index.js' : file), content);
  }
  const manifest = manifestOf(name, packages, lockfile);
  await writeJson(join(folder, 'package.json'), manifest);
  await writeJson(join(folder, 'package-lock.json'), pruneLockfile(lockfile, manifest));
  await cp(join(root, 'sheets-templates'), join(folder, 'sheets-templates'), { recursive: true });
  await makeDefinitionsPlain(join(folder, 'sheets-templates'));
  await cp(join(root, 'report-templates'), join(folder, 'report-templates'), { recursive: true });
  return { name, bytes };
}

/** The files of a function, and those of the worker where it opens one. */
function withWorker(files: readonly string[], metafile: Metafile): readonly string[] {
  const inputs = Object.entries(metafile.outputs)
    .filter(([path]) => files.includes(basename(path)))
    .flatMap(([, output]) => Object.keys(output.inputs));
  if (!inputs.includes(WORKER.openedBy)) return files;
  return [...new Set([...files, ...reachedFrom(basename(WORKER.file).replace('.ts', '.js'), metafile)])];
}

/** The files that an entry imports, at once or while running, itself among them. */
function reachedFrom(entry: string, { outputs }: Metafile): readonly string[] {
  const byFile = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const reached = new Set([entry]);
  for (const file of reached) {
    const { imports = [] } = byFile.get(file) ?? {};
    for (const { path, external } of imports) if (external !== true) reached.add(basename(path));
  }
  return [...reached];
}

/** No scripts: Cloud Build would run them. No `engines`: the runtime is chosen where the function is deployed. */
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
