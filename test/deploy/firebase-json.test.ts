import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Rewrite {
  readonly source: string;
  readonly run: { readonly serviceId: string; readonly region: string };
}

const FIREBASE: {
  readonly firestore: { readonly rules: string; readonly indexes: string };
  readonly hosting: { readonly public: string; readonly rewrites: readonly Rewrite[] };
  readonly functions?: unknown;
} = JSON.parse(text('firebase.json'));

describe('firebase.json', () => {
  it('names files that are there, and leaves the functions to Terraform', () => {
    const { firestore, hosting, functions } = FIREBASE;
    expect(
      [firestore.rules, firestore.indexes, hosting.public].filter((file) => !existsSync(join(ROOT, file))),
    ).toEqual([]);
    expect(functions).toBeUndefined();
  });

  it('leads addresses to functions that the internet may call, in the region that Terraform means', () => {
    const { functions }: { functions: Record<string, { openTo: string }> } = parse(text('deploy/functions.yaml'));
    const region = /variable "region"[^}]*default\s*=\s*"([^"]+)"/.exec(text('deploy/terraform/variables.tf'))?.[1];
    expect(FIREBASE.hosting.rewrites.length).toBeGreaterThan(0);
    for (const { run } of FIREBASE.hosting.rewrites) {
      expect(functions[run.serviceId]?.openTo, run.serviceId).toBe('internet');
      expect(run.region).toBe(region);
    }
  });
});
