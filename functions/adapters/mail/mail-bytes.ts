import type { Mail } from '../../ports/mailer.ts';
import { assertHead } from './assert-head.ts';

/**
 * A mail as MIME, CRLF between lines. The same mail gives the same bytes. Problems: `MAIL_INVALID`.
 *
 * `Auto-Submitted` (RFC 3834) keeps machines that answer mail from answering this one.
 */
export async function mailBytes(mail: Mail, headers: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  assertHead(mail);
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { key: _, at, from, to, ...content } = mail;
  const { message } = await transport.sendMail({
    ...content,
    from: { ...from },
    to: to.map((box) => ({ ...box })),
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!(message instanceof Uint8Array)) throw new TypeError('The stream transport was asked for a buffer');
  return message;
}
