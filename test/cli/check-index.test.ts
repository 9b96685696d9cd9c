import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const SCHEME = `
treatment: { method: none }
normalisation: { method: min-max, range: { from: 0, to: 100 } }
missing: floor
tree: { id: total, children: [loans, banks, days] }
indicators:
  loans: { title: { zh: 贷款, en: Loans } }
ranking: { from: published, decimals: 1, ties: competition }
`;

async function files(row: (unit: number) => string) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'check-index-'));
  const [data, scheme] = [join(folder.path, 'data.csv'), join(folder.path, 'scheme.yaml')];
  const rows = Array.from({ length: 12 }, (_, unit) => `中心${unit},${row(unit)}\n`);
  await writeFile(data, `单位,loans,banks,days\n${rows.join('')}`);
  await writeFile(scheme, SCHEME);
  return { data, scheme, [Symbol.asyncDispose]: () => folder.remove() };
}

test('an index is checked: findings with remedies in words, everything else as one JSON document', async () => {
  await using at = await files((unit) => `${unit},${2 * unit + (unit % 2)},${(unit * 7) % 12}`);
  const words = await runCli(['check-index', at.data, '--scheme', at.scheme]);
  expect(words.code).toBe(0);
  expect(words.stdout).toMatch(/▲ “贷款”、“banks”（同属一组）几乎相同：相关系数 1\.00，秩相关 1\.00（12 家）/);
  expect(words.stdout).toMatch(/→ keep one or combine them/);

  const { evaluations } = JSON.parse((await runCli(['check-index', at.data, '--scheme', at.scheme, '--json'])).stdout);
  const [{ findings, correlations, indicators, limits }] = evaluations;
  expect(findings[0]).toMatchObject({ code: 'INDICATORS_REDUNDANT', severity: 'warning', at: ['loans', 'banks'] });
  expect(findings[0].words.en.message).toContain('“Loans”, “banks” (in one group) say nearly the same');
  expect(correlations.normalised[0][1]).toBeGreaterThan(0.99);
  expect(correlations.pairs[0][1]).toBe(12);
  expect(indicators.map(({ id }: { id: string }) => id)).toEqual(['loans', 'banks', 'days']);
  expect(limits.redundant).toBe(0.9);
});

test('an indicator without any value is an error, for which the exit code asks for a hand', async () => {
  await using at = await files((unit) => `${unit},,${unit % 5}`);
  const { code, stdout } = await runCli(['check-index', at.data, '--scheme', at.scheme]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/× “banks”没有任何单位有数值/);
});

test('a table without its scheme, and last year’s figures of a table, are refused', async () => {
  await using at = await files((unit) => `${unit},${unit},${unit}`);
  const refused = async (...args: string[]) => {
    const { code, stderr } = await runCli(['check-index', ...args]);
    return { code, says: stderr.split('\n')[0] };
  };
  expect(await refused(at.data)).toEqual({ code: 2, says: expect.stringContaining('go together') });
  expect(await refused('--scheme', at.scheme)).toEqual({ code: 2, says: expect.stringContaining('go together') });
  expect(await refused(at.data, '--scheme', at.scheme, '--last-year')).toEqual({
    code: 2,
    says: expect.stringContaining('not for a table'),
  });
});
