/** The part of a lockfile that a package has. */
export interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly [member: string]: unknown;
}

/** `package-lock.json`, version 3: packages by the folder that they are installed in. */
export interface Lockfile {
  readonly name: string;
  readonly requires: boolean;
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The `package.json` of what is deployed. It has no scripts, since Cloud Build would run them. */
export interface Manifest {
  readonly name: string;
  readonly private: true;
  readonly type: 'module';
  readonly main: string;
  /** Exact versions. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The version that the lockfile has of a package at the top. Throws for a package that it does not hold. */
export function lockedVersion(lockfile: Lockfile, name: string): string {
  const version = lockfile.packages[`node_modules/${name}`]?.version;
  if (version === undefined) throw new Error(`package-lock.json holds no package ${name}`);
  return version;
}

/**
 * The lockfile of a package with the manifest's dependencies alone: every package that they reach, at the very versions and
 * digests of the given lockfile, so that `npm ci` elsewhere installs what was tested here.
 */
export function pruneLockfile(lockfile: Lockfile, manifest: Manifest): Lockfile {
  const reached = new Set<string>();
  const visit = (from: string, names: readonly string[], isOptional = false): void => {
    for (const name of names) {
      const folder = resolve(lockfile, from, name);
      if (folder === undefined && isOptional) continue;
      if (folder === undefined)
        throw new Error(`package-lock.json holds no package ${name}, which ${from || 'the root'} needs`);
      if (reached.has(folder)) continue;
      reached.add(folder);
      const locked = lockfile.packages[folder] ?? {};
      visit(folder, [...Object.keys(locked.dependencies ?? {}), ...neededPeers(locked)]);
      visit(folder, Object.keys(locked.optionalDependencies ?? {}), true);
    }
  };
  visit('', Object.keys(manifest.dependencies));
  const packages = Object.fromEntries(
    [...reached].sort().map((folder) => [folder, asDeployed(lockfile.packages[folder] ?? {})]),
  );
  const { name, dependencies } = manifest;
  return {
    name,
    lockfileVersion: lockfile.lockfileVersion,
    requires: true,
    packages: { '': { name, dependencies }, ...packages },
  };
}

/** Nothing of what is deployed is for development or left out at will. */
function asDeployed({ dev, devOptional, ...rest }: LockedPackage): LockedPackage {
  return rest;
}

function neededPeers({ peerDependencies = {}, peerDependenciesMeta = {} }: LockedPackage): readonly string[] {
  return Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
}

/** Where Node finds a package from a folder: in its own `node_modules`, or in that of a folder above. */
function resolve({ packages }: Lockfile, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const found = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[found] !== undefined) return found;
    if (folder === '') return undefined;
  }
}

/** `node_modules/a/node_modules/@b/c` → `node_modules/a` → ``. */
function parentOf(folder: string): string {
  const at = folder.lastIndexOf('/node_modules/');
  return at === -1 ? '' : folder.slice(0, at);
}
