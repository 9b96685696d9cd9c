import { Problem } from '../../domain/problems/problem.ts';
import { readRecomputeRequest } from '../../domain/recompute/recompute-request.ts';
import { pathText } from '../../domain/round/faults.ts';
import type { Office } from '../office.ts';
import { openRound } from '../open-round.ts';
import type { JobRecord } from './job.ts';
import { previewRecompute, type RecomputePreview } from './preview.ts';
import { startJob } from './start-job.ts';

export type Recomputed =
  | { readonly kind: 'preview'; readonly preview: RecomputePreview }
  | { readonly kind: 'job'; readonly job: JobRecord };

/**
 * Answers a request to recompute, as it came from outside: with what would change, or with the job that does it. Problems:
 * `REQUEST_INVALID` with all faults at once, `JOB_RUNNING`, `JOB_KEY_TAKEN`, `SCHEME_UNUSABLE`.
 */
export async function recompute(office: Office, content: unknown, key?: string): Promise<Recomputed> {
  const { value: request, faults } = readRecomputeRequest(office.definition, content);
  if (request === undefined) {
    throw new Problem('REQUEST_INVALID', {
      faults: faults.map(({ path, ...fault }) => ({ ...fault, path: pathText(path) })),
    });
  }
  if (request.preview) return { kind: 'preview', preview: await previewRecompute(office, request) };
  await openRound(office);
  return { kind: 'job', job: await startJob(office, { request, ...(key !== undefined && { key }) }) };
}
