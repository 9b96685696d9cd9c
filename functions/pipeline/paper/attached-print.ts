import type { PrintedVersion } from '../../domain/print/print-code.ts';
import type { MailAttachment } from '../notices/mail-record.ts';
import type { Office } from '../office.ts';
import { printOf } from './print-record.ts';

/** The print of a snapshot as it goes with a mail; `undefined` where its file is not made, or is no longer the one that was. */
export async function attachedPrint(
  office: Pick<Office, 'store' | 'definition' | 'files'>,
  version: Omit<PrintedVersion, 'round'>,
): Promise<MailAttachment | undefined> {
  const print = await printOf(office, version);
  if (print === undefined || (await office.files.digest(print.file)) !== print.sha256) return undefined;
  const { file, sha256 } = print;
  return { name: file.slice(file.lastIndexOf('/') + 1), file, sha256 };
}
