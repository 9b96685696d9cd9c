import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the product lies: the next folder upwards from `start` that holds `sheets-templates`. The sources, the compiled
 * form and a bundle for one function lie at different depths.
 */
export function productFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'sheets-templates'))) return folder;
    if (folder === dirname(folder)) throw new TypeError(`No folder “sheets-templates” beside or above ${start}`);
  }
}
