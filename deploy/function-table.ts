import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Strict, so that a slip of the pen in the table is no silent default in Terraform. */
const functionSchema = z.strictObject({
  memory: z.string().regex(/^\d+(Mi|Gi)$/),
  cpu: z.string().regex(/^\d+$/),
  timeoutSeconds: z.int().min(1).max(3_600),
  concurrency: z.int().min(1).max(1_000),
  maxInstances: z.int().min(1).max(100),
  prints: z.literal(true).optional(),
  openTo: z.enum(['internet', 'project']),
  store: z.enum(['read', 'write']).optional(),
  files: z.enum(['read', 'write']).optional(),
  queue: z.literal(true).optional(),
  workbooks: z.literal(true).optional(),
  secrets: z.array(z.string()).optional(),
});

const scheduleSchema = z.strictObject({
  cron: z.string().regex(/^\S+( \S+){4}$/),
  deadlineSeconds: z.int().min(15).max(1_800),
  retries: z.int().min(0).max(5),
});

const nameSchema = z.string().regex(/^[a-z][A-Za-z]*$/);

const tableSchema = z.strictObject({
  functions: z.record(nameSchema, functionSchema),
  schedules: z.record(nameSchema, scheduleSchema),
});

export type FunctionTable = z.infer<typeof tableSchema>;

/** What is deployed, as `functions.yaml` says. */
export function readFunctionTable(): FunctionTable {
  return tableSchema.parse(parse(readFileSync(join(import.meta.dirname, 'functions.yaml'), 'utf8')));
}

/** `onChange` → `on-change`: the name of its file in `functions/entry/`, of its service and in its address. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
