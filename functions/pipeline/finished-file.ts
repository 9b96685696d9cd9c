import { Problem } from '../domain/problems/problem.ts';
import { fileName } from '../ports/file-name.ts';
import type { Office } from './office.ts';

/**
 * The content of a finished file by its name. Problems: `FILE_UNKNOWN`, also for a name that leads anywhere else.
 *
 * @example await finishedFile(office, 'results.csv')
 */
export async function finishedFile(office: Pick<Office, 'files'>, name: string): Promise<Uint8Array> {
  const content = isFileName(name) ? await office.files.read(name) : undefined;
  if (content === undefined) throw new Problem('FILE_UNKNOWN', { file: name });
  return content;
}

function isFileName(name: string): boolean {
  try {
    fileName(name);
    return true;
  } catch {
    return false;
  }
}
