import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleFunctions } from '../../deploy/bundle-functions.ts';
import { kebabCase, readFunctionTable } from '../../deploy/function-table.ts';
import { type Lockfile, lockedVersion } from '../../deploy/prune-lockfile.ts';
import { doDrawTask } from '../../functions/domain/scoring/uncertainty/draw-task.ts';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';
import { aQuestion } from '../support/a-question.ts';
import { aScheme, aTable } from '../support/a-scheme.ts';
import { installLocked, startDeployed } from '../support/deployed.ts';

const root = resolve(import.meta.dirname, '../..');
const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
const { functions } = readFunctionTable();
const names = Object.keys(functions);
const lean = names.filter((name) => !functions[name]?.prints);

const ENVIRONMENT = {
  ...CLOUD_VARIABLES,
  CHANNEL_SECRET: 'a secret of at least thirty-two characters',
  METADATA_SERVER_DETECTION: 'none',
};

const PRINT = `
const { openChromiumPrinter } = await import(process.argv[1]);
await using printer = await openChromiumPrinter({ css: '', cacheFolder: process.env.CENTRE_EVALUATION_CACHE, width: 1 });
const job = { name: 'x', title: 'x', language: 'zh-CN', body: '<p>广东 0123</p>', properties: {} };
const { bytes, missingCharacters } = await printer.print(job);
process.stdout.write(JSON.stringify({ head: Buffer.from(bytes).toString('latin1', 0, 5), missingCharacters }));
`;

let folder: string;
beforeAll(async () => {
  mkdirSync(join(root, 'build'), { recursive: true });
  // Beside the packages, so that they can be linked instead of copied.
  folder = mkdtempSync(join(root, 'build', '.test-'));
  await bundleFunctions({ names: lean, prints: false, root, into: folder, lockfile });
  await bundleFunctions({
    names: names.filter((name) => !lean.includes(name)),
    prints: true,
    root,
    into: folder,
    lockfile,
  });
  const [first, ...others] = lean.map((name) => join(folder, name));
  if (first === undefined) throw new Error('no function is without the browser');
  installLocked(first);
  // They all have the same few packages.
  for (const other of others) symlinkSync(join(first, 'node_modules'), join(other, 'node_modules'));
  installLocked(join(folder, 'render'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (name: string): readonly string[] => globSync('*.js', { cwd: join(folder, name) });
const manifestOf = (name: string) => JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));

describe('a bundle', () => {
  test.each(names)('%s passes the check that the buildpack makes of its main file', (name) => {
    expect(manifestOf(name).main).toBe('index.js');
    execFileSync(process.execPath, ['--check', join(folder, name, 'index.js')]);
  });

  test.each(lean)('%s needs one package beside itself, at the version that was tested', (name) => {
    const framework = '@google-cloud/functions-framework';
    expect(manifestOf(name).dependencies).toEqual({ [framework]: lockedVersion(lockfile, framework) });
  });

  test.each(names)('%s has no script that Cloud Build would run, and no copy of the framework', (name) => {
    expect(manifestOf(name)).not.toHaveProperty('scripts');
    for (const file of filesOf(name)) {
      expect(readFileSync(join(folder, name, file), 'utf8')).not.toMatch(
        /^\/\/ node_modules\/@google-cloud\/functions-framework/m,
      );
    }
  });

  test('evaluates draws in a thread of its own file, as the sources do', async () => {
    const question = aQuestion(
      aScheme({ uncertainty: { seed: 1, draws: 200, leaveOneOut: true } }),
      aTable('u,a,b\nx,1,2\ny,3,5\nz,9,4'),
    );
    const task = { part: 'draws', question, range: { first: 0, last: 200 } } as const;
    const worker = new Worker(join(folder, 'evaluate', 'draw-worker.js'), { workerData: task });
    const [tally] = await once(worker, 'message');
    await worker.terminate();
    expect(tally).toEqual(doDrawTask(task));
  });

  test('has the browser only where something is printed', () => {
    const withBrowser = names.filter((name) =>
      filesOf(name).some((file) =>
        /^\/\/ node_modules\/puppeteer/m.test(readFileSync(join(folder, name, file), 'utf8')),
      ),
    );
    expect(withBrowser).toEqual(['render']);
    expect(Object.keys(manifestOf('render').dependencies)).toContain('@sparticuz/chromium');
  });

  test.each(names)(
    '%s brings the rounds and templates along, and its entry is small enough to load at once',
    (name) => {
      expect(globSync('*/round.yaml', { cwd: join(folder, name, 'sheets-templates') })).toContain(
        'guangdong-2019/round.yaml',
      );
      expect(globSync('**/*.hbs', { cwd: join(folder, name, 'report-templates') }).length).toBeGreaterThan(0);
      expect(statSync(join(folder, name, 'index.js')).size).toBeLessThan(200_000);
    },
  );
});

/** Whoever shows no token is unknown; Drive shows none, but names a channel. */
const REFUSALS: Readonly<Record<string, number>> = { onChange: 404 };

test('the function that prints finds its browser and fonts where they are installed', () => {
  const chunk = filesOf('render').find((file) => file.startsWith('open-chromium-printer-'));
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', PRINT, `./${chunk}`], {
    cwd: join(folder, 'render'),
    env: { PATH: process.env['PATH'], CENTRE_EVALUATION_CACHE: join(folder, 'cache') },
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual({ head: '%PDF-', missingCharacters: [] });
});

describe('a deployed function', () => {
  test.each(names)(
    '%s starts under the framework’s own program and turns away whoever shows no token',
    async (name) => {
      await using running = await startDeployed(join(folder, name), { ...ENVIRONMENT, FUNCTION_TARGET: name });
      const isForReading = name === 'files';
      const response = await fetch(`${running.url}/${isForReading ? 'files/x.pdf' : ''}`, {
        method: isForReading ? 'GET' : 'POST',
      });
      const status = REFUSALS[name] ?? 401;
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      // The line comes by a pipe and the answer by a socket, each in its own time.
      const labels = { function: kebabCase(name), round: CLOUD_VARIABLES.ROUND };
      await vi.waitFor(() => {
        const lines = running.log().split('\n');
        const entries = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
        const told = { severity: 'WARNING', status, 'logging.googleapis.com/labels': labels };
        expect(entries).toContainEqual(expect.objectContaining(told));
      });
    },
  );
});
