import type { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionSendInfo as Sent, SMTPEnvelope } from 'nodemailer/lib/smtp-connection';

/** How a server is reached. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: nothing is said before the server agrees to TLS. `tls`: from the first byte. `none`: never. */
  readonly security: 'starttls' | 'tls' | 'none';
  readonly login?: { readonly user: string; readonly password: string };
  /** PEM of a certificate authority to be believed in place of those of the system. */
  readonly ca?: string;
  /** Milliseconds of silence after which a server is given up. */
  readonly silenceMs?: number;
}

/** Sends one message over a connection that is open and logged in. */
export type SendOver = (envelope: SMTPEnvelope, message: Readable) => Promise<Sent>;

const SILENCE_MS = 60_000;
const CONNECTING_MS = 20_000;

/** Connects, encrypts and logs in, then does the work and closes, whatever happens. Errors are nodemailer's own. */
export async function withSmtpSession<Result>(
  settings: SmtpSettings,
  work: (send: SendOver) => Promise<Result>,
): Promise<Result> {
  const connection = await newConnection(settings);
  const lost = lossOf(connection);
  const step = <Value>(begin: (done: Done<Value>) => void): Promise<Value> =>
    Promise.race([new Promise<Value>((resolve, reject) => begin(doneOf(resolve, reject))), lost]);
  try {
    await step<unknown>((done) => connection.connect((error) => done(error ?? null, undefined)));
    const { login } = settings;
    if (login !== undefined) {
      const credentials = { user: login.user, pass: login.password };
      await step<unknown>((done) => connection.login({ credentials }, done));
    }
    return await work((envelope, message) => step((done) => connection.send(envelope, message, done)));
  } finally {
    connection.quit();
    connection.close();
  }
}

type Done<Value> = (error: NodemailerError | null, value?: Value) => void;

function doneOf<Value>(resolve: (value: Value) => void, reject: (error: unknown) => void): Done<Value> {
  return (error, value) => (error === null ? resolve(value as Value) : reject(error));
}

async function newConnection({ host, port, security, ca, silenceMs }: SmtpSettings): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  return new Connection({
    ...{ host, port },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(ca !== undefined && { tls: { ca } }),
    connectionTimeout: CONNECTING_MS,
    greetingTimeout: CONNECTING_MS,
    dnsTimeout: CONNECTING_MS,
    socketTimeout: silenceMs ?? SILENCE_MS,
    logger: false,
  });
}

/** Rejects when the connection fails or ends. An ending waits a moment, since the server's last words come beside it. */
function lossOf(connection: SMTPConnection): Promise<never> {
  const loss = Promise.withResolvers<never>();
  connection.on('error', loss.reject);
  connection.on('end', () => setImmediate(() => loss.reject(new Error('the server closed the connection'))));
  loss.promise.catch(() => undefined);
  return loss.promise;
}
