import { defineConfig } from 'vitest/config';

/** Tests that need Google’s Firestore emulator, which starts only when one of them runs. */
const ON_EMULATOR = 'test/**/*.emulator.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Of two cores Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Modules hold no state, so that files of one process may share them: loading them anew for each took half of the time.
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [ON_EMULATOR], isolate: false },
      },
      {
        extends: true,
        test: { name: 'emulator', include: [ON_EMULATOR], globalSetup: ['test/support/firestore/global-setup.ts'] },
      },
    ],
  },
});
