import { describe, inject } from 'vitest';
import type {} from './global-setup.ts';

/** Tests against Firestore’s emulator, reached at `host`; skipped where there is none. */
export function describeOnEmulator(name: string, tests: (host: string) => void): void {
  const host = inject('firestoreHost');
  describe.skipIf(host === '')(host === '' ? `${name} (skipped: no Firestore emulator here)` : name, () => tests(host));
}
