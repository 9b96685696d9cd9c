/**
 * Finished files: PDFs and exports. Names are slash-separated and relative (`fileName`; any other throws a `TypeError`);
 * what is half-written is never seen under its name.
 *
 * Problems: `FILE_UNWRITABLE` when a file cannot be written or removed, `FILE_UNREADABLE` when one that is there cannot be
 * read or is not what was written (both name what was found and the mend).
 */
export interface Files {
  /** Writes whole or not at all; an existing file of that name is replaced. */
  write(name: string, content: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** sha256 in hex of the stored content, without handing it out; `undefined` where there is none. */
  digest(name: string): Promise<string | undefined>;
  /** No fault where there is none. */
  remove(name: string): Promise<void>;
  /** Where a person finds the file: a path or an address. */
  locate(name: string): string;
}
