import { createHash } from 'node:crypto';
import { Problem } from '../../domain/problems/problem.ts';
import { type Attachment, LARGEST_ATTACHMENTS, type Mail } from '../../ports/mailer.ts';
import { assertHead } from './assert-head.ts';

/**
 * A mail as MIME, CRLF between lines. The same mail gives the same bytes. Problems: `MAIL_INVALID`, `MAIL_TOO_LARGE`.
 *
 * `Auto-Submitted` (RFC 3834) keeps machines that answer mail from answering this one.
 */
export async function mailBytes(mail: Mail, headers: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  assertHead(mail);
  assertSize(mail);
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { key: _, at, from, to, attachments = [], ...content } = mail;
  const { message } = await transport.sendMail({
    ...content,
    from: { ...from },
    to: to.map((box) => ({ ...box })),
    attachments: attachments.map(asPart),
    baseBoundary: boundaryOf(mail),
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!(message instanceof Uint8Array)) throw new TypeError('The stream transport was asked for a buffer');
  return message;
}

function assertSize({ key, attachments = [] }: Mail): void {
  const bytes = attachments.reduce((sum, { content }) => sum + content.byteLength, 0);
  if (bytes > LARGEST_ATTACHMENTS) throw new Problem('MAIL_TOO_LARGE', { key, bytes, most: LARGEST_ATTACHMENTS });
}

function asPart({ name, type, content }: Attachment) {
  const { buffer, byteOffset, byteLength } = content;
  return { filename: name, contentType: type, content: Buffer.from(buffer, byteOffset, byteLength) };
}

/** What parts the files: drawn from the whole content, so that nobody can write it into a text beforehand. */
function boundaryOf({ messageId, text, attachments = [] }: Mail): string {
  const hash = createHash('sha256').update(`${messageId}\n${text}`);
  for (const { content } of attachments) hash.update(content);
  return hash.digest('hex').slice(0, 32);
}
