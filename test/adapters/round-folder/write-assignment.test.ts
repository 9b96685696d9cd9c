import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { aRoundFolder } from '../../support/a-round-folder.ts';

const CENTRES = new Map([
  ['r1', ['alderbeck', 'dunsmere']],
  ['r2', []],
]);

async function written(content: string | Uint8Array): Promise<Buffer> {
  await using round = await aRoundFolder('example-english');
  await round.write('reviewers.csv', content);
  await openRoundFolder({ folder: round.folder }).assign(CENTRES);
  return await readFile(join(round.folder, 'reviewers.csv'));
}

describe('an assignment in the list of reviewers', () => {
  test('changes the column of centres alone; none is written as such, since an empty cell stands for all', async () => {
    const list = 'name,id,email,centres,pinned\n"Ann, Lee",r1,a@x.org,,dunsmere\nBen,r2,,alderbeck,\nCal,r3,,,\n';
    expect((await written(list)).toString()).toBe(
      'name,id,email,centres,pinned\n"Ann, Lee",r1,a@x.org,alderbeck dunsmere,dunsmere\nBen,r2,,-,\nCal,r3,,,\n',
    );
  });

  test('is read again as it was meant', async () => {
    await using round = await aRoundFolder('example-english');
    await round.write('reviewers.csv', 'id,name,centres\nr1,Ann,\nr2,Ben,\nr3,Cal,\n');
    const definitions = openRoundFolder({ folder: round.folder });
    await definitions.assign(CENTRES);
    const { reviewers } = await definitions.load();
    expect(reviewers.map(({ centres }) => centres)).toEqual([['alderbeck', 'dunsmere'], [], undefined]);
  });

  test('keeps line ends, and the mark by which spreadsheet programs know UTF-8', async () => {
    const list = '\ufeffid,name,centres\r\nr1,张评审,\r\n';
    expect((await written(list)).toString()).toBe('\ufeffid,name,centres\r\nr1,张评审,alderbeck dunsmere\r\n');
  });

  test('turns a list in GB 18030 into UTF-8 with its mark', async () => {
    const name = Uint8Array.from([0xd5, 0xc5, 0xc6, 0xc0, 0xc9, 0xf3]);
    const list = Buffer.concat([Buffer.from('id,name,centres\nr1,'), name, Buffer.from(',\n')]);
    expect((await written(list)).toString()).toBe('\ufeffid,name,centres\nr1,张评审,alderbeck dunsmere\n');
  });

  test('that cannot be written says which file and leaves nothing behind', async () => {
    await using round = await aRoundFolder('example-english');
    const error = await openRoundFolder({ folder: round.folder })
      .assign(CENTRES)
      .catch((thrown: unknown) => thrown);
    expect(isProblem(error, 'FILE_UNWRITABLE')).toBe(true);
    expect(String(error)).toContain('reviewers.csv');
  });
});

describe('the list of reviewers', () => {
  const loaded = async (list: string) => {
    await using round = await aRoundFolder('example-english');
    await round.write('reviewers.csv', list);
    return await openRoundFolder({ folder: round.folder }).load();
  };

  test('may say where reviewers come from and what was set by hand; neither changes the digest', async () => {
    const plain = await loaded('id,name,centres\nr1,Ann,alderbeck\n');
    const more = await loaded(
      'id,name,centres,municipality,conflicts,pinned\nr1,Ann,alderbeck,Alderbeck; Dunsmere,,alderbeck\n',
    );
    expect(more.panel).toEqual([{ id: 'r1', municipalities: ['Alderbeck', 'Dunsmere'], pinned: ['alderbeck'] }]);
    expect(more.digest).toBe(plain.digest);
  });

  test('a declared conflict is part of the round, since marks hang on it', async () => {
    const plain = await loaded('id,name,centres\nr1,Ann,alderbeck\n');
    const more = await loaded('id,name,centres,conflicts\nr1,Ann,alderbeck,dunsmere\n');
    expect(more.reviewers[0]?.conflicts).toEqual(['dunsmere']);
    expect(more.digest).not.toBe(plain.digest);
  });

  test('an unknown centre is a fault in each of the columns', async () => {
    const error = await loaded('id,name,centres,conflicts,pinned\nr1,Ann,alderbek,dunsmer,brindlefor\n').catch(String);
    for (const meant of ['alderbeck', 'dunsmere', 'brindleford']) expect(error).toContain(meant);
  });
});
