import { Problem } from '../../domain/problems/problem.ts';
import type { Round } from '../../domain/round/round.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import { type StoredUnits, storedUnits } from '../../domain/scoring/stored-units.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ResultRecord, type RoundRecord, type RunRecord } from '../documents.ts';
import type { Office } from '../office.ts';

/** A run with what it takes to compute it once more. */
export interface StoredRun {
  readonly record: RunRecord;
  /** The round as this run scored it, as far as the definition of today says so. */
  readonly round: Round;
  /** In the order of the round's centres. */
  readonly results: readonly CentreResult[];
  /** One, or one a category. */
  readonly evaluations: readonly StoredUnits[];
}

type OpenedRound = Pick<Office, 'store' | 'definition'>;

/** The newest run. Problems: `NOTHING_EVALUATED`. */
export async function newestRun(office: OpenedRound): Promise<StoredRun> {
  const { round } = office.definition;
  const run = (await load<RoundRecord>(office.store, paths.round(round.id)))?.latestRun;
  const found = run === undefined ? undefined : await storedRun(office, run);
  if (found === undefined) throw new Problem('NOTHING_EVALUATED', { round: round.id });
  return found;
}

/** A run by its name; `undefined` where there is none. */
export async function storedRun({ store, definition }: OpenedRound, run: string): Promise<StoredRun | undefined> {
  const record = await load<RunRecord>(store, paths.run(definition.round.id, run));
  if (record === undefined) return undefined;
  const byCentre = new Map<string, CentreResult>();
  for await (const document of store.list(paths.results(definition.round.id, run))) {
    const { result } = bodyOf<ResultRecord>(document);
    byCentre.set(result.centre, result);
  }
  const round = { ...definition.round, ...(record.scheme && { scheme: record.scheme }) };
  const results = round.centres.flatMap(({ id }) => byCentre.get(id) ?? []);
  return { record, round, results, evaluations: storedUnits(round, results) };
}
