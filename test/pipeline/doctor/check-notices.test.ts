import { describe, expect, it } from 'vitest';
import { Problem } from '../../../functions/domain/problems/problem.ts';
import { checkNotices } from '../../../functions/pipeline/doctor/check-notices.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { aMailer } from '../../support/a-mailer.ts';
import { aNoticesDesk } from '../../support/a-notices-desk.ts';

const found = async (office: Pick<Office, 'definition' | 'mailer'>) =>
  (await checkNotices(async () => office).examine()).map(({ health, found: words }) => `${health}: ${words}`);

describe('what doctor says of notices', () => {
  it('nothing is wrong where a round has none, or where made-up data are mailed to nobody', async () => {
    const { office } = await aNoticesDesk();
    const { notices: _, ...definition } = office.definition;
    expect(await found({ ...office, definition })).toEqual([expect.stringMatching(/^ok: .*no block “notices”/)]);
    const sample = await aNoticesDesk({ sample: true });
    expect(await found(sample.office)).toEqual([expect.stringMatching(/^ok: .*mailed to nobody/)]);
  });

  it('a round with notices and no mailer is a warning with what to set', async () => {
    const { office } = await aNoticesDesk();
    const { mailer: _, ...silent } = office;
    expect(await found(silent)).toEqual([expect.stringMatching(/^warning: .*SMTP_HOST/)]);
  });

  it('reviewers without an address are a warning where their reports go by mail', async () => {
    const { office } = await aNoticesDesk();
    const reviewers = [{ id: 'r1', name: '李评审', centres: undefined }];
    const about = async (by: 'mail' | 'folder') => {
      const delivery = { reviewers: { by: [by] } };
      return (await found({ ...office, definition: { ...office.definition, reviewers, delivery } })).join('\n');
    };
    expect(await about('mail')).toContain('李评审');
    expect(await about('folder')).not.toContain('李评审');
  });

  it('a placeholder for a sender and centres without an address are warnings', async () => {
    const { office } = await aNoticesDesk({ addresses: { shantou: ['a@x.example'] } });
    expect(await found(office)).toEqual([
      'ok: 邮件服务器可用 mail goes through mail.example:587',
      expect.stringMatching(/^warning: .*office@example.org/),
      expect.stringMatching(/^warning: 2 家中心没有邮箱/),
    ]);
  });

  it('a folder is named, and its sender need not be anybody', async () => {
    const { office } = await aNoticesDesk({ mailer: aMailer(() => 'taken', 'files') });
    expect(await found(office)).toEqual([expect.stringMatching(/^ok: .*nobody is written to/)]);
  });

  it('a server that cannot be used goes on as the problem that it is', async () => {
    const check = async () => {
      throw new Problem('MAILER_UNUSABLE', { place: 'mail.example:587', found: 'no answer' });
    };
    const { office, mailer } = await aNoticesDesk();
    const down = { ...office, mailer: { ...mailer, check } };
    await expect(found(down)).rejects.toMatchObject({ code: 'MAILER_UNUSABLE' });
  });
});
