import type { TestProject } from 'vitest/node';
import { findEmulator } from './find-emulator.ts';
import { type FirestoreEmulator, startFirestoreEmulator } from './start-firestore-emulator.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of Firestore’s emulator; empty where there is none. */
    readonly firestoreHost: string;
  }
}

let emulator: FirestoreEmulator | undefined;

/** One emulator for all tests of the project; where there is none, they are skipped, and on CI they fail. */
export async function setup(project: TestProject): Promise<void> {
  const finding = findEmulator();
  if (finding.kind === 'missing') {
    if (process.env['CI'] === 'true') throw new Error(finding.why);
    process.stderr.write(`\nSKIPPED: all tests of the Firestore store, because ${finding.why}\n\n`);
    project.provide('firestoreHost', '');
    return;
  }
  emulator = await startFirestoreEmulator();
  project.provide('firestoreHost', emulator.host);
}

export async function teardown(): Promise<void> {
  await emulator?.[Symbol.asyncDispose]();
}
