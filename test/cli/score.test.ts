import { mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const SCHEME = `
treatment: { method: none }
normalisation: { method: min-max, range: { from: 0, to: 100 } }
missing: withhold
tree:
  id: total
  children: [loans, { indicator: days, weight: 3 }]
indicators:
  days: { direction: down }
ranking: { from: published, decimals: 1, ties: competition }
grades: { preset: sasac }
`;
const DATA = '单位,loans,days,note\n甲,10,5,x\n乙,20,1,y\n丙,,3,z\n';

async function files() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'score-'));
  const [data, scheme] = [join(folder.path, 'data.csv'), join(folder.path, 'scheme.yaml')];
  await writeFile(data, DATA);
  await writeFile(scheme, SCHEME);
  return { data, scheme, folder: folder.path, [Symbol.asyncDispose]: () => folder.remove() };
}

test('a table and a scheme give ranks as words, as one JSON document, and every step as a table', async () => {
  await using at = await files();
  const words = await runCli(['score', at.data, '--scheme', at.scheme, '--out', join(at.folder, 'out')]);
  expect(words.code).toBe(0);
  expect(words.stdout).toMatch(/1 +乙 +100\.0 +A/);
  expect(words.stdout).toMatch(/– +丙 +– +– +NO_SCORE/);
  expect(words.stdout).toContain('columns not used: note');
  expect(await readdir(join(at.folder, 'out'))).toEqual(
    expect.arrayContaining(['1-raw.csv', '5-normalised.csv', '8-results.csv', 'scores.json', 'weights.csv']),
  );
  expect(await readFile(join(at.folder, 'out', '5-normalised.csv'), 'utf8')).toBe(
    'unit,loans,days\n甲,0,0\n乙,100,100\n丙,,50\n',
  );

  const { evaluations } = JSON.parse((await runCli(['score', at.data, '--scheme', at.scheme, '--json'])).stdout);
  expect(evaluations[0].results[1]).toEqual({
    unit: '乙',
    exact: 100,
    published: 100,
    rank: 1,
    grade: 'A',
    coverage: 1,
    flags: [],
  });
  expect(evaluations[0].indicators.loans.raw).toEqual([10, 20, null]);
  expect(evaluations[0].weights.total).toMatchObject({ method: 'fixed', weights: { loans: 0.25, days: 0.75 } });
});

test('the faults of both files come at once, with their lines, as SCORING_INVALID', async () => {
  await using at = await files();
  await writeFile(at.scheme, SCHEME.replace('direction: down', 'direction: downwards'));
  await writeFile(at.data, DATA.replace('20,1', '20,1天'));
  const { code, stdout, stderr } = await runCli(['score', at.data, '--scheme', at.scheme, '--json']);
  expect(code).toBe(2);
  const { problem } = JSON.parse(stdout);
  expect(problem.code).toBe('SCORING_INVALID');
  expect(problem.details.faults.map(({ line, path }: { line: number; path: string }) => [line, path])).toEqual([
    [9, 'indicators.days.direction'],
    [3, 'days'],
  ]);
  expect(stderr).toContain('1天');
});

test('a file that is not there is named', async () => {
  await using at = await files();
  const { code, stderr } = await runCli(['score', join(at.folder, 'nothing.csv'), '--scheme', at.scheme]);
  expect(code).toBe(2);
  expect(stderr).toContain('nothing.csv');
});
