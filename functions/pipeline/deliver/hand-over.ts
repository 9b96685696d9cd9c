import { copyFile, noteFile, supersededFile } from '../../domain/delivery/copy-names.ts';
import { sha256 } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { altered } from '../altered.ts';
import type { ReportRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import type { ChangeWords } from './change-words.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DueDelivery } from './due-deliveries.ts';

/** The record of a delivery, without what became of it. */
export function deliveryFacts(
  { clock }: Pick<Office, 'clock'>,
  { id, audience, recipient, subject, way, report, held }: DueDelivery,
): Omit<DeliveryRecord, 'outcome'> {
  return {
    ...{ id, audience, recipient, subject, way },
    ...{ report: report.code, run: report.run, sha256: report.sha256, at: clock.now().toISOString() },
    ...(held && { replaces: held.record.report }),
  };
}

/**
 * Puts a report into its recipient's folder. A copy that it replaces goes into a folder of its own, whatever the recipient wrote
 * into it, and a note beside the new one says why. What was broken off is done again to the same end.
 */
export async function handOver(office: Office, due: DueDelivery, words: ChangeWords): Promise<DeliveryRecord> {
  const { report } = due;
  const file = copyFile(due, report.file);
  const facts = { ...deliveryFacts(office, due), file };
  try {
    const content = await wholeReport(office, report);
    if (content === undefined) return { ...facts, outcome: 'failed', message: altered(report.file) };
    const told = await words(due);
    const superseded = await putAside(office, due, file);
    await office.files.write(file, content);
    if (told.length > 0) await office.files.write(noteFile(file, languageOf(office)), noteOf(told));
    return {
      ...{ ...facts, outcome: 'delivered' },
      ...(told.length > 0 && { told }),
      ...(superseded !== undefined && { superseded }),
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { ...facts, outcome: 'failed', message: error.message };
  }
}

/** The report's bytes as they were made; `undefined` where they are gone or others. */
export async function wholeReport(
  { files }: Pick<Office, 'files'>,
  { file, sha256: digest }: Pick<ReportRecord, 'file' | 'sha256'>,
): Promise<Uint8Array | undefined> {
  const content = await files.read(file);
  return content === undefined || sha256(content) !== digest ? undefined : content;
}

const languageOf = ({ definition }: Pick<Office, 'definition'>) => definition.round.language;

/** Where the copy lies now that the recipient held; `undefined` where there was none. */
async function putAside(office: Office, { report, held }: DueDelivery, file: string): Promise<string | undefined> {
  const { files } = office;
  const language = languageOf(office);
  const old = held?.record.file;
  if (held === undefined || old === undefined) return undefined;
  const again = supersededFile(file, { code: report.code, language });
  // What was put aside once and is valid again is not to be found in both places.
  if ((await files.digest(again)) !== undefined) await files.remove(again);
  const aside = supersededFile(old, { code: held.record.report, language });
  const content = await files.read(old);
  if (content !== undefined && sha256(content) !== report.sha256) await files.write(aside, content);
  if (old !== file) for (const name of [old, noteFile(old, language)]) await files.remove(name);
  return (await files.digest(aside)) === undefined ? undefined : aside;
}

/** With a mark at its beginning by which old editors know UTF-8, and with their line ends. */
function noteOf(told: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${told.map((line) => `${line}\r\n`).join('')}`);
}
