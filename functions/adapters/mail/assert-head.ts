import { Problem } from '../../domain/problems/problem.ts';
import type { Mail, Mailbox } from '../../ports/mailer.ts';

/** Line breaks of any kind end a line of the head, and with it begins whatever somebody wants to smuggle in. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const KEY = /^[a-z0-9]+([.-][a-z0-9]+)*$/i;

/** Throws `MAIL_INVALID` unless every text of the head is one line and every address one address. */
export function assertHead({ key, messageId, from, to, subject }: Mail): void {
  assert('key', key, KEY.test(key));
  assert('subject', subject, subject !== '' && !CONTROL.test(subject));
  assert('messageId', messageId, ADDRESS.test(messageId));
  assertBox('from', from);
  for (const box of to) assertBox('to', box);
  assert('to', '', to.length > 0);
}

function assertBox(field: string, { name, address }: Mailbox): void {
  assert(field, name, !CONTROL.test(name));
  assert(field, address, ADDRESS.test(address));
}

function assert(field: string, found: string, isFit: boolean): void {
  if (!isFit) throw new Problem('MAIL_INVALID', { field, found: JSON.stringify(found.slice(0, 200)) });
}
