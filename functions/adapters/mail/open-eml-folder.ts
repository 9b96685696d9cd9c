import type { Files } from '../../ports/files.ts';
import type { Mailer } from '../../ports/mailer.ts';
import { mailBytes } from './mail-bytes.ts';

/** Mail programs open such a file as a draft that only has to be sent. */
const AS_DRAFT = { 'X-Unsent': '1' };

/**
 * Mails as `.eml` files, named by their keys. Nobody is written to: the office sends them with its own mail program, or reads
 * what would have been sent. A file is there whole or not at all, and written again it is the same file.
 *
 * `files` is asked for with the first mail. Problems: `MAIL_INVALID`; `FILE_UNWRITABLE` of the files.
 */
export function openEmlFolder({
  files,
  place,
}: {
  readonly files: () => Promise<Files>;
  readonly place: string;
}): Mailer {
  return {
    reach: 'files',
    canSend: true,
    place,
    turn: async () => {},
    send: async (mail, addresses) => {
      const name = `${mail.key}.eml`;
      const bytes = await mailBytes(mail, AS_DRAFT);
      await (await files()).write(name, bytes);
      return addresses.map((address) => ({ address, fate: 'taken', reply: name }));
    },
    check: async () => {},
  };
}
