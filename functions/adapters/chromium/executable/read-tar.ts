export interface TarFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;

/** The plain files of a ustar archive; folders and links are passed over. */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(field(archive, at + 124, 12), 8);
    const start = at + BLOCK;
    const isFile = ['0', ''].includes(field(archive, at + 156, 1));
    if (isFile) files.push({ name: field(archive, at, 100), content: archive.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** A field ends at its first NUL. */
function field(archive: Buffer, start: number, length: number): string {
  return archive.toString('latin1', start, start + length).split('\0', 1)[0] ?? '';
}
