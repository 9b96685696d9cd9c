import type { ChangeFacts } from '../../domain/delivery/change-lines.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { paths } from '../document-paths.ts';
import { load, type Publication, type ResultRecord, type RunRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { publishedSince } from '../publish.ts';

type Opened = Pick<Office, 'store' | 'definition'>;

interface Way {
  /** Run under which the report was made that the recipient holds, and the one that is delivered. */
  readonly from: string;
  readonly to: string;
  readonly published: Publication | undefined;
  /** Absent for the summary, which every change is about. */
  readonly centre: string | undefined;
}

/**
 * Why a report of one run takes the place of one of another. Of what was published on the way, those reasons are told that came
 * with a change of the centre's own figures, reviews or rows, or of the round's settings; the others speak of others.
 */
export async function groundsOf(
  office: Opened,
  { from, to, published, centre }: Way,
): Promise<Pick<ChangeFacts, 'cause' | 'reasons'>> {
  if (from === to) return { cause: 'presentation', reasons: [] };
  const reasons: string[] = [];
  let isOwn = centre === undefined;
  let last = await ownDigest(office, from, centre);
  const steps = [...publishedSince(published, from), { run: to, reason: undefined }];
  for (const { run, reason } of steps) {
    const next = await ownDigest(office, run, centre);
    const isChanged = next !== last;
    last = next;
    if (isChanged) isOwn = true;
    if (reason !== undefined && (isChanged || centre === undefined)) reasons.push(reason);
  }
  return { cause: isOwn ? 'own' : 'others', reasons };
}

/** Of what a run found of the centre itself and of nobody else, and of the settings that it scored by. */
async function ownDigest({ store, definition }: Opened, run: string, centre: string | undefined): Promise<string> {
  const { id: round } = definition.round;
  const { inputs } = (await load<RunRecord>(store, paths.run(round, run))) ?? {};
  const settings = [inputs?.definition ?? null, inputs?.methodVersion ?? null, inputs?.scheme ?? null];
  const record = centre === undefined ? undefined : await load<ResultRecord>(store, paths.result(round, run, centre));
  if (record === undefined) return digestOf([settings]);
  const { result, reviews, ledger, submission } = record;
  return digestOf([settings, result.standing, result.snapshot ?? null, reviews, ledger ?? null, submission ?? null]);
}
