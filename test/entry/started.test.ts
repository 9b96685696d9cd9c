import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';
import { aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { type StartedFunction, startFunction } from '../support/start-function.ts';

const SOURCE = 'functions/entry/collect.ts';

let workspace: TestWorkspace;
let started: StartedFunction;
beforeAll(async () => {
  workspace = await aWorkspace();
  started = await startFunction('collect', SOURCE, { PROFILE: 'local', WORKSPACE: workspace.folder });
});
afterAll(async () => {
  await started[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

describe('a function that the framework started', () => {
  it('answers, and logs one line of JSON for each call', async () => {
    const before = started.lines().length;
    const response = await fetch(started.url, { method: 'POST' });
    expect([response.status, await response.json()]).toMatchObject([200, { isCut: false }]);
    await expect
      .poll(() =>
        started
          .lines()
          .slice(before)
          .map((line) => JSON.parse(line)),
      )
      .toMatchObject([{ severity: 'INFO', message: 'collect 200' }]);
  });

  it.each([
    ['that is no JSON', '/', '{"round":', 400, 'REQUEST_UNREADABLE'],
    ['whose path is in broken encoding', '/%ff', '{}', 404, 'ROUTE_UNKNOWN'],
  ])(
    'answers a call %s itself, and without the stack that the framework would show',
    async (...[, path, body, status, code]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${started.url}${path}`, { method: 'POST', headers, body });
      const text = await response.text();
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(text)).toMatchObject({ status, type: `urn:problem:centre-evaluation:${code}` });
      expect(text).not.toMatch(/node_modules|\n\s+at /);
    },
  );

  it('whose environment has faults answers 500 without them, and logs them all', async () => {
    const { BUCKET: _, ...variables } = CLOUD_VARIABLES;
    await using faulty = await startFunction('collect', SOURCE, { ...variables, ROUND: '../x' });
    const response = await fetch(faulty.url, { method: 'POST' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/BUCKET|ROUND/);
    await expect.poll(() => faulty.lines().length).toBe(1);
    const line = JSON.parse(faulty.lines()[0] ?? '');
    expect(line).toMatchObject({ severity: 'ERROR', code: 'ENVIRONMENT_INVALID' });
    expect(line.stack_trace).toMatch(/BUCKET[\s\S]*ROUND|ROUND[\s\S]*BUCKET/);
  });
});
