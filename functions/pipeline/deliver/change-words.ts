import { changeLines } from '../../domain/delivery/change-lines.ts';
import { compareRuns, runState } from '../../domain/scoring/compare/compare-runs.ts';
import type { Comparison, SharedChange } from '../../domain/scoring/compare/share-change.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import { paths } from '../document-paths.ts';
import { load, type Publication, type ResultRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { storedRun } from '../runs/stored-run.ts';
import { groundsOf } from './change-grounds.ts';
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
  return async ({ subject, report, held }) => {
    if (held === undefined || held.record.report === report.code) return [];
    const from = held.record.run;
    const centre = round.centres.find(({ id }) => id === subject);
    const grounds = await groundsOf(office, { from, to: run, published, centre: centre?.id });
    const base = { round, code: report.code, replaces: held.record.report, ...grounds };
    if (centre === undefined) return changeLines(base);
    const [before, after] = [await resultIn(office, from, subject), await resultIn(office, run, subject)];
    const score = await scoreOf(subject, compared(from));
    const results = { ...(before && { before }), ...(after && { after }) };
    return changeLines({ ...base, centre: { centre, ...results, ...(score && { score }) } });
  };
}

async function resultIn({ store, definition }: Opened, run: string, centre: string): Promise<CentreResult | undefined> {
  return (await load<ResultRecord>(store, paths.result(definition.round.id, run, centre)))?.result;
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
