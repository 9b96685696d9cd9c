import { describe, expect, it } from 'vitest';
import { memoryOfGroup } from '../../../../functions/adapters/chromium/browser/memory-of-group.ts';
import { aPrintJob } from '../../../contract/pdf-printer/a-print-job.ts';
import { browserProcesses } from '../browser-processes.ts';
import { openTestPrinter } from '../open-test-printer.ts';

describe('memoryOfGroup', () => {
  it('is that of all processes of a browser', async () => {
    await using printer = await openTestPrinter();
    await printer.print(aPrintJob());
    const leader = browserProcesses().find(({ type }) => type === 'browser')?.pid ?? 0;
    const megabytes = await memoryOfGroup(leader);
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(1_000);
  });

  it('is 0 where there is no such group', async () => {
    expect(await memoryOfGroup(4_194_305)).toBe(0);
  });
});
