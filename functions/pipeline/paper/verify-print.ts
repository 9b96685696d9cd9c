import { readPrintCode } from '../../domain/print/print-code.ts';
import { paths } from '../document-paths.ts';
import { load, type ReturnHead } from '../documents.ts';
import type { Office } from '../office.ts';
import type { IntakeRecord } from './intake-record.ts';
import type { PrintRecord } from './print-record.ts';

export interface PrintVerification {
  readonly print: PrintRecord;
  /** Number of the copy, from 1. */
  readonly copy: number;
  /** Whether it is of the snapshot that is accepted now; one of another may still say the same. */
  readonly isAccepted: boolean;
  /** What was taken in under this number; absent where none was. */
  readonly taken?: IntakeRecord;
}

/** What the code of a printed return stands for; `undefined` where it is none of this round. */
export async function verifyPrint(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  asked: string,
): Promise<PrintVerification | undefined> {
  const round = definition.round.id;
  const typed = readPrintCode(asked);
  if (typed.kind === 'mistyped') return undefined;
  const print = await load<PrintRecord>(store, paths.print(round, typed.version));
  if (print === undefined || typed.copy > print.copies) return undefined;
  const head = await load<ReturnHead>(store, paths.return(round, print.centre));
  const taken = await load<IntakeRecord>(store, paths.intake(round, print.centre, typed.copy));
  return {
    ...{ print, copy: typed.copy, isAccepted: head?.accepted?.snapshot === print.snapshot },
    ...(taken && { taken }),
  };
}
