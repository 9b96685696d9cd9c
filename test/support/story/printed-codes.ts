import { printCode } from '../../../functions/domain/print/print-code.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReturnHead } from '../../../functions/pipeline/documents.ts';
import type { PrintRecord } from '../../../functions/pipeline/paper/print-record.ts';
import { printReturns } from '../../../functions/pipeline/paper/print-returns.ts';
import type { TestOffice } from '../a-workspace.ts';

/** Has every accepted return printed; gives the codes of a centre's copies, in order. */
export async function printedCodes(office: TestOffice): Promise<(centre: string) => readonly string[]> {
  const { id, centres } = office.definition.round;
  await printReturns(office, centres);
  const codes = new Map<string, readonly string[]>();
  for await (const document of office.store.list(paths.prints(id))) {
    const { centre, snapshot, version, copies } = bodyOf<PrintRecord>(document);
    const head = await office.store.get(paths.return(id, centre));
    if (head === undefined || bodyOf<ReturnHead>(head).accepted?.snapshot !== snapshot) continue;
    codes.set(
      centre,
      Array.from({ length: copies }, (_, place) => printCode(version, place + 1)),
    );
  }
  return (centre) => codes.get(centre) ?? [];
}
