import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf, importsOf } from './support/architecture.ts';

const DUTY = '/** What this file is for. */\n';
const paths = globSync('functions/**/*.{ts,mts,cts,js,mjs,cjs}');

describe('the rooms', () => {
  it('import one way, and none says what it must not', () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.flatMap((path) => faultsOf({ path, source: readFileSync(path, 'utf8') }))).toEqual([]);
  });
});

describe('the check of the rooms', () => {
  it.each([
    ['functions/domain/a/b.ts', "import { a } from '../../ports/store.ts';"],
    ['functions/domain/a/b.ts', "import type { A } from '../../ports/store.ts';"],
    ['functions/domain/a/b.ts', "import { readFileSync } from 'node:fs';"],
    ['functions/domain/a/b.ts', "import { createHash } from 'node:crypto';"],
    ['functions/domain/digest/b.ts', "import { readFileSync } from 'node:fs';"],
    ['functions/domain/a/b.ts', "import { a } from 'lodash';"],
    ['functions/domain/a/b.ts', "import {\n  a,\n  b,\n} from '../../adapters/x/y.ts';"],
    ['functions/domain/a/b.ts', "export { a } from '../../pipeline/x.ts';"],
    ['functions/domain/a/b.ts', "export * from '../../pipeline/x.ts';"],
    ['functions/domain/a/b.ts', "import '../../pipeline/x.ts';"],
    ['functions/domain/a/b.ts', "const a = await import('../../pipeline/x.ts');"],
    ['functions/domain/a/b.ts', 'const a = await import(name);'],
    ['functions/domain/a/b.ts', "const a = await import('./' + name);"],
    ['functions/domain/a/b.ts', "type A = import('../../ports/store.ts').Store;"],
    ['functions/ports/a.ts', "import { a } from '../pipeline/x.ts';"],
    ['functions/ports/a.ts', "import { z } from 'zod';"],
    ['functions/pipeline/a.ts', "import { a } from '../adapters/sqlite/open.ts';"],
    ['functions/pipeline/a.ts', "import { a } from '../compose.ts';"],
    ['functions/pipeline/a.ts', "import { join } from 'node:path';"],
    ['functions/pipeline/a/b/c.ts', "import { a } from '../../../cli/x.ts';"],
    ['functions/adapters/folder/a.ts', "import { a } from '../sqlite/open.ts';"],
    ['functions/adapters/folder/a.ts', "import { a } from '../../pipeline/x.ts';"],
    ['functions/cli/a.ts', "import { a } from '../adapters/sqlite/open.ts';"],
    ['functions/cli/a.ts', "import type { A } from '../ports/store.ts';"],
    ['functions/entry/a.ts', "import { a } from '../cli/x.ts';"],
    ['functions/compose.ts', "import { a } from './cli/main.ts';"],
    ['functions/compose.ts', "import { a } from '../test/support/a-round.ts';"],
    ['functions/cli/a.ts', "const a = require('../adapters/x/y.ts');"],
  ])('%s may not hold: %s', (path, line) => {
    expect(faultsOf({ path, source: `${DUTY}${line}\n` })).toEqual([expect.stringContaining(`${path} imports `)]);
  });

  it.each([
    ['functions/domain/a/b.ts', "import { z } from 'zod';\nimport { a } from '../c/d.ts';"],
    ['functions/domain/digest/b.ts', "import { createHash } from 'node:crypto';"],
    ['functions/ports/a.ts', "import type { A } from '../domain/a/b.ts';\nimport { b } from './b.ts';"],
    ['functions/pipeline/a.ts', "import type { A } from '../ports/store.ts';\nimport { a } from './collect/a.ts';"],
    ['functions/adapters/folder/a.ts', "import { b } from './deep/b.ts';\nimport { c } from '../../ports/c.ts';"],
    ['functions/adapters/folder/a/b.ts', "import { b } from '../b.ts';\nimport yaml from 'yaml';"],
    ['functions/cli/a.ts', "import { a } from '../compose.ts';\nimport { Command } from 'commander';"],
    ['functions/compose.ts', "import { a } from './adapters/sqlite/a.ts';\nconst level = process.env['LEVEL'];"],
    [
      'functions/domain/a/b.ts',
      "// import { a } from 'lodash';\n/**\n * process.env is read elsewhere, never .toFixed(2)\n */",
    ],
    ['functions/domain/a/b.ts', "const url = 'https://example.org'; const text = `import x from 'lodash'`;"],
    ['functions/adapters/system-clock/a.ts', 'const now = new Date();'],
    ['functions/pipeline/a.ts', 'const then = new Date(0);'],
  ])('%s may hold: %s', (path, lines) => {
    expect(faultsOf({ path, source: `${DUTY}${lines}\n` })).toEqual([]);
  });

  it.each([
    ['functions/cli/a.ts', 'process.env'],
    ['functions/cli/a.ts', "process['env']"],
    ['functions/cli/a.ts', 'process?.env'],
    ['functions/adapters/x/a.ts', '{ env } = process'],
    ['functions/adapters/x/a.ts', '.toFixed('],
    ['functions/domain/a.ts', 'Date.now('],
    ['functions/domain/a.ts', '2\n  * Math.random('],
    ['functions/pipeline/a.ts', 'new Date()'],
  ])('%s may not say: %s', (path, words) => {
    expect(faultsOf({ path, source: `${DUTY}const a = ${words};\n` })).toHaveLength(1);
  });

  it('the environment may not come in through node:process either', () => {
    expect(faultsOf({ path: 'functions/cli/a.ts', source: "import { env } from 'node:process';\n" })).toHaveLength(1);
  });

  it('a file of the domain without its duty is found, elsewhere it is no fault', () => {
    const source = 'export const a = 1;\n';
    expect(faultsOf({ path: 'functions/domain/a/b.ts', source })).toEqual([expect.stringContaining('duty')]);
    expect(faultsOf({ path: 'functions/ports/b.ts', source })).toEqual([]);
  });

  it('a file in no room is found', () => {
    expect(faultsOf({ path: 'functions/helpers/a.ts', source: '' })).toEqual([expect.stringContaining('no room')]);
    expect(faultsOf({ path: 'functions/other.ts', source: '' })).toEqual([expect.stringContaining('no room')]);
  });

  it('all imports of a file are seen', () => {
    const source = [
      "import a, { type B } from 'a';",
      "import type { C } from './c.ts';",
      "import * as d from 'd';",
      "import e from './e.json' with { type: 'json' };",
      "export const one = 'from', two = 1;",
      "export type { F } from 'f';",
      "const g = await import('g');",
    ].join('\n');
    expect(importsOf(source)).toEqual(['a', './c.ts', 'd', './e.json', 'f', 'g']);
  });
});
