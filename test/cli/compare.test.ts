import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const SCHEME = `
treatment: { method: none }
normalisation:
  method: min-max
  range: { from: 0, to: 100 }
  goalposts: { a: { unallowable: 0, satisfactory: 10 }, b: { unallowable: 0, satisfactory: 10 } }
missing: withhold
tree: { id: total, children: [a, b] }
ranking: { from: exact, decimals: 2, ties: competition }
`;
const DATA = 'u,a,b\n甲,0,8\n乙,10,4\n丙,5,0\n';

async function files() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'compare-'));
  const at = (name: string): string => join(folder.path, name);
  const named = { data: at('a.csv'), scheme: at('a.yaml'), toData: at('b.csv'), toScheme: at('b.yaml') };
  await writeFile(named.data, DATA);
  await writeFile(named.scheme, SCHEME);
  await writeFile(named.toData, DATA.replace('甲,0,8', '甲,5,8'));
  await writeFile(named.toScheme, SCHEME.replace('[a, b]', '[{ indicator: a, weight: 3 }, b]'));
  return { ...named, [Symbol.asyncDispose]: () => folder.remove() };
}

describe('compare --data', () => {
  test('shares each change of score and rank among data and weights', async () => {
    await using at = await files();
    const args = [
      'compare',
      '--data',
      at.data,
      '--scheme',
      at.scheme,
      '--to-data',
      at.toData,
      '--to-scheme',
      at.toScheme,
    ];
    const { code, stdout } = await runCli(args);
    expect(code).toBe(0);
    expect(stdout).toContain('填报数据 / figures；权重 / weights');
    expect(stdout).toContain('得分 score +17.5000 = 填报数据 figures +31.2500，权重 weights -13.7500');
    expect(stdout).toContain('甲：#2 40 → #2 57.5');
    const { causes, units } = JSON.parse((await runCli([...args, '--json'])).stdout);
    expect(causes).toEqual(['data', 'weights']);
    expect(units[0].score).toEqual({ difference: 17.5, shares: { data: 31.25, weights: -13.75 } });
  });

  test('with the same table and another scheme tells the scheme’s part alone', async () => {
    await using at = await files();
    const { stdout } = await runCli(['compare', '--data', at.data, '--scheme', at.scheme, '--to-scheme', at.toScheme]);
    expect(stdout).toContain('变化来自 changed：权重 / weights\n');
    expect(stdout).toContain('得分 score -20.0000\n');
  });
});

describe('what-if --data', () => {
  const ask = async (at: { data: string; scheme: string }, ...args: string[]) =>
    runCli(['what-if', ...args, '--data', at.data, '--scheme', at.scheme, '--json']);

  test('changes a figure, a weight, or both, and neither file', async () => {
    await using at = await files();
    const { stdout, code } = await ask(at, '甲', '--set', 'a=5', '--weight', 'a=75%');
    expect(code).toBe(0);
    const { causes, units } = JSON.parse(stdout);
    expect(causes).toEqual(['data', 'weights']);
    expect(units[0]).toMatchObject({ before: { exact: 40 }, after: { exact: 57.5 } });
    expect(await readFile(at.data, 'utf8')).toBe(DATA);
  });

  test('takes a figure away where nothing stands behind the sign', async () => {
    await using at = await files();
    const { units } = JSON.parse((await ask(at, '甲', '--set', 'b=')).stdout);
    expect(units[0].after).toEqual({});
  });

  test('holds another scheme against this one', async () => {
    await using at = await files();
    const { causes } = JSON.parse((await ask(at, '--to-scheme', at.toScheme)).stdout);
    expect(causes).toEqual(['weights']);
  });

  test('names every supposition that cannot be read or made', async () => {
    await using at = await files();
    const unread = await ask(at, '甲', '--set', 'a=much', '--weight', 'b=some');
    expect(unread.code).toBe(2);
    expect(JSON.parse(unread.stdout).problem).toMatchObject({
      code: 'CHANGE_UNUSABLE',
      details: {
        faults: [
          { path: 'a', found: 'much' },
          { path: 'b', found: 'some' },
        ],
      },
    });
    const unmade = await ask(at, '丁', '--set', 'c=1', '--weight', 'a=0.7', 'b=0.7');
    expect(JSON.parse(unmade.stdout).problem.details.faults).toMatchObject([
      { path: 'unit' },
      { path: 'c' },
      { path: 'a, b', found: '0.7 + 0.7' },
    ]);
  });

  test('refuses a figure that the scheme cannot take, with the reason of the scheme', async () => {
    await using at = await files();
    const shares = SCHEME.replace(/normalisation:[\s\S]*?missing/, 'normalisation: { method: sum }\nmissing');
    await writeFile(at.scheme, shares);
    const { stdout, code } = await ask(at, '甲', '--set', 'a=-5');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problem.code).toBe('CHANGE_UNUSABLE');
  });
});
