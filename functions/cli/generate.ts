import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findingsDocument } from '../domain/issues/findings-document.ts';
import { SETTINGS_FILES } from '../domain/round/definition-files.ts';
import { jsonSchemaOf, schemeJsonSchema, scoreSchemeJsonSchema } from '../domain/round/json-schemas.ts';

/** A file that is made from the code and kept in the repository. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Everything that is generated, as it should be now. */
export function generatedFiles(): readonly GeneratedFile[] {
  const schemas = SETTINGS_FILES.map((file) => ({
    path: join('sheets-templates', 'schema', file.replace('.yaml', '.schema.json')),
    content: jsonText(jsonSchemaOf(file)),
  }));
  const scheme = {
    path: join('sheets-templates', 'schema', 'scheme.schema.json'),
    content: jsonText(schemeJsonSchema()),
  };
  const scoreScheme = {
    path: join('sheets-templates', 'schema', 'score-scheme.schema.json'),
    content: jsonText(scoreSchemeJsonSchema()),
  };
  return [...schemas, scheme, scoreScheme, { path: join('docs', 'findings.md'), content: findingsDocument() }];
}

const jsonText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Paths of the generated files that are missing under `root` or differ from what they should be. */
export async function staleFiles(root: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, content } of generatedFiles()) {
    if ((await readIfThere(join(root, path))) !== content) stale.push(path);
  }
  return stale;
}

/** Writes the stale files anew; returns their paths. */
export async function regenerate(root: string): Promise<readonly string[]> {
  const stale = await staleFiles(root);
  for (const { path, content } of generatedFiles().filter((file) => stale.includes(file.path))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return stale;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const isCheck = process.argv.includes('--check');
  const stale = isCheck ? await staleFiles(root) : await regenerate(root);
  for (const path of stale) console.log(isCheck ? `${path} is stale: run npm run generate` : `wrote ${path}`);
  if (isCheck && stale.length > 0) process.exitCode = 1;
}
