import { changeLines } from '../../domain/delivery/change-lines.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { compareRuns, runState } from '../../domain/scoring/compare/compare-runs.ts';
import type { Comparison, SharedChange } from '../../domain/scoring/compare/share-change.ts';
import { paths } from '../document-paths.ts';
import { load, type Publication, type ResultRecord, type RunRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { reasonsSince } from '../publish.ts';
import { storedRun } from '../runs/stored-run.ts';
import type { DueDelivery } from './due-deliveries.ts';

/** In larger rounds what moved a total is not told: it takes many evaluations of the whole round. */
const CENTRES_AT_MOST = 200;

type Opened = Pick<Office, 'store' | 'definition'>;

/** What a recipient is told of a report that replaces the one they hold; nothing of a first one. */
export type ChangeWords = (due: Pick<DueDelivery, 'subject' | 'report' | 'held'>) => Promise<readonly string[]>;

/** The words of this run's changes; runs are compared once, however many recipients are told. */
export function changeWords(
  office: Opened,
  { run, published }: { readonly run: string; readonly published: Publication | undefined },
): ChangeWords {
  const { round } = office.definition;
  const comparisons = new Map<string, Promise<Comparison | undefined>>();
  const compared = (from: string): Promise<Comparison | undefined> => {
    const known = comparisons.get(from) ?? comparison(office, from, run);
    comparisons.set(from, known);
    return known;
  };
  const recordIn = (of: string, centre: string): Promise<ResultRecord | undefined> =>
    load<ResultRecord>(office.store, paths.result(round.id, of, centre));
  return async ({ subject, report, held }) => {
    if (held === undefined || held.record.report === report.code) return [];
    const from = held.record.run;
    const base = { round, code: report.code, replaces: held.record.report, reasons: reasonsSince(published, from) };
    const centre = round.centres.find(({ id }) => id === subject);
    if (centre === undefined) return changeLines(base);
    const [before, after] = [await recordIn(from, subject), await recordIn(run, subject)];
    const score = await scoreOf(subject, compared(from));
    const isOwn = digestOf(ownOf(before)) !== digestOf(ownOf(after)) || !(await haveSameSettings(office, from, run));
    const results = { ...(before && { before: before.result }), ...(after && { after: after.result }) };
    return changeLines({ ...base, centre: { centre, isOwn, ...results, ...(score && { score }) } });
  };
}

/** What a result says of the centre itself, and of nobody else. */
function ownOf(record: ResultRecord | undefined): unknown {
  if (record === undefined) return null;
  const { result, reviews, ledger, submission } = record;
  return [result.standing, result.snapshot ?? null, reviews, ledger ?? null, submission ?? null];
}

async function haveSameSettings({ store, definition }: Opened, from: string, to: string): Promise<boolean> {
  const runs = [from, to].map((run) => load<RunRecord>(store, paths.run(definition.round.id, run)));
  const [before, after] = (await Promise.all(runs)).map((run) => {
    const { definition: digest, methodVersion, scheme } = run?.inputs ?? {};
    return digestOf([digest ?? null, methodVersion ?? null, scheme ?? null]);
  });
  return before === after;
}

async function scoreOf(centre: string, compared: Promise<Comparison | undefined>): Promise<SharedChange | undefined> {
  return (await compared)?.units.find(({ unit }) => unit === centre)?.score;
}

async function comparison(office: Opened, from: string, to: string): Promise<Comparison | undefined> {
  if (from === to || office.definition.round.centres.length > CENTRES_AT_MOST) return undefined;
  const [before, after] = [await storedRun(office, from), await storedRun(office, to)];
  if (before === undefined || after === undefined) return undefined;
  return compareRuns(runState(before.round, before.results), runState(after.round, after.results));
}
