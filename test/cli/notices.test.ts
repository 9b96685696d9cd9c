import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { ListedMail } from '../../functions/pipeline/notices/list-mails.ts';
import { aReadyWorkspace } from '../support/a-workspace.ts';
import { runCli } from '../support/run-cli.ts';

describe('notices at a terminal', () => {
  test('become drafts of the workspace, are listed, and one is made again with its reason', async () => {
    await using workspace = await aReadyWorkspace();
    const at = ['--workspace', workspace.folder];
    const collected = await runCli([...at, 'collect']);
    expect(collected.stdout).toMatch(/通知 notices: 已发 sent \d+/);
    const listed = await runCli([...at, 'mails', '--json']);
    const { mails } = JSON.parse(listed.stdout) as { mails: readonly ListedMail[] };
    const drafts = (await readdir(join(workspace.folder, 'mail'))).filter((name) => name.endsWith('.eml'));
    expect(drafts.sort()).toEqual(mails.map(({ key }) => `${key}.eml`).sort());
    const [mail] = mails;
    if (mail?.centre === undefined) throw new Error('no mail');
    const read = await PostalMime.parse(await readFile(join(workspace.folder, 'mail', `${mail.key}.eml`)));
    expect(read.subject).toMatch(/^\[Sample data\] /);
    expect(read.to?.map(({ address }) => address)).toEqual([`${mail.centre}@example.org`]);

    const again = await runCli([...at, 'resend', mail.key, '--reason', 'not found']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('补发 sent again 1');
    expect(await runCli([...at, 'resend', 'opening.nobody', '--reason', 'x'])).toMatchObject({ code: 2 });
    const own = await runCli([...at, 'mails', mail.centre]);
    expect(own.stdout).toContain(`${mail.centre}@example.org`);
    expect((await runCli([...at, 'mails', '--troubled'])).stdout).toBe('');
    expect((await runCli([...at, 'status'])).stdout).toMatch(/通知 notices: → .*mail · 已发 sent \d+/);
    expect((await runCli([...at, 'collect'])).stdout).not.toContain('通知');
  });
});
