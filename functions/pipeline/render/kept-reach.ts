import { briefOf } from '../../domain/report/brief.ts';
import { centreReach, tellsReach } from '../../domain/report/centre/reach.ts';
import type { ReportInput } from '../../domain/report/report-input.ts';
import type { Reach } from '../../domain/scoring/explain/reach/reach-of.ts';
import { paths } from '../document-paths.ts';
import { load, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import type { RunFacts } from './report-facts.ts';

/** Raised whenever the search comes to other changes: what was kept before is then found anew. */
const REACH_FORM = 1;

/** `rounds/{round}/runs/{run}/reaches/{centre}`: what would lift a centre, found by hundreds of evaluations. */
interface ReachRecord {
  readonly form: number;
  /** The definition under which it was found. */
  readonly definition: string;
  readonly reach: Reach;
}

interface Wanted {
  readonly facts: RunFacts;
  readonly input: Omit<ReportInput, 'code'>;
  /** The run is in the store, so that what was found may be kept beside it. */
  readonly isKept: boolean;
}

/** What would lift a centre by a run, as it was found before or found now; `undefined` where nothing is told. */
export async function keptReach(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  { facts, input, isKept }: Wanted,
): Promise<Reach | undefined> {
  const brief = briefOf({ ...input, code: '' });
  if (!tellsReach(brief)) return undefined;
  const path = paths.reach(definition.round.id, facts.run.run, input.centre.id);
  const known = await load<ReachRecord>(store, path);
  if (known?.form === REACH_FORM && known.definition === definition.digest) return known.reach;
  const reach = centreReach(brief);
  if (reach === undefined || !isKept) return reach;
  const record: ReachRecord = { form: REACH_FORM, definition: definition.digest, reach };
  await store.commit([{ kind: 'put', path, body: toBody(record) }]);
  return reach;
}
