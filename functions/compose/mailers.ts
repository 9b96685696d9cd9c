import { setTimeout as sleep } from 'node:timers/promises';
import { openFolderFiles } from '../adapters/folder/open-folder-files.ts';
import { openEmlFolder } from '../adapters/mail/open-eml-folder.ts';
import { openSmtpMailer } from '../adapters/mail/open-smtp-mailer.ts';
import { openRequestLimiter } from '../adapters/request-limiter/open-request-limiter.ts';
import { systemClock } from '../adapters/system-clock/system-clock.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Store } from '../ports/store.ts';
import type { CommonEnvironment } from './environment.ts';
import { once } from './once.ts';

/** Ports that servers listen on for each kind of connection. */
const PORTS = { starttls: 587, tls: 465, none: 25 } as const;
/** What a small account at a usual provider may send for hours. */
const MAILS_PER_MINUTE = 30;

/** The mailer of the server that the environment names; `undefined` where it names none. */
export function smtpMailer(environment: CommonEnvironment, store: Store): Mailer | undefined {
  const { SMTP_HOST: host, SMTP_SECURITY: security = 'starttls', SMTP_PORT: port = PORTS[security] } = environment;
  const { SMTP_USER: user, SMTP_PASSWORD: password, SMTP_FROM: sender, MAILS_PER_MINUTE: most } = environment;
  if (host === undefined) return undefined;
  const write = most ?? MAILS_PER_MINUTE;
  return openSmtpMailer({
    ...{ host, port, security },
    ...(user !== undefined && { login: { user, password: password ?? '' } }),
    ...(sender !== undefined && { sender }),
    canSend: user === undefined || password !== undefined,
    limiter: openRequestLimiter({
      ...{ store, clock: systemClock, service: 'mail', perMinute: { read: write, write } },
      random: Math.random,
      sleep: (ms) => sleep(ms),
    }),
  });
}

/** Mails as files of a folder, which is made with the first. */
export function folderMailer(folder: string): Mailer {
  return openEmlFolder({ files: once(async () => openFolderFiles({ folder })), place: folder });
}
