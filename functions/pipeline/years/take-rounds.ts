import { categorySettings } from '../../domain/round/categories.ts';
import type { Centre } from '../../domain/round/centre.ts';
import type { RoundSettings } from '../../domain/round/round.ts';
import type { Succession } from '../../domain/round/succession.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import { earlierCentre } from '../../domain/years/earlier-centre.ts';
import type { EarlierCentre, EarlierRound } from '../../domain/years/earlier-round.ts';
import { methodDigest } from '../../domain/years/method-digest.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ResultRecord, type RoundRecord, type RunRecord } from '../documents.ts';
import { type EarlierHead, wholeRounds } from './earlier-record.ts';

/** What `openRound` keeps of a definition beside its own record: its settings. */
interface OpenedRecord extends RoundRecord {
  readonly settings: RoundSettings & { readonly successions?: readonly Succession[] };
}

/**
 * What a round of the store and those before it came to, the newest first: of the published run, else of the newest. What that
 * round itself holds of earlier ones is taken over as it is. Nothing where the round is not there or was never evaluated.
 */
export async function takeRounds(store: Store, round: string): Promise<readonly EarlierRound[]> {
  const record = await load<OpenedRecord>(store, paths.round(round));
  const run = record?.published?.run ?? record?.latestRun;
  const stored = run === undefined ? undefined : await load<RunRecord>(store, paths.run(round, run));
  if (record === undefined || stored === undefined) return [];
  const head = await load<EarlierHead>(store, paths.earlierRounds(round));
  const before =
    head === undefined || head.of !== record.settings.previous?.round ? [] : await wholeRounds(store, round, head);
  return [
    await roundOf(store, { round, record, run: stored }),
    // A round that stands before itself somewhere would never end.
    ...before.filter((one) => one.round !== round),
  ];
}

interface Found {
  readonly round: string;
  readonly record: OpenedRecord;
  readonly run: RunRecord;
}

async function roundOf(store: Store, { round, record, run }: Found): Promise<EarlierRound> {
  const { title, period, successions = [] } = record.settings;
  const settings: RoundSettings = { ...record.settings, ...(run.settings ?? (run.scheme && { scheme: run.scheme })) };
  return {
    ...{ round, title, period, run: run.run, isPublished: record.published?.run === run.run },
    indicators: settings.indicators.map(({ id, unit, kind, scaleOfYuan, formerly }) => ({
      ...{ id, unit, kind },
      ...(scaleOfYuan !== undefined && { scaleOfYuan }),
      ...(formerly !== undefined && { formerly }),
    })),
    method: methodDigest(settings, run.methodVersion),
    hasCategories: settings.scheme.categories !== undefined,
    successions,
    centres: await centresOf(store, { round, run: run.run, settings }),
  };
}

interface Judged {
  readonly round: string;
  readonly run: string;
  readonly settings: RoundSettings;
}

/** Those that the run judged: who left the register before it is no centre of that year. */
async function centresOf(store: Store, { round, run, settings }: Judged): Promise<readonly EarlierCentre[]> {
  const results = new Map<string, CentreResult>();
  for await (const document of store.list(paths.results(round, run))) {
    const { result } = bodyOf<ResultRecord>(document);
    results.set(result.centre, result);
  }
  const register: Centre[] = [];
  for await (const document of store.list(paths.centres(round))) {
    const centre = bodyOf<Centre>(document);
    if (results.has(centre.id)) register.push(centre);
  }
  const ranked = Map.groupBy(
    [...results.values()].filter(({ rank }) => rank !== undefined),
    ({ category }) => category,
  );
  return register
    .sort((a, b) => a.no - b.no)
    .map((centre) => {
      const result = results.get(centre.id);
      const of = ranked.get(result?.category)?.length ?? 0;
      return earlierCentre(centre, result, { of, grades: gradesFor(settings, result?.category) });
    });
}

function gradesFor(settings: RoundSettings, id: string | undefined): RoundSettings['grades'] {
  const category = settings.scheme.categories?.find((one) => one.id === id);
  return category === undefined ? settings.grades : categorySettings(settings, category).grades;
}
