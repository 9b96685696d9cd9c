import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../functions/domain/digest/digest.ts';
import type { PdfPrinter, PrintJob } from '../../../functions/ports/pdf-printer.ts';
import { aPrintJob } from './a-print-job.ts';
import type { OpenPrinter, SharedPrinter } from './describe-pdf-printer.ts';

/** Jobs of all sizes, the third with characters out of the ordinary. */
const JOBS: readonly PrintJob[] = Array.from({ length: 12 }, (_, number) =>
  aPrintJob({
    name: `${number}`,
    title: `报告 ${number}`,
    body: `${aPrintJob().body}${`<p>${number === 2 ? '䶮𬱖😀' : '补充说明'}</p>`.repeat(number * 8)}`,
  }),
);

async function digests(printer: PdfPrinter, jobs: readonly PrintJob[]): Promise<string[]> {
  return Promise.all(jobs.map(async (job) => sha256((await printer.print(job)).bytes)));
}

export function describeBytes(printer: SharedPrinter, open: OpenPrinter): void {
  describe('bytes', () => {
    it('depend on the job alone: not on order, company, width or printer', async () => {
      const together = await digests(printer(), JOBS);
      const backwards = (await digests(printer(), JOBS.toReversed())).toReversed();
      await using single = await open(1);
      const oneByOne = await digests(single, JOBS);
      expect(backwards).toEqual(together);
      expect(oneByOne).toEqual(together);
    });

    it('differ where the job differs in a character', async () => {
      const changed = aPrintJob({ body: aPrintJob().body.replace('86.50', '86.51') });
      const [one, other] = await digests(printer(), [aPrintJob(), changed]);
      expect(one).not.toBe(other);
    });

    it('hold no time', async () => {
      const pdf = Buffer.from((await printer().print(aPrintJob())).bytes).toString('latin1');
      expect(pdf).not.toMatch(/\(D:\d{8}/);
    });
  });

  describe('a printer', () => {
    it('takes far more jobs at once than its width', async () => {
      const jobs = Array.from({ length: 40 }, (_, number) => aPrintJob({ title: `报告 ${number}` }));
      expect(new Set(await digests(printer(), jobs)).size).toBe(40);
    });

    it('prints on after a job that was refused', async () => {
      await expect(printer().print(aPrintJob({ properties: { bad: '' } }))).rejects.toThrow(TypeError);
      expect((await printer().print(aPrintJob())).pages).toBe(2);
    });

    it('says its width, and refuses jobs once it is closed', async () => {
      const closed = await open(3);
      await closed[Symbol.asyncDispose]();
      await closed[Symbol.asyncDispose]();
      expect(closed.width).toBe(3);
      await expect(closed.print(aPrintJob())).rejects.toThrow('closed');
    });
  });
}
