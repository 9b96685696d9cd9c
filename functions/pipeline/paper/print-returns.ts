import { digestOf, sha256 } from '../../domain/digest/digest.ts';
import { MOST_COPIES, versionLetters } from '../../domain/print/print-code.ts';
import { type ReturnPrint, returnPrint } from '../../domain/print/return-print.ts';
import { isProblem, Problem } from '../../domain/problems/problem.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { AcceptedSubmission } from '../../domain/submission/submission-state.ts';
import type { PrintedPdf } from '../../ports/pdf-printer.ts';
import type { ReportTemplates } from '../../ports/report-templates.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead, toBody } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { type PrintRecord, paperFile, printOf } from './print-record.ts';

/** As for the reports: the next one is laid out while the printer is busy. */
const LANES = 4;

export interface PrintReport {
  /** Files that were made, or made anew. */
  readonly made: readonly string[];
  readonly unchanged: number;
  /** Ids of centres that have no accepted return, of which there is nothing to print. */
  readonly notAccepted: readonly string[];
  readonly failures: readonly { readonly centre: string; readonly message: string }[];
  /** Characters that no font of ours has, printed as their code points, by centre; among files made now. */
  readonly missingCharacters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes the paper version of the accepted returns of `centres`: one PDF a centre, with all its copies in order, under `paper/`.
 * What is there already is not made again; the file of a centre that took its return back is removed. One that cannot be printed is
 * a failure of its own. Problems: `COPIES_UNPRINTABLE` where the round wants no paper, or more copies than a code can count.
 */
export async function printReturns(office: Office, centres: readonly Centre[]): Promise<PrintReport> {
  const { paperCopies } = office.definition.round.materials;
  if (paperCopies < 1 || paperCopies > MOST_COPIES) {
    throw new Problem('COPIES_UNPRINTABLE', { copies: paperCopies, most: MOST_COPIES });
  }
  const templates = await office.templates();
  const made: string[] = [];
  const notAccepted: string[] = [];
  const failures: PrintReport['failures'][number][] = [];
  const missing = new Map<string, readonly string[]>();
  office.progress.start('print', centres.length);
  await inParallel(centres, LANES, async (centre) => {
    try {
      const printed = await printOne(office, templates, centre);
      if (printed === 'not-accepted') notAccepted.push(centre.id);
      else if (printed !== 'unchanged') {
        made.push(printed.file);
        if (printed.missingCharacters.length > 0) missing.set(centre.id, printed.missingCharacters);
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      failures.push({ centre: centre.id, message: error.message });
    }
    office.progress.step(centre.name);
  });
  office.progress.finish();
  const unchanged = centres.length - made.length - notAccepted.length - failures.length;
  const missingCharacters = Object.fromEntries(missing);
  return { made: made.sort(), unchanged, notAccepted: notAccepted.sort(), failures, missingCharacters };
}

/** The record of what was made. */
type Printed = PrintRecord | 'unchanged' | 'not-accepted';

/** Looked at again at the end: what was accepted meanwhile takes the place of what was just printed. */
async function printOne(office: Office, templates: ReportTemplates, centre: Centre): Promise<Printed> {
  let outcome: Printed = 'unchanged';
  for (;;) {
    const accepted = await acceptedOf(office, centre);
    if (accepted === undefined) {
      await office.files.remove(paperFile(office.definition.round, centre));
      return 'not-accepted';
    }
    outcome = (await printVersion(office, { templates, centre, accepted })) ?? outcome;
    if ((await acceptedOf(office, centre))?.snapshot === accepted.snapshot) return outcome;
  }
}

async function acceptedOf({ store, definition }: Office, centre: Centre): Promise<AcceptedSubmission | undefined> {
  return (await load<ReturnHead>(store, paths.return(definition.round.id, centre.id)))?.accepted;
}

interface Version {
  readonly templates: ReportTemplates;
  readonly centre: Centre;
  readonly accepted: AcceptedSubmission;
}

/** The record comes before the file: no page with a code may be about that intake does not know. */
async function printVersion(
  office: Office,
  { templates, centre, accepted }: Version,
): Promise<PrintRecord | undefined> {
  const { round, layouts } = office.definition;
  const name = { centre: centre.id, snapshot: accepted.snapshot };
  const reading = await submittedReading(office, name);
  const print = returnPrint({ round, layout: layouts.return, centre, reading, submission: accepted });
  const content = digestOf([print, templates.paperDigest]);
  const file = paperFile(round, centre);
  const known = await printOf(office, name);
  if (known?.content === content && (await office.files.digest(file)) === known.sha256) return undefined;
  const pdf = await printCopies(office, templates, print);
  const version = versionLetters({ round: round.id, ...name });
  const record: PrintRecord = {
    ...{ version, ...name, copies: print.copies.length, file, content, sha256: sha256(pdf.bytes) },
    ...{ pages: pdf.pages, missingCharacters: pdf.missingCharacters },
    madeAt: known?.content === content ? known.madeAt : office.clock.now().toISOString(),
  };
  await office.store.commit([{ kind: 'put', path: paths.print(round.id, version), body: toBody(record) }]);
  await office.files.write(file, pdf.bytes);
  return record;
}

/** A page says of how many it is, so the pages of the first copy are counted before all are printed. */
async function printCopies(office: Office, templates: ReportTemplates, print: ReturnPrint): Promise<PrintedPdf> {
  const printer = await office.printer();
  const { pages } = await printer.print(templates.paper(print));
  return await printer.print(templates.paper(print, pages));
}
