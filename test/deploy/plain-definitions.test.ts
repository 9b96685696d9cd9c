import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDefinitionsPlain } from '../../deploy/plain-definitions.ts';
import { definitionIn, shippedRound } from '../../functions/compose.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a definition that a build has written anew', () => {
  it.each(['guangdong-2019', 'example-english'])('says the same: %s', async (round) => {
    const plain = join(folder, round);
    await cp(shippedRound(round), plain, { recursive: true });
    await makeDefinitionsPlain(plain);
    expect(await readFile(join(plain, 'round.yaml'), 'utf8')).toMatch(/^\{"\w+":.*\}$/);
    expect(await definitionIn(plain)).toEqual(await definitionIn(shippedRound(round)));
  });

  it('is still held against its schema', async () => {
    const plain = join(folder, 'spoilt');
    await cp(shippedRound('example-english'), plain, { recursive: true });
    await makeDefinitionsPlain(plain);
    const file = join(plain, 'round.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"indicators":', '"indicator":'));
    const faults = [expect.objectContaining({ file: 'round.yaml', line: 1, path: 'indicator' })];
    await expect(definitionIn(plain)).rejects.toMatchObject({ details: { faults: expect.arrayContaining(faults) } });
  });

  it('that somebody wrote as JSON by hand is read as YAML, with its faults: a key that stands there twice', async () => {
    const plain = join(folder, 'by-hand');
    await cp(shippedRound('example-english'), plain, { recursive: true });
    await makeDefinitionsPlain(plain);
    const file = join(plain, 'round.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\{/, '{"id":"twice",'));
    await expect(definitionIn(plain)).rejects.toMatchObject({ code: 'ROUND_INVALID' });
  });
});
