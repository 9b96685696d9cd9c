import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { aRoundFolder, type RoundFolder } from '../../support/a-round-folder.ts';

/** The shipped round has schemes of its own, which are not these. */
async function withSchemes(schemes: Readonly<Record<string, string>>): Promise<RoundFolder> {
  const round = await aRoundFolder();
  await rm(join(round.folder, 'schemes'), { recursive: true });
  if (Object.keys(schemes).length > 0) await mkdir(join(round.folder, 'schemes'));
  for (const [name, text] of Object.entries(schemes)) await round.write(`schemes/${name}`, text);
  return round;
}

const load = ({ folder }: RoundFolder) => openRoundFolder({ folder }).load();

async function faultsOf(round: RoundFolder): Promise<readonly string[]> {
  const outcome: unknown = await load(round).catch((error: unknown) => error);
  if (!isProblem(outcome, 'ROUND_INVALID')) throw new Error('no fault was found');
  return outcome.details.faults.map(({ file, line, path }) => `${file}:${line ?? '-'} ${path}`);
}

const DRAFT = 'parts: { quantitative: 0.6, qualitative: 0.4 }\nversion: draft\n';

describe('the other schemes of a round', () => {
  test('are known by the names of their files, and change neither the round nor its digest', async () => {
    await using plain = await withSchemes({});
    await using round = await withSchemes({ 'draft-60-40.yaml': DRAFT });
    const [without, definition] = [await load(plain), await load(round)];
    expect(without.schemes).toEqual({});
    expect(definition.schemes['draft-60-40']).toEqual({
      ...definition.round.scheme,
      parts: { quantitative: 0.6, qualitative: 0.4 },
      version: 'draft',
      decidedBy: expect.objectContaining({ zh: expect.any(String) }),
    });
    expect(definition.digest).toBe(without.digest);
    expect(definition.round).toEqual(without.round);
  });

  test('are refused with file, line and place, together with all other faults', async () => {
    await using round = await withSchemes({
      'a.yaml': 'version: a\nparts: { quantitative: 0.6, qualitative: 0.6 }\n',
      'b.yaml': 'version: b\ngroupWeigths: {}\n',
      'c.yaml': 'version: "c\n',
    });
    expect(await faultsOf(round)).toEqual([
      'schemes/a.yaml:2 parts',
      'schemes/b.yaml:2 groupWeigths',
      'schemes/c.yaml:1 ',
    ]);
    await round.edit('round.yaml', 'language: zh-CN', 'language: fr');
    expect(await faultsOf(round)).toContain('schemes/b.yaml:2 groupWeigths');
  });

  test.each(['default.yaml', 'Draft.yaml', 'notes.txt'])('are not called %s', async (name) => {
    await using round = await withSchemes({ [name]: DRAFT });
    expect(await faultsOf(round)).toEqual([`schemes/${name}:- `]);
  });
});
