import { type PrintedVersion, versionLetters } from '../../domain/print/print-code.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { Round } from '../../domain/round/round.ts';
import { returnFileName } from '../../domain/workbook/file-names.ts';
import { paths } from '../document-paths.ts';
import { load } from '../documents.ts';
import type { Office } from '../office.ts';

/** `rounds/{round}/prints/{version}`: one version of one centre's return, as it was printed for paper. */
export interface PrintRecord extends Omit<PrintedVersion, 'round'> {
  /** The first nine letters of its codes. */
  readonly version: string;
  readonly copies: number;
  readonly file: string;
  /** Digest of what is printed and how it is laid out. */
  readonly content: string;
  readonly sha256: string;
  readonly pages: number;
  readonly missingCharacters: readonly string[];
  /** ISO time. */
  readonly madeAt: string;
}

/** Where a centre's printed return lies among the files; a newer version takes the place of an older one. */
export function paperFile(round: Pick<Round, 'centres'>, centre: Centre): string {
  return `paper/${returnFileName(round, centre).replace(/\.xlsx$/, '.pdf')}`;
}

/** What was printed of a snapshot; `undefined` where nothing was. */
export function printOf(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  { centre, snapshot }: Omit<PrintedVersion, 'round'>,
): Promise<PrintRecord | undefined> {
  const round = definition.round.id;
  return load<PrintRecord>(store, paths.print(round, versionLetters({ round, centre, snapshot })));
}
