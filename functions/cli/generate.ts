import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { definitionIn, shippedRound } from '../compose.ts';
import { findingsDocument } from '../domain/issues/findings-document.ts';
import { SETTINGS_FILES } from '../domain/round/definition-files.ts';
import { jsonSchemaOf, schemeJsonSchema, scoreSchemeJsonSchema } from '../domain/round/json-schemas.ts';
import { indexChecksDocument } from '../domain/scoring/index-checks/index-checks-document.ts';
import { type Docstring, docstringsIn } from '../domain/scoring/manual/docstring.ts';
import { methodDocument } from '../domain/scoring/manual/method-document.ts';

/** A file that is made from the code and kept in the repository. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Everything that is generated, as it should be now. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
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
  const findings = { path: join('docs', 'findings.md'), content: findingsDocument() };
  const indexChecks = { path: join('docs', 'index-checks.md'), content: indexChecksDocument() };
  return [...schemas, scheme, scoreScheme, findings, indexChecks, ...(await manuals())];
}

const PRODUCT = join(import.meta.dirname, '..', '..');

/** The method manual in both languages, for the round that ships as default. */
async function manuals(): Promise<readonly GeneratedFile[]> {
  const definition = await definitionIn(shippedRound('guangdong-2019'));
  const docstrings = await libraryDocstrings();
  const schemas = [scoreSchemeJsonSchema(), schemeJsonSchema()] as const;
  const manual = async (name: string, language: 'zh' | 'en'): Promise<GeneratedFile> => {
    const template = await readFile(join(PRODUCT, 'docs', 'templates', name), 'utf8');
    const content = methodDocument({ template, language, docstrings, schemas, definition });
    return { path: join('docs', name), content };
  };
  return [await manual('method.md', 'en'), await manual('method.zh-CN.md', 'zh')];
}

/** Docstrings of the method library, file by file in the order of their names. */
export async function libraryDocstrings(): Promise<readonly Docstring[]> {
  const files: string[] = [];
  for await (const file of glob('functions/domain/{scoring,rounding}/**/*.ts', { cwd: PRODUCT })) files.push(file);
  const parts = files.sort().map(async (file) => docstringsIn(file, await readFile(join(PRODUCT, file), 'utf8')));
  return (await Promise.all(parts)).flat();
}

const jsonText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Paths of the generated files that are missing under `root` or differ from what they should be. */
export async function staleFiles(root: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, content } of await generatedFiles()) {
    if ((await readIfThere(join(root, path))) !== content) stale.push(path);
  }
  return stale;
}

/** Writes the stale files anew; returns their paths. */
export async function regenerate(root: string): Promise<readonly string[]> {
  const stale = await staleFiles(root);
  for (const { path, content } of (await generatedFiles()).filter((file) => stale.includes(file.path))) {
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
