import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { generatedFiles, regenerate, staleFiles } from '../../functions/cli/generate.ts';
import { SETTINGS_FILES } from '../../functions/domain/round/definition-files.ts';
import { jsonSchemaOf } from '../../functions/domain/round/json-schemas.ts';
import { shippedRound } from '../support/a-round-folder.ts';

const root = join(import.meta.dirname, '..', '..');

test('the generated files in the repository are fresh', async () => {
  expect(await staleFiles(root)).toEqual([]);
});

test('what is missing or changed is stale, and is written anew once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'generated-'));
  const paths = (await generatedFiles()).map(({ path }) => path);
  expect(await regenerate(folder)).toEqual(paths);
  await writeFile(join(folder, paths[1] ?? ''), '{}\n');
  expect(await staleFiles(folder)).toEqual([paths[1]]);
  expect(await regenerate(folder)).toEqual([paths[1]]);
  expect(await regenerate(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

test.each(SETTINGS_FILES)(
  'the JSON Schema of %s accepts the shipped files and refuses an unknown key',
  async (file) => {
    const schema = z.fromJSONSchema(jsonSchemaOf(file) as Parameters<typeof z.fromJSONSchema>[0]);
    for (const round of ['guangdong-2019', 'example-english', 'makerspace-points']) {
      const content: unknown = parse(await readFile(join(shippedRound(round), file), 'utf8'));
      expect(schema.safeParse(content)).toMatchObject({ success: true });
      expect(schema.safeParse(Object.assign({}, content, { budget: 1 })).success).toBe(false);
    }
  },
);
