import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import type { SMTPConnectionSendInfo as Sent } from 'nodemailer/lib/smtp-connection';
import { Problem } from '../../domain/problems/problem.ts';
import type { Mailer, MailFate } from '../../ports/mailer.ts';
import type { RequestLimiter } from '../../ports/request-limiter.ts';
import { mailBytes } from './mail-bytes.ts';
import { type SmtpSettings, withSmtpSession } from './smtp-session.ts';

export interface SmtpMailerSettings extends SmtpSettings {
  /** Who may send how many a minute, all instances together. */
  readonly limiter: RequestLimiter;
  /** Under whose address the server lets us send, where that is not the one that the mail names: answers go to that one. */
  readonly sender?: string;
  /** Absent: true. */
  readonly canSend?: boolean;
}

/**
 * Mails to mailboxes, through a server that speaks SMTP. One mail is one connection and is handed over once: nothing is
 * repeated here, since only who asks knows whether it may come twice.
 *
 * A failure before the server has taken the sender is about the server, not about the mail: `MAILER_UNUSABLE`, but for a mail
 * that is larger than the server takes (RFC 1870), which is refused. Later ones are fates: a reply of 4xx defers, one of 5xx
 * refuses. A connection that is lost before the final dot has delivered nothing (RFC 5321, 4.1.1.10: a connection closed
 * prematurely cancels the pending transaction); one lost after it leaves the fate unknown.
 */
export function openSmtpMailer({ limiter, sender, canSend = true, ...settings }: SmtpMailerSettings): Mailer {
  const place = `${settings.host}:${settings.port}`;
  return {
    ...{ reach: 'people', canSend },
    place,
    turn: () => limiter.take('write'),
    send: async (given, addresses) => {
      const mail = sender === undefined ? given : { ...given, from: { ...given.from, address: sender } };
      const headers = sender === undefined ? {} : { 'Reply-To': given.from.address };
      const bytes = await mailBytes(mail, headers);
      const message = Readable.from([bytes]);
      let isOut = false;
      message.once('end', () => {
        isOut = true;
      });
      try {
        const envelope = { from: mail.from.address, to: [...addresses], size: bytes.byteLength };
        const sent = await withSmtpSession(settings, (send) => send(envelope, message));
        return addresses.map((address) => fateOf(address, sent));
      } catch (error) {
        const fault = asFault(error);
        if (isLostOrRefusedAtTheDoor(fault, isOut)) throw unusable(place, fault);
        return addresses.map((address) => fateAfter(fault, address));
      }
    },
    check: async () => {
      try {
        await withSmtpSession(settings, async () => undefined);
      } catch (error) {
        throw unusable(place, asFault(error));
      }
    },
  };
}

function unusable(place: string, fault: NodemailerError): Problem {
  return new Problem('MAILER_UNUSABLE', { place, found: oneLine(fault.message) }, { cause: fault });
}

/** Anything that is no error of a connection is a bug and goes on. */
function asFault(error: unknown): NodemailerError {
  if (!(error instanceof Error) || error instanceof Problem || error instanceof TypeError) throw error;
  return error;
}

/** Refused before anybody's address was looked at, or lost before the whole mail had gone out: nobody has it. */
function isLostOrRefusedAtTheDoor(fault: NodemailerError, isOut: boolean): boolean {
  const { command, responseCode } = fault;
  if (isTooLarge(fault)) return false;
  if (responseCode === undefined) return !isOut;
  return !isOut && command !== 'RCPT TO' && command !== 'DATA';
}

/** By the limit that the server told, or by its answer to the size that we told. */
function isTooLarge({ code, command, responseCode }: NodemailerError): boolean {
  return command === 'MAIL FROM' && (responseCode === TOO_LARGE || (code === 'EMESSAGE' && responseCode === undefined));
}

function fateOf(address: string, { rejectedErrors = [], response }: Sent): MailFate {
  const own = rejectedErrors.find(({ recipient }) => recipient === address);
  return own === undefined ? { address, fate: 'taken', reply: oneLine(response) } : refusal(address, own);
}

/** What a mail that failed as a whole came to at one address. */
function fateAfter(fault: NodemailerError, address: string): MailFate {
  if (isTooLarge(fault)) return { address, fate: 'refused', reply: oneLine(fault.response ?? fault.message) };
  const own = fault.rejectedErrors?.find(({ recipient }) => recipient === address) ?? fault;
  if (own.responseCode === undefined) return { address, fate: 'unknown', reply: oneLine(own.message) };
  return refusal(address, own);
}

function refusal(address: string, { responseCode = 0, response, message }: NodemailerError): MailFate {
  return { address, fate: responseCode >= 500 ? 'refused' : 'deferred', reply: oneLine(response ?? message) };
}

/** Reply of a server to a mail that exceeds what it takes. */
const TOO_LARGE = 552;
const LONGEST_REPLY = 300;

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REPLY);
