import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aRoundFolder } from '../support/a-round-folder.ts';
import { aWorkspace } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

const SCHEME = `
treatment: { method: none }
normalisation: { method: min-max, range: { from: 1, to: 100 } }
missing: skip
tree: { id: total, children: [loans, days, banks] }
ranking: { from: published, decimals: 2, ties: competition }
grades: { preset: sasac }
`;
const DATA = 'unit,loans,days,banks\nA,10,5,3\nB,20,1,2\nC,15,3,9\nD,1,0,1\n';
const SETTING =
  'seed: 7\ndraws: 1000\nfirst: [2]\naggregations: [{ method: geometric }]\nsensitivity: { sample: 64 }\n';

async function files() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'uncertainty-'));
  const at = (name: string): string => join(folder.path, name);
  await writeFile(at('data.csv'), DATA);
  await writeFile(at('scheme.yaml'), SCHEME);
  await writeFile(at('setting.yaml'), SETTING);
  const command = ['uncertainty', at('data.csv'), '--scheme', at('scheme.yaml')];
  return { at, command, [Symbol.asyncDispose]: () => folder.remove() };
}

describe('uncertainty of a table', () => {
  test('says in words how sure each rank is and what drives the ranks', async () => {
    await using own = await files();
    const { code, stdout } = await runCli([...own.command, '--uncertainty', own.at('setting.yaml')]);
    expect(code).toBe(0);
    expect(stdout).toContain('抽取 1000 次 draws，种子 seed 7：合成方法 aggregation (2)');
    expect(stdout).toMatch(/^4 +D +4 +4–4 +4\.0 +0%/m);
    expect(stdout).toContain('pairs whose order is robust');
    expect(stdout).toContain('64');
  });

  test('gives the same document for the same seed, whatever the threads, and another for another seed', async () => {
    await using own = await files();
    const run = async (...more: string[]) => (await runCli([...own.command, '--json', ...more])).stdout;
    const usual = await run('--draws', '400', '--seed', '3');
    expect(await run('--draws', '400', '--seed', '3', '--threads', '1')).toBe(usual);
    expect(await run('--draws', '400', '--seed', '4')).not.toBe(usual);
    const [analysis] = JSON.parse(usual).analyses;
    expect(analysis.certainty.factors.map(({ factor }: { factor: string }) => factor)).toEqual([
      'weights',
      'leaveOneOut',
    ]);
    expect(analysis.certainty.units).toHaveLength(4);
    expect(analysis.drivers.shift).toHaveLength(2);
  });

  test('names file, line and place of what cannot be drawn', async () => {
    await using own = await files();
    await writeFile(own.at('setting.yaml'), 'seed: 7\ndraws: 10\nnormalisations: [{ method: z-score }]\nodd: 1\n');
    const { code, stderr } = await runCli([...own.command, '--uncertainty', own.at('setting.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/setting\.yaml:2 draws/);
    expect(stderr).toMatch(/setting\.yaml:4 odd/);
  });

  test('without a scheme says that it needs one', async () => {
    await using own = await files();
    const { code, stderr } = await runCli(['uncertainty', own.at('data.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('--scheme');
  });
});

describe('uncertainty of a round', () => {
  test('is kept with the run where the scheme asks for it, and computed for any run', async () => {
    await using definition = await aRoundFolder('example-english');
    const setting = '  uncertainty: { seed: 1, draws: 300, weights: { method: within, share: 0.2 } }\n';
    await definition.edit('round.yaml', '\nscheme:\n', `\nscheme:\n${setting}`);
    await using workspace = await aWorkspace({ round: definition.folder });
    const cli = (...args: string[]) => runCli([...args, '-w', workspace.folder]);
    expect((await cli('collect')).code).toBe(0);
    expect((await cli('evaluate')).code).toBe(0);
    const own = JSON.parse((await cli('uncertainty', '--json')).stdout);
    await using office = await workspace.open();
    const stored = (await office.store.get(`rounds/${office.definition.round.id}/runs/${own.run}`))?.body;
    const kept = (stored as { uncertainty?: { certainty: { units: object[] } } }).uncertainty;
    const [analysis] = own.analyses;
    expect(analysis.certainty.factors.map(({ factor }: { factor: string }) => factor)).toContain('weights');
    expect(kept?.certainty.units).toEqual(
      analysis.certainty.units.map(({ distribution: _, ...unit }: { distribution: number[] }) => unit),
    );
    const other = JSON.parse((await cli('uncertainty', '--json', '--weights', '0.9', '--draws', '200')).stdout);
    expect(other.run).toBe(own.run);
    expect(other.analyses[0].certainty.draws).toBe(200);
  });
});
