import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Writes the YAML files of a folder anew as plain JSON, which is YAML too: an instance that starts reads them in no time,
 * where a parser of YAML takes a fifth of a second. Their names stay.
 */
export async function makeDefinitionsPlain(folder: string): Promise<void> {
  for (const file of globSync('**/*.yaml', { cwd: folder })) {
    const path = join(folder, file);
    await writeFile(path, JSON.stringify(parse(await readFile(path, 'utf8'))));
  }
}
