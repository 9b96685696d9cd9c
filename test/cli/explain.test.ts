import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const SCHEME = `
treatment: { method: log1p, scale: { loans: 100 } }
normalisation: { method: min-max, range: { from: 0, to: 100 } }
missing: floor
tree: { id: total, children: [{ id: credit, children: [loans, per-bank] }, { indicator: days, weight: 3 }] }
indicators:
  days: { direction: down, title: { zh: 办结天数, en: Days } }
  per-bank: { formula: loans / banks }
ranking: { from: published, decimals: 1, ties: competition }
grades: { preset: sasac }
`;
const DATA = '单位,loans,banks,days\n甲,100,5,5\n乙,300,10,1\n丙,,2,3\n';

async function files() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'explain-'));
  const [data, scheme] = [join(folder.path, 'data.csv'), join(folder.path, 'scheme.yaml')];
  await writeFile(data, DATA);
  await writeFile(scheme, SCHEME);
  return { data, scheme, [Symbol.asyncDispose]: () => folder.remove() };
}

describe('explain --data', () => {
  test('names the line of the unit, and fills every formula with its numbers', async () => {
    await using at = await files();
    const { code, stdout } = await runCli(['explain', '甲', '--data', at.data, '--scheme', at.scheme]);
    expect(code).toBe(0);
    expect(stdout).toContain('data.csv:2');
    expect(stdout).toContain('formula: x = loans / banks = 100 / 5 = 20');
    expect(stdout).toContain('log1p: z = ln(1 + x / s) = ln(1 + 100 / 100) = 0.6931472');
    expect(stdout).toContain('f = a + (b − a) × (z − z0) / (z1 − z0) = 0 + (100 − 0) × (5 − 5) / (1 − 5) = 0');
    expect(stdout).toContain('weighted-mean: f = Σ(w × f) / Σw = (0.25 × 0 + 0.75 × 0) / (0.25 + 0.75) = 0');
    expect(stdout).toContain('log1p：取对数：s 为冻结的标度 / logarithm, with the frozen scale s');
    expect(stdout).toMatch(/与上一名（丙）的差距 .*0\.0000 − 37\.5000 = -37\.5000\n {2}-37\.5000 {2}办结天数 \/ Days/);
  });

  test('of one indicator tells its own chain and share alone', async () => {
    await using at = await files();
    const { stdout } = await runCli(['explain', '乙', 'days', '--data', at.data, '--scheme', at.scheme]);
    expect(stdout).toContain('办结天数');
    expect(stdout).not.toContain('log1p');
  });

  test('as JSON holds every digit, the shares and the place in the file', async () => {
    await using at = await files();
    const { stdout } = await runCli(['explain', '甲', '--data', at.data, '--scheme', at.scheme, '--json']);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ unit: '甲', exact: 0, rank: 3, grade: 'E', ranked: 3 });
    expect(found.place).toBe(`${at.data}:2`);
    expect(found.account.nextAbove).toMatchObject({ unit: 2, distance: -37.5 });
    expect(found.tree.children[0].children[0].steps[0]).toMatchObject({
      method: 'log1p',
      filled: 'ln(1 + 100 / 100)',
      result: Math.LN2,
    });
  });

  test('an unknown unit is answered with the known ones, an unknown indicator likewise', async () => {
    await using at = await files();
    const unit = await runCli(['explain', '丁', '--data', at.data, '--scheme', at.scheme, '--json']);
    expect(unit.code).toBe(2);
    expect(JSON.parse(unit.stdout).problem).toMatchObject({ code: 'UNIT_UNKNOWN', details: { known: '甲, 乙, 丙' } });
    const indicator = await runCli(['explain', '甲', 'nights', '--data', at.data, '--scheme', at.scheme, '--json']);
    expect(JSON.parse(indicator.stdout).problem.code).toBe('INDICATOR_UNKNOWN');
  });

  test('of a derived indicator tries the figures that go into it', async () => {
    await using at = await files();
    const { stdout } = await runCli(['explain', '甲', 'per-bank', '--data', at.data, '--scheme', at.scheme, '--json']);
    const { reached, unreached } = JSON.parse(stdout).account.reach;
    const figures = [...reached, ...unreached].map(({ figure }: { figure: string }) => figure);
    expect(new Set(figures)).toEqual(new Set(['loans', 'banks']));
  });

  test('of a table with very many figures tries none unless an indicator is named', async () => {
    await using at = await files();
    const rows = Array.from({ length: 51_000 }, (_, i) => `u${i},${i % 997},${1 + (i % 7)},${i % 31}`);
    await writeFile(at.data, `unit,loans,banks,days\n${rows.join('\n')}\n`);
    const { stdout } = await runCli(['explain', 'u5', '--data', at.data, '--scheme', at.scheme]);
    expect(stdout).toContain('name an indicator');
  });

  test('options of a table without a table are refused', async () => {
    for (const args of [['explain', '甲'], ['what-if', '甲'], ['compare']]) {
      const option = args[0] === 'what-if' ? '--to-scheme' : '--scheme';
      const { code, stdout } = await runCli([...args, option, 'x.yaml', '--workspace', '/nowhere', '--json']);
      expect(code, args[0]).toBe(2);
      expect(JSON.parse(stdout).problem).toMatchObject({ code: 'OPTION_MISSING', details: { option: '--data' } });
    }
  });

  test('without a scheme says that one is wanted', async () => {
    await using at = await files();
    const { code, stdout } = await runCli(['explain', '甲', '--data', at.data, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problem.code).toBe('OPTION_MISSING');
  });
});
