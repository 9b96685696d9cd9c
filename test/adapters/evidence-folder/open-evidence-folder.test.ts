import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEvidenceFolder } from '../../../functions/adapters/evidence-folder/open-evidence-folder.ts';

test('names the files of one centre with their sha256, without what the system left there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  await mkdir(join(folder, 'foshan', '借款'), { recursive: true });
  await mkdir(join(folder, 'zhuhai'));
  await writeFile(join(folder, 'foshan', '借款', '合同.pdf'), 'abc');
  await writeFile(join(folder, 'foshan', 'a.pdf'), '');
  await writeFile(join(folder, 'foshan', '.DS_Store'), 'x');
  await writeFile(join(folder, 'foshan', '~$合同.docx'), 'x');
  await writeFile(join(folder, 'zhuhai', 'b.pdf'), 'abc');
  expect(await openEvidenceFolder({ folder }).of('foshan')).toEqual([
    { name: 'a.pdf', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    // sha256 of "abc": FIPS 180-4, example B.1.
    { name: '借款/合同.pdf', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  ]);
});

test('a centre that handed in nothing has none', async () => {
  expect(await openEvidenceFolder({ folder: join(tmpdir(), 'nowhere-at-all') }).of('foshan')).toEqual([]);
});
