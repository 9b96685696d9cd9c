import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const functionSchema = z.strictObject({
  prints: z.boolean().default(false),
  memory: z.string().regex(/^\d+(Mi|Gi)$/),
  cpu: z.string().regex(/^\d+$/),
  timeoutSeconds: z.int().min(1).max(3_600),
  concurrency: z.int().min(1).max(1_000),
  maxInstances: z.int().min(1).max(100),
});

const tableSchema = z.strictObject({ functions: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), functionSchema) });

export type FunctionTable = z.infer<typeof tableSchema>;
export type DeployedFunction = z.infer<typeof functionSchema>;

/** What is deployed, as `functions.yaml` says. */
export function readFunctionTable(): FunctionTable {
  return tableSchema.parse(parse(readFileSync(join(import.meta.dirname, 'functions.yaml'), 'utf8')));
}

/** `onChange` → `on-change`: the name of its file in `functions/entry/`, its service and its account. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
