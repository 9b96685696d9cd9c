import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../functions/domain/problems/problem.ts';
import type { Mail, Mailer, MailFate } from '../../functions/ports/mailer.ts';

/** What a mailer of a test does with one address of one mail. */
export type Behaviour = (mail: Mail, address: string) => MailFate['fate'] | 'down' | 'invalid' | Promise<'never'>;

export interface TestMailer extends Mailer {
  /** Mails that reached somebody, one entry for each address: what people would find in their mailboxes. */
  readonly delivered: { readonly key: string; readonly address: string; readonly mail: Mail }[];
  /** How often a mail was handed over. */
  readonly attempts: () => number;
}

/** A mailer behind the port that keeps what it is given and treats each address as told. */
export function aMailer(behave: Behaviour = () => 'taken', reach: Mailer['reach'] = 'people'): TestMailer {
  const delivered: TestMailer['delivered'] = [];
  let attempts = 0;
  return {
    reach,
    canSend: true,
    place: 'mail.example:587',
    delivered,
    attempts: () => attempts,
    turn: async () => {},
    check: async () => {},
    send: async (mail, addresses) => {
      attempts += 1;
      // Long enough for another process to come in between.
      await sleep(1);
      const fates: MailFate[] = [];
      for (const address of addresses) {
        const fate = await behave(mail, address);
        if (fate === 'down') throw new Problem('MAILER_UNUSABLE', { place: 'mail.example:587', found: 'no answer' });
        if (fate === 'invalid') throw new Problem('MAIL_INVALID', { field: 'subject', found: '"x"' });
        if (fate === 'never') throw new Error('died');
        if (fate === 'taken' || fate === 'unknown') delivered.push({ key: mail.key, address, mail });
        fates.push({ address, fate, reply: `reply to ${address}` });
      }
      return fates;
    },
  };
}
