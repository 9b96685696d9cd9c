import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export interface LibreOffice extends AsyncDisposable {
  /** What LibreOffice makes of workbooks in another format, in their order; one start for all of them. */
  convert(workbooks: readonly Uint8Array[], format: 'xlsx' | 'pdf' | 'ods'): Promise<readonly Buffer[]>;
}

/** Whether LibreOffice is installed here. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice with a profile of its own, so that neither a running one nor its settings are touched. */
export async function openLibreOffice(): Promise<LibreOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'libre-office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  let turn = 0;
  return {
    async convert(workbooks, format) {
      turn += 1;
      const out = join(folder, `out${turn}`);
      const files = workbooks.map((_, index) => join(folder, `${turn}-${index}.xlsx`));
      await Promise.all(files.map((file, index) => writeFile(file, workbooks[index] ?? '')));
      await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files]);
      return Promise.all(files.map((_, index) => readFile(join(out, `${turn}-${index}.${format}`))));
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
