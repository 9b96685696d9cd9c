import { describe, expect, test } from 'vitest';
import { MOST_COPIES, printCode } from '../../../functions/domain/print/print-code.ts';
import { Problem } from '../../../functions/domain/problems/problem.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { bodyOf } from '../../../functions/pipeline/documents.ts';
import type { PrintRecord } from '../../../functions/pipeline/paper/print-record.ts';
import { printReturns } from '../../../functions/pipeline/paper/print-returns.ts';
import { aPaperDesk, type PaperDesk } from '../../support/a-paper-desk.ts';
import { collect as listed } from '../../support/collect.ts';

const DAY_MS = 86_400_000;
const FILE = 'paper/01-汕头分中心.pdf';

async function records({ office }: PaperDesk): Promise<readonly PrintRecord[]> {
  const documents = await listed(office.store.list(paths.prints(office.definition.round.id)));
  return documents.map((document) => bodyOf<PrintRecord>(document));
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('accepted returns on paper', () => {
  test('are printed with all copies in one file, recorded, and left alone the second time', async () => {
    const desk = await aPaperDesk();
    const snapshot = await desk.accept('shantou');
    const report = await printReturns(desk.office, desk.centres);
    expect(report).toEqual({
      made: [FILE],
      unchanged: 0,
      notAccepted: ['foshan', 'zhongshan-torch'],
      failures: [],
      missingCharacters: {},
    });
    const [record, ...others] = await records(desk);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      centre: 'shantou',
      snapshot,
      copies: 5,
      file: FILE,
      madeAt: '2020-06-01T02:00:00.000Z',
    });
    const { jobs } = desk;
    expect(jobs).toHaveLength(2);
    for (const copy of [1, 2, 3, 4, 5]) {
      expect(textOf(desk.files.get(FILE))).toContain(printCode(record?.version ?? '', copy));
    }
    // Three pages and a blank one: the fourth copy begins after twelve.
    expect(jobs[1]?.body).toContain('counter-increment: page -12;');
    expect(jobs[1]?.body.match(/本页空白/g)).toHaveLength(5);

    desk.clock.pass(DAY_MS);
    const before = await records(desk);
    expect(await printReturns(desk.office, desk.centres)).toMatchObject({ made: [], unchanged: 1 });
    expect(jobs).toHaveLength(2);
    expect(await records(desk)).toEqual(before);
  });

  test('are made again, byte for byte, where the file is gone or was altered', async () => {
    const desk = await aPaperDesk();
    await desk.accept('shantou');
    await printReturns(desk.office, desk.centres);
    const [bytes, before] = [desk.files.get(FILE), await records(desk)];
    desk.files.set(FILE, new Uint8Array([1]));
    desk.clock.pass(DAY_MS);
    expect((await printReturns(desk.office, desk.centres)).made).toEqual([FILE]);
    expect(desk.files.get(FILE)).toEqual(bytes);
    expect(await records(desk)).toEqual(before);
  });

  test('of a newer version take the place of the older file, whose record stays', async () => {
    const desk = await aPaperDesk();
    await desk.accept('shantou');
    await printReturns(desk.office, desk.centres);
    const old = textOf(desk.files.get(FILE));
    const snapshot = await desk.accept('shantou', { cover: { phone: '0754-88000000' } });
    await printReturns(desk.office, desk.centres);
    expect(textOf(desk.files.get(FILE))).not.toBe(old);
    expect((await records(desk)).map((one) => one.snapshot === snapshot).sort()).toEqual([false, true]);
  });

  test('that were taken back leave no file that could be printed by mistake', async () => {
    const desk = await aPaperDesk();
    await desk.accept('shantou');
    await printReturns(desk.office, desk.centres);
    await desk.takeBack('shantou');
    expect(await printReturns(desk.office, desk.centres.slice(0, 1))).toMatchObject({ notAccepted: ['shantou'] });
    expect([...desk.files.keys()]).toEqual([]);
  });

  test('are recorded before their file is there, so that intake knows every code that can be printed', async () => {
    const desk = await aPaperDesk();
    await desk.accept('shantou');
    const write = async (): Promise<never> => {
      throw new Error('no room');
    };
    const full = { ...desk.office, files: { ...desk.office.files, write } };
    await expect(printReturns(full, desk.centres)).rejects.toThrow('no room');
    expect(await records(desk)).toHaveLength(1);
    expect((await printReturns(desk.office, desk.centres)).made).toEqual([FILE]);
  });

  test('that cannot be printed are failures of their own', async () => {
    const desk = await aPaperDesk();
    await desk.accept('shantou');
    await desk.accept('foshan');
    const printer = await desk.office.printer();
    const office = {
      ...desk.office,
      printer: async () => ({
        ...printer,
        print: async (job: Parameters<typeof printer.print>[0]) => {
          if (job.name.startsWith('shantou'))
            throw new Problem('PRINT_FAILED', { document: job.name, attempts: 3, found: 'x' });
          return printer.print(job);
        },
      }),
    };
    const { made, failures } = await printReturns(office, desk.centres);
    expect(made).toEqual(['paper/03-佛山分中心.pdf']);
    expect(failures).toEqual([{ centre: 'shantou', message: expect.stringContaining('shantou') }]);
  });

  test.each([0, MOST_COPIES + 1])('are not printed where the round wants %d copies', async (paperCopies) => {
    const { office, centres } = await aPaperDesk();
    const { definition } = office;
    const materials = { ...definition.round.materials, paperCopies };
    const round = { ...definition.round, materials };
    await expect(printReturns({ ...office, definition: { ...definition, round } }, centres)).rejects.toMatchObject({
      code: 'COPIES_UNPRINTABLE',
    });
  });
});
