import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkspace } from '../../functions/cli/make-workspace.ts';
import { composeLocal, type LazyPrinter } from '../../functions/compose.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import type { PdfPrinter, PrintJob } from '../../functions/ports/pdf-printer.ts';

const silent = { start: () => undefined, step: () => undefined, finish: () => undefined };

export interface SampleJobs {
  readonly css: string;
  /** The reports of the sample round's centres. */
  readonly jobs: readonly PrintJob[];
}

/** What the main job has printed: its own jobs, taken down by a printer that prints nothing. */
export async function sampleJobs(): Promise<SampleJobs> {
  const jobs: PrintJob[] = [];
  const recorder: PdfPrinter = {
    width: 2,
    print: async (job) => {
      jobs.push(job);
      return { bytes: new Uint8Array(1), pages: 1, missingCharacters: [] };
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
  const printer: LazyPrinter = Object.assign(async () => recorder, { [Symbol.asyncDispose]: async () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-jobs-'));
  const workspace = join(folder, 'workspace');
  const output = { isTerminal: false, json: false, say: () => undefined, warn: () => undefined, progress: silent };
  await makeWorkspace({ workspace, round: 'guangdong-2019', kind: 'samples' }, output);
  try {
    await using office = await composeLocal({ workspace, progress: silent, printer });
    await runRound(office);
    return { css: (await office.templates()).css, jobs };
  } finally {
    await rm(folder, { recursive: true });
  }
}
