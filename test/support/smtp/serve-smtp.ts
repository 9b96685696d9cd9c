import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Uint8Array;
  readonly isEncrypted: boolean;
  readonly user: string | undefined;
}

export interface ServedSmtp extends AsyncDisposable {
  readonly port: number;
  readonly taken: TakenMail[];
  /** Connections so far. */
  readonly connections: () => number;
}

export interface SmtpBehaviour {
  readonly options?: SMTPServerOptions;
  /** Reply to an address, such as `550 no such mailbox`; `undefined` accepts it. */
  readonly onRecipient?: (address: string) => string | undefined;
  /** Reply to the end of the data; `drop` takes the mail and breaks the connection instead of answering. */
  readonly onData?: (mail: TakenMail) => string | 'drop' | undefined;
  /** Reply to a sender. */
  readonly onSender?: (address: string) => string | undefined;
}

export const GOOD_LOGIN = { user: 'office', password: 'correct horse' };

/** A real SMTP server on this machine. Without options it wants a login and speaks without TLS. */
export async function serveSmtp({
  options = {},
  onRecipient,
  onData,
  onSender,
}: SmtpBehaviour = {}): Promise<ServedSmtp> {
  const taken: TakenMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    allowInsecureAuth: true,
    logger: false,
    onConnect: (_, done) => {
      connections += 1;
      done();
    },
    onAuth: ({ username, password }, _, done) => {
      const isKnown = username === GOOD_LOGIN.user && password === GOOD_LOGIN.password;
      if (isKnown) done(null, { user: username });
      else done(reply('535 authentication failed'));
    },
    onMailFrom: ({ address }, _, done) => done(reply(onSender?.(address))),
    onRcptTo: ({ address }, _, done) => done(reply(onRecipient?.(address))),
    onData: (stream, session, done) => {
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      stream.once('end', () => {
        const mail: TakenMail = {
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          to: session.envelope.rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks),
          isEncrypted: session.secure,
          user: session.user,
        };
        const answer = onData?.(mail);
        if (answer === undefined || answer === 'drop') taken.push(mail);
        if (answer === 'drop') for (const one of server.connections) one.close();
        else done(reply(answer));
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function reply(words: string | undefined): (Error & { responseCode: number }) | null {
  if (words === undefined) return null;
  return Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) });
}
