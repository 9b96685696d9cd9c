import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSmtpMailer, type SmtpMailerSettings } from '../../../functions/adapters/mail/open-smtp-mailer.ts';
import type { Mailer } from '../../../functions/ports/mailer.ts';
import { aCertificate, type Certificate } from '../../support/smtp/a-certificate.ts';
import { aMail } from '../../support/smtp/a-mail.ts';
import { aTalker } from '../../support/smtp/a-talker.ts';
import { GOOD_LOGIN, type SmtpBehaviour, serveSmtp } from '../../support/smtp/serve-smtp.ts';
import { describeMailer } from './describe-mailer.ts';

const ADDRESS = 'shantou@centre.example';
const AT_ONCE = { take: async () => {} };

/** Without a login. */
function mailerTo(port: number, settings: Partial<SmtpMailerSettings> = {}): Mailer {
  return openSmtpMailer({ host: '127.0.0.1', port, security: 'none', limiter: AT_ONCE, silenceMs: 500, ...settings });
}

describeMailer('SMTP', async () => {
  const server = await serveSmtp();
  return {
    mailer: mailerTo(server.port, { login: GOOD_LOGIN }),
    arrived: async () => server.taken.map(({ bytes }) => new Uint8Array(bytes)),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});

async function sending(behaviour: SmtpBehaviour, addresses: readonly string[] = [ADDRESS]) {
  const server = await serveSmtp(behaviour);
  const to = addresses.map((address) => ({ name: '汕头分中心', address }));
  const fates = await mailerTo(server.port, { login: GOOD_LOGIN }).send(aMail({ to }), addresses);
  return { fates, server, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('the fate of a mail', () => {
  it('at an address refused with 5xx is refused, with the server’s words; the others get it', async () => {
    const onRecipient = (address: string) => (address.startsWith('gone') ? '550 no such mailbox' : undefined);
    await using sent = await sending({ onRecipient }, [ADDRESS, 'gone@centre.example']);
    expect(sent.fates).toEqual([
      { address: ADDRESS, fate: 'taken', reply: expect.stringMatching(/^250/) },
      { address: 'gone@centre.example', fate: 'refused', reply: '550 no such mailbox' },
    ]);
    expect(sent.server.taken.map(({ to }) => to)).toEqual([[ADDRESS]]);
  });

  it('at an address answered with 4xx is deferred', async () => {
    const onRecipient = (address: string) => (address.startsWith('full') ? '452 mailbox full' : undefined);
    await using sent = await sending({ onRecipient }, ['full@centre.example', ADDRESS]);
    expect(sent.fates.map(({ fate }) => fate)).toEqual(['deferred', 'taken']);
  });

  it('where nobody is accepted is told for each address by itself', async () => {
    const onRecipient = (address: string) => (address.startsWith('full') ? '452 mailbox full' : '550 no such mailbox');
    await using sent = await sending({ onRecipient }, ['full@centre.example', 'gone@centre.example']);
    expect(sent.fates).toEqual([
      { address: 'full@centre.example', fate: 'deferred', reply: '452 mailbox full' },
      { address: 'gone@centre.example', fate: 'refused', reply: '550 no such mailbox' },
    ]);
    expect(sent.server.taken).toEqual([]);
  });

  it.each([
    ['451 try later', 'deferred'],
    ['421 closing', 'deferred'],
    ['554 looks like spam', 'refused'],
  ])('whose text is answered with %s is %s', async (answer, fate) => {
    await using sent = await sending({ onData: () => answer });
    expect(sent.fates).toEqual([{ address: ADDRESS, fate, reply: answer }]);
    expect(sent.server.taken).toEqual([]);
  });

  it('that is larger than the server says it takes is refused before anything goes out', async () => {
    await using sent = await sending({ options: { size: 400 } });
    expect(sent.fates).toEqual([{ address: ADDRESS, fate: 'refused', reply: expect.stringMatching(/size.*400/) }]);
    expect(sent.server.taken).toEqual([]);
  });

  it('whose size the server refuses is refused', async () => {
    await using server = await aTalker(['220 hi', '250-hi\r\n250 SIZE', '552 too large for this mailbox']);
    const fates = await mailerTo(server.port).send(aMail(), [ADDRESS]);
    expect(fates).toEqual([{ address: ADDRESS, fate: 'refused', reply: '552 too large for this mailbox' }]);
  });

  it('whose connection is lost after the last dot is unknown: the server had it', async () => {
    await using sent = await sending({ onData: () => 'drop' });
    expect(sent.fates).toEqual([{ address: ADDRESS, fate: 'unknown', reply: expect.any(String) }]);
    expect(sent.server.taken).toHaveLength(1);
  });

  it('whose server falls silent after the last dot is unknown', async () => {
    await using server = await aTalker(['220 hi', '250 hi', '250 ok', '250 ok', '354 go on']);
    const fates = await mailerTo(server.port).send(aMail(), [ADDRESS]);
    expect(fates.map(({ fate }) => fate)).toEqual(['unknown']);
  });
});

describe('a server that cannot be used is MAILER_UNUSABLE, and nobody has got anything', () => {
  const unusable = (found: RegExp) =>
    expect.objectContaining({ code: 'MAILER_UNUSABLE', message: expect.stringMatching(found) });

  it('when nobody listens', async () => {
    const { port, ...gone } = await serveSmtp();
    await gone[Symbol.asyncDispose]();
    await expect(mailerTo(port).send(aMail(), [ADDRESS])).rejects.toEqual(unusable(/ECONNREFUSED/));
    await expect(mailerTo(port).check()).rejects.toEqual(unusable(/ECONNREFUSED/));
  });

  it('when the login is wrong, and the password is not shown', async () => {
    await using server = await serveSmtp();
    const mailer = mailerTo(server.port, { login: { user: 'office', password: 'Xq7-secret' } });
    const problem = await mailer.send(aMail(), [ADDRESS]).catch((error: Error) => error);
    expect(problem).toEqual(unusable(/535/));
    expect(String(problem)).not.toContain('Xq7-secret');
    await expect(mailer.check()).rejects.toEqual(unusable(/535/));
    expect(server.taken).toEqual([]);
  });

  it('when a login is wanted and none is given', async () => {
    await using server = await serveSmtp();
    await expect(mailerTo(server.port).send(aMail(), [ADDRESS])).rejects.toEqual(unusable(/530/));
  });

  it('when the sender is not allowed', async () => {
    await using server = await serveSmtp({ onSender: () => '550 not your address' });
    const mailer = mailerTo(server.port, { login: GOOD_LOGIN });
    await expect(mailer.send(aMail(), [ADDRESS])).rejects.toEqual(unusable(/550 not your address/));
  });

  it.each([
    ['before it says anything', []],
    ['after its greeting', ['220 hi']],
    ['after the sender', ['220 hi', '250 hi', '250 ok']],
    ['before the text', ['220 hi', '250 hi', '250 ok', '250 ok']],
  ])('when it breaks off %s', async (_, lines) => {
    await using server = await aTalker(lines, true);
    await expect(mailerTo(server.port).send(aMail(), [ADDRESS])).rejects.toEqual(unusable(/closed/));
  });

  it('when it says nothing at all', async () => {
    await using server = await aTalker(['220 hi']);
    await expect(mailerTo(server.port).send(aMail(), [ADDRESS])).rejects.toEqual(unusable(/imeout/));
  });
});

describe('encryption', () => {
  let own: Certificate;
  beforeAll(() => {
    own = aCertificate();
  });

  it.each(['starttls', 'tls'] as const)(
    '%s carries login and mail under a certificate that is vouched for',
    async (security) => {
      await using server = await serveSmtp({ options: { ...own, secure: security === 'tls' } });
      const mailer = mailerTo(server.port, { security, ca: own.cert, login: GOOD_LOGIN });
      await mailer.check();
      const [fate] = await mailer.send(aMail(), [ADDRESS]);
      expect(fate?.fate).toBe('taken');
      expect(server.taken).toEqual([expect.objectContaining({ isEncrypted: true, user: 'office' })]);
    },
  );

  it.each(['starttls', 'tls'] as const)(
    '%s sends neither login nor mail to a stranger’s certificate',
    async (security) => {
      let logins = 0;
      const onAuth = () => {
        logins += 1;
      };
      await using server = await serveSmtp({ options: { ...own, secure: security === 'tls', onAuth } });
      const mailer = mailerTo(server.port, { security, login: GOOD_LOGIN });
      await expect(mailer.send(aMail(), [ADDRESS])).rejects.toMatchObject({ code: 'MAILER_UNUSABLE' });
      expect([logins, server.taken.length]).toEqual([0, 0]);
    },
  );

  it('starttls says nothing to a server that has none', async () => {
    let logins = 0;
    const onAuth = () => {
      logins += 1;
    };
    await using server = await serveSmtp({ options: { onAuth } });
    const mailer = mailerTo(server.port, { security: 'starttls', login: GOOD_LOGIN });
    await expect(mailer.send(aMail(), [ADDRESS])).rejects.toMatchObject({ code: 'MAILER_UNUSABLE' });
    expect([logins, server.taken.length]).toEqual([0, 0]);
  });
});

describe('sending', () => {
  it('under another address than the mail’s own leaves answers to that one', async () => {
    await using server = await serveSmtp();
    const mailer = mailerTo(server.port, { login: GOOD_LOGIN, sender: 'robot@relay.example' });
    await mailer.send(aMail(), [ADDRESS]);
    expect(server.taken[0]?.from).toBe('robot@relay.example');
    const read = await PostalMime.parse(server.taken[0]?.bytes ?? '');
    expect(read.from).toMatchObject({ name: aMail().from.name, address: 'robot@relay.example' });
    expect(read.replyTo).toMatchObject([{ address: aMail().from.address }]);
  });

  it('to some of the addresses reaches those alone, though the mail names all', async () => {
    await using server = await serveSmtp();
    const to = ['a@centre.example', 'b@centre.example'].map((address) => ({ name: '甲', address }));
    const fates = await mailerTo(server.port, { login: GOOD_LOGIN }).send(aMail({ to }), ['b@centre.example']);
    expect(fates.map(({ address }) => address)).toEqual(['b@centre.example']);
    expect(server.taken[0]?.to).toEqual(['b@centre.example']);
  });

  it('is one connection a mail, closed afterwards; a turn is asked of the limiter', async () => {
    await using server = await serveSmtp();
    const turns: string[] = [];
    const limiter = { take: async (kind: string) => void turns.push(kind) };
    const mailer = mailerTo(server.port, { login: GOOD_LOGIN, limiter });
    for (const key of ['a.1', 'a.2']) {
      await mailer.turn();
      await mailer.send(aMail({ key }), [ADDRESS]);
    }
    expect(turns).toEqual(['write', 'write']);
    expect(server.connections()).toBe(2);
  });
});
