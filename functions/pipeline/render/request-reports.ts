import { digestOf } from '../../domain/digest/digest.ts';
import type { QueuedTask } from '../../ports/queue.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { PROVINCE } from './draft-reports.ts';

/** Tasks that are handed to the queue at once. */
const ADDERS = 8;

export interface ReportsRequest {
  readonly run: string;
  /** The recompute that asks for them. */
  readonly job?: string;
  /** Centre ids and `PROVINCE`; all where absent. */
  readonly subjects?: readonly string[];
  /** Tells a repetition from the first time. */
  readonly after?: string;
}

export interface RequestedReports {
  /** Tasks that are new. */
  readonly added: number;
  /** Tasks that were there already: asked for before and waiting, or lately done. */
  readonly known: number;
}

/**
 * Asks for the reports of a run: one task for each centre and one for the province, which goes first, since it is the
 * longest. What a task finds unchanged it does not print, so asking for too much costs little, and asking twice nothing.
 */
export async function requestReports(office: Office, request: ReportsRequest): Promise<RequestedReports> {
  const { run, job, after, subjects = [PROVINCE, ...office.definition.round.centres.map(({ id }) => id)] } = request;
  const counts = { added: 0, known: 0 };
  await inParallel(subjects, ADDERS, async (subject) => {
    counts[await office.queue.add(renderTask({ run, subject, ...(job !== undefined && { job }) }, after))] += 1;
  });
  return counts;
}

export interface RenderRequest {
  readonly run: string;
  readonly subject: string;
  readonly job?: string;
}

/** The task that prints one report; `after` tells a repetition from the first time. */
export function renderTask(request: RenderRequest, after?: string): QueuedTask {
  const { run, subject, job = '' } = request;
  const digest = digestOf([run, subject, job, after ?? '']).slice(0, 32);
  return { name: `render-${digest}`, task: { kind: 'render', ...request } };
}
