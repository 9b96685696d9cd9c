import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { openSmtpMailer } from '../../functions/adapters/mail/open-smtp-mailer.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { loadHeads } from '../../functions/pipeline/collect/load-heads.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import { explain } from '../../functions/pipeline/explain.ts';
import { listMails } from '../../functions/pipeline/notices/list-mails.ts';
import { sendNotices } from '../../functions/pipeline/notices/send-notices.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { aReadyWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { GOOD_LOGIN, type ServedSmtp, serveSmtp } from '../support/smtp/serve-smtp.ts';

/** The office at a time, mailing through a real server; its data count as real. */
async function officeAt(workspace: TestWorkspace, server: ServedSmtp, now: string) {
  const office = await workspace.open(now);
  const round = { ...office.definition.round, sample: false };
  const mailer = openSmtpMailer({
    ...{ host: '127.0.0.1', port: server.port, security: 'none', login: GOOD_LOGIN },
    limiter: { take: async () => {} },
  });
  return { ...office, mailer, definition: { ...office.definition, round } };
}

/** What arrived since the last time, as people read it. */
async function inbox(server: ServedSmtp) {
  const read = await Promise.all(
    server.taken.splice(0).map(async ({ bytes, to }) => {
      const { subject = '', text = '' } = await PostalMime.parse(bytes);
      return { to: to.join(' '), subject, text };
    }),
  );
  return read.sort((a, b) => (a.to < b.to ? -1 : 1));
}

test('a centre is told what came of its return: refused, accepted, open again, accepted anew, and each once', async () => {
  await using server = await serveSmtp();
  await using workspace = await aReadyWorkspace();
  await using after = await officeAt(workspace, server, '2024-05-01T08:00:00Z');
  await openRound(after);
  await collect(after);
  await sendNotices(after);
  const heads = await loadHeads(after);
  const first = await inbox(server);
  const expected = [...heads.values()].filter(
    ({ state, accepted }) => state === 'has-errors' || accepted !== undefined,
  );
  expect(first).toHaveLength(expected.length);
  for (const { to, subject, text } of first) {
    const centre = to.replace('@example.org', '');
    const head = heads.get(centre);
    expect(subject).toContain(head?.accepted === undefined ? 'was not accepted' : 'was accepted');
    for (const { id, name } of after.definition.round.centres) expect(text.includes(name)).toBe(id === centre);
  }
  await collect(after);
  await sendNotices(after);
  expect(await inbox(server)).toEqual([]);

  const chosen = [...heads.values()].find(({ state }) => state === 'submitted')?.centre ?? '';
  await evaluate(after);
  const [indicator] = after.definition.round.indicators;
  const { source, value = 0 } = (await explain(after, chosen, { node: indicator?.id })).path.at(-1) ?? {};
  if (source === undefined) throw new Error('no source');
  await reopen(after, { centre: chosen, until: '2024-05-03T18:00', reason: 'one figure was a slip' });
  await collect(after);
  await sendNotices(after);
  const [open, ...others] = await inbox(server);
  expect(others).toEqual([]);
  expect(open).toMatchObject({ to: `${chosen}@example.org` });
  expect(open?.text).toContain('Reason: one figure was a slip');
  expect(open?.text).toContain('Until: 3 May 2024, 18:00');

  const files = await readdir(join(workspace.folder, 'returns'));
  const name = heads.get(chosen)?.workbook.name ?? '';
  const file = files.find((one) => one === name || one === `${name}.xlsx`) ?? '';
  await editWorkbook(join(workspace.folder, 'returns', file), { [source.tab]: { [source.a1]: value + 1 } });
  await using later = await officeAt(workspace, server, '2024-05-02T08:00:00Z');
  await collect(later);
  // The file was changed this very minute, by the clock of the disk.
  await using quiet = await officeAt(workspace, server, new Date(Date.now() + 3_600_000).toISOString());
  await sendNotices(quiet);
  const [receipt, ...more] = await inbox(server);
  expect(more).toEqual([]);
  expect(receipt?.to).toBe(`${chosen}@example.org`);
  expect(receipt?.subject).toContain('was accepted');
  expect(receipt?.text).toContain(`${value + 1}`);
  const mails = await listMails(quiet);
  expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(mails.filter(({ centre }) => centre === chosen).map(({ kind }) => kind)).toEqual([
    'accepted',
    'reopened',
    'accepted',
  ]);
  expect((await verifyAudit(quiet.store)).firstBreak).toBeUndefined();
});

test('a made-up round mails nobody, though a server is there', async () => {
  await using server = await serveSmtp();
  await using workspace = await aReadyWorkspace();
  await using office = await officeAt(workspace, server, '2024-05-01T08:00:00Z');
  await openRound(office);
  await collect(office);
  const round = { ...office.definition.round, sample: true };
  expect(await sendNotices({ ...office, definition: { ...office.definition, round } })).toMatchObject({
    mode: 'sample',
  });
  expect(server.connections()).toBe(0);
});
