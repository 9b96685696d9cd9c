import { spreadsheetAddress } from '../adapters/google-sheets/spreadsheet-address.ts';
import type { ChangeBell } from '../ports/change-bell.ts';
import type { Workbooks } from '../ports/workbooks.ts';

/** Spreadsheets whose clients are loaded at the first call: most functions never need them. */
export function lazyWorkbooks(open: () => Promise<Workbooks>): Workbooks {
  return {
    list: async (...asked) => (await open()).list(...asked),
    read: async (...asked) => (await open()).read(...asked),
    writeFeedback: async (...asked) => (await open()).writeFeedback(...asked),
    create: async (...asked) => (await open()).create(...asked),
    replace: async (...asked) => (await open()).replace(...asked),
    changes: async (...asked) => (await open()).changes(...asked),
    admit: async (...asked) => (await open()).admit(...asked),
    lock: async (...asked) => (await open()).lock(...asked),
    unlock: async (...asked) => (await open()).unlock(...asked),
    locate: spreadsheetAddress,
  };
}

export function lazyBell(open: () => Promise<ChangeBell>): ChangeBell {
  return {
    watch: async (...asked) => (await open()).watch(...asked),
    stop: async (...asked) => (await open()).stop(...asked),
  };
}
