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
  /** The round as this run scored it; centres and their figures of the year before are those of the definition of today. */
  readonly round: Round;
  /** In the order of the round's centres, as are the results. */
  readonly records: readonly ResultRecord[];
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

/** The run that a person named, by the beginning of its name. Problems: `RUN_UNKNOWN`, with those there are. */
export async function knownRun(office: OpenedRound, asked: string): Promise<StoredRun> {
  const names: string[] = [];
  for await (const { path } of office.store.list(paths.runs(office.definition.round.id))) {
    names.push(path.slice(path.lastIndexOf('/') + 1));
  }
  const found = names.filter((name) => name.startsWith(asked));
  const [run] = found;
  const stored = run === undefined || found.length > 1 ? undefined : await storedRun(office, run);
  if (stored === undefined) {
    throw new Problem('RUN_UNKNOWN', { run: asked, round: office.definition.round.id, known: names });
  }
  return stored;
}

/** A run by its name; `undefined` where there is none. */
export async function storedRun({ store, definition }: OpenedRound, run: string): Promise<StoredRun | undefined> {
  const record = await load<RunRecord>(store, paths.run(definition.round.id, run));
  if (record === undefined) return undefined;
  const byCentre = new Map<string, ResultRecord>();
  for await (const document of store.list(paths.results(definition.round.id, run))) {
    const kept = bodyOf<ResultRecord>(document);
    byCentre.set(kept.result.centre, kept);
  }
  const round = { ...definition.round, ...(record.settings ?? (record.scheme && { scheme: record.scheme })) };
  const records = round.centres.flatMap(({ id }) => byCentre.get(id) ?? []);
  const results = records.map(({ result }) => result);
  return { record, round, records, results, evaluations: storedUnits(round, results) };
}
