import { Problem } from '../../domain/problems/problem.ts';
import type { Attachment, Mail, Mailbox } from '../../ports/mailer.ts';

/** Line breaks of any kind end a line of the head, and with it begins whatever somebody wants to smuggle in. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const KEY = /^[a-z0-9]+([.-][a-z0-9]+)*$/i;

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/;
/** Of a file: mail programs save it under this name. */
const LONGEST_NAME = 200;

/** Throws `MAIL_INVALID` unless every text of the head is one line, every address one address and every file one that can be saved. */
export function assertHead({ key, messageId, from, to, subject, attachments = [] }: Mail): void {
  assert('key', key, KEY.test(key));
  assert('subject', subject, subject !== '' && !CONTROL.test(subject));
  assert('messageId', messageId, ADDRESS.test(messageId));
  assertBox('from', from);
  for (const box of to) assertBox('to', box);
  assert('to', '', to.length > 0);
  for (const file of attachments) assertFile(file);
}

function assertFile({ name, type }: Attachment): void {
  const isFit = name.trim() !== '' && name.length <= LONGEST_NAME && !CONTROL.test(name) && !/[/\\]/.test(name);
  assert('attachments.name', name, isFit);
  assert('attachments.type', type, MEDIA_TYPE.test(type));
}

function assertBox(field: string, { name, address }: Mailbox): void {
  assert(field, name, !CONTROL.test(name));
  assert(field, address, ADDRESS.test(address));
}

function assert(field: string, found: string, isFit: boolean): void {
  if (!isFit) throw new Problem('MAIL_INVALID', { field, found: JSON.stringify(found.slice(0, 200)) });
}
