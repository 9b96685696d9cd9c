import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Lockfile, lockedVersion, type Manifest, pruneLockfile } from '../../deploy/prune-lockfile.ts';

const lockfile = (packages: Lockfile['packages']): Lockfile => ({
  name: 'whole',
  requires: true,
  lockfileVersion: 3,
  packages: { '': {}, ...packages },
});

const manifest = (dependencies: Manifest['dependencies']): Manifest => ({
  name: 'part',
  private: true,
  type: 'module',
  main: 'index.js',
  dependencies,
});

test('keeps what the dependencies reach, and nothing else', () => {
  const whole = lockfile({
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^1' } },
    'node_modules/b': { version: '1.2.0', integrity: 'sha512-b' },
    'node_modules/c': { version: '9.0.0' },
  });
  const { packages, name } = pruneLockfile(whole, manifest({ a: '1.0.0' }));
  expect(name).toBe('part');
  expect(packages).toEqual({
    '': { name: 'part', dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^1' } },
    'node_modules/b': { version: '1.2.0', integrity: 'sha512-b' },
  });
});

test('follows a package to the copy that Node would load from where it is asked for', () => {
  const whole = lockfile({
    'node_modules/@x/a': { version: '1.0.0', dependencies: { b: '^2', c: '^1' } },
    'node_modules/@x/a/node_modules/b': { version: '2.0.0', dependencies: { c: '^1' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', dependencies: { b: '^1' } },
  });
  const kept = Object.keys(pruneLockfile(whole, manifest({ '@x/a': '1.0.0' })).packages);
  expect(kept).toEqual([
    '',
    'node_modules/@x/a',
    'node_modules/@x/a/node_modules/b',
    'node_modules/b',
    'node_modules/c',
  ]);
});

test('takes peers that are needed, leaves out those at will and optional ones that are not there', () => {
  const whole = lockfile({
    'node_modules/a': {
      version: '1.0.0',
      peerDependencies: { p: '*', q: '*' },
      peerDependenciesMeta: { q: { optional: true } },
      optionalDependencies: { o: '*', absent: '*' },
    },
    'node_modules/p': { version: '1.0.0' },
    'node_modules/q': { version: '1.0.0' },
    'node_modules/o': { version: '1.0.0' },
  });
  const kept = Object.keys(pruneLockfile(whole, manifest({ a: '1.0.0' })).packages);
  expect(kept).toEqual(['', 'node_modules/a', 'node_modules/o', 'node_modules/p']);
});

test('packages that need each other end, and marks of development do not outlive the development', () => {
  const whole = lockfile({
    'node_modules/a': { version: '1.0.0', devOptional: true, dependencies: { b: '*' } },
    'node_modules/b': { version: '1.0.0', dev: true, dependencies: { a: '*' } },
  });
  const { packages } = pruneLockfile(whole, manifest({ a: '1.0.0' }));
  expect(packages['node_modules/a']).toEqual({ version: '1.0.0', dependencies: { b: '*' } });
  expect(packages['node_modules/b']).not.toHaveProperty('dev');
});

test('a package that the lockfile does not hold is refused by name', () => {
  expect(() => pruneLockfile(lockfile({}), manifest({ gone: '1.0.0' }))).toThrow(
    'no package gone, which the root needs',
  );
  expect(() => lockedVersion(lockfile({}), 'gone')).toThrow('no package gone');
});

test('the framework’s part of our own lockfile is small and has a digest for every package', () => {
  const whole = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  const name = '@google-cloud/functions-framework';
  const { '': root, ...packages } = pruneLockfile(whole, manifest({ [name]: lockedVersion(whole, name) })).packages;
  expect(root).toMatchObject({ dependencies: { [name]: expect.stringMatching(/^\d+\.\d+\.\d+$/) } });
  const locked = Object.values(packages);
  expect(locked.length).toBeGreaterThan(20);
  expect(locked.length).toBeLessThan(200);
  expect(locked.every(({ integrity }) => typeof integrity === 'string')).toBe(true);
});
