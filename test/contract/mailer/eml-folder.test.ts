import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolderFiles } from '../../../functions/adapters/folder/open-folder-files.ts';
import { openEmlFolder } from '../../../functions/adapters/mail/open-eml-folder.ts';
import { once } from '../../../functions/compose/once.ts';
import { aMail } from '../../support/smtp/a-mail.ts';
import { describeMailer, type OpenMailer } from './describe-mailer.ts';

async function anEmlFolder(): Promise<OpenMailer & { readonly folder: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'mail-'));
  const folder = join(parent, 'mail');
  const names = async (): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  return {
    folder,
    mailer: openEmlFolder({ files: once(async () => openFolderFiles({ folder })), place: folder }),
    arrived: async () =>
      Promise.all((await names()).map(async (name) => new Uint8Array(await readFile(join(folder, name))))),
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true }),
  };
}

describeMailer('folder of .eml files', anEmlFolder);

test('a mail is a draft named by its key; sent again it is the same file', async () => {
  await using opened = await anEmlFolder();
  const [fate] = await opened.mailer.send(aMail(), ['shantou@centre.example']);
  expect(fate?.reply).toBe('opening.shantou.eml');
  const before = await opened.arrived();
  expect(Buffer.from(before[0] ?? []).toString('latin1')).toMatch(/^X-Unsent: 1\r$/m);
  await opened.mailer.send(aMail(), ['shantou@centre.example']);
  expect(await opened.arrived()).toEqual(before);
});

test('a folder is made by the first mail, not by being opened', async () => {
  await using opened = await anEmlFolder();
  await opened.mailer.check();
  await expect(readdir(opened.folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a folder that cannot be is FILE_UNWRITABLE with what is in the way', async () => {
  await using opened = await anEmlFolder();
  await writeFile(opened.folder, 'in the way');
  await expect(opened.mailer.send(aMail(), ['a@b.example'])).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
});
