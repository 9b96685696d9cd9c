import { Problem } from '../domain/problems/problem.ts';
import type { Centre } from '../domain/round/centre.ts';
import { scoreUnits } from '../domain/scoring/engine/score-units.ts';
import { meansOf } from '../domain/scoring/explain/explain-unit.ts';
import { type ExplainedNode, explainTree } from '../domain/scoring/explain/explained-tree.ts';
import { idsBelow, pathTo } from '../domain/scoring/explain/path-to.ts';
import { accountOf, type UnitAccount } from '../domain/scoring/explain/unit-account.ts';
import { nodeIdOf } from '../domain/scoring/round-tree.ts';
import { figureRules } from '../domain/scoring/stored-units.ts';
import { paths } from './document-paths.ts';
import { load, type ResultRecord } from './documents.ts';
import { knownCentre } from './known-centre.ts';
import type { Office } from './office.ts';
import { newestRun } from './runs/stored-run.ts';

export interface Explanation {
  readonly run: string;
  readonly centre: Centre;
  readonly record: ResultRecord;
  /** How many of the centre's category have a rank, or of all where there are none. */
  readonly ranked: number;
  /** The node that was asked for with those above it, from the total down; the whole tree's root alone if none was. */
  readonly path: readonly ExplainedNode[];
  /** Where the centre stands among the others; absent where it has no score, or the run is of another definition. */
  readonly account?: UnitAccount;
  /** The centres compared with it by their place in the account. */
  readonly units: readonly string[];
}

export interface ExplainChoice {
  /** Id or title of an indicator, section or point; absent: all. */
  readonly node?: string | undefined;
  /** How numbers stand in formulas; absent: with every digit. */
  readonly print?: (value: number) => string;
}

/**
 * The arithmetic of a centre's score in the newest run, or of one indicator, section or point of it, with the cells that
 * the numbers came from, and what makes its distance from the median and from the next centre above. Problems:
 * `CENTRE_UNKNOWN`, `INDICATOR_UNKNOWN`, `NOTHING_EVALUATED`.
 */
export async function explain(
  office: Pick<Office, 'store' | 'definition'>,
  asked: string,
  { node, print = String }: ExplainChoice = {},
): Promise<Explanation> {
  const centre = knownCentre(office.definition.round, asked);
  const { record: run, evaluations } = await newestRun(office);
  const record = await load<ResultRecord>(office.store, paths.result(office.definition.round.id, run.run, centre.id));
  if (record === undefined) throw new Problem('NOTHING_EVALUATED', { round: office.definition.round.id });
  const base = { run: run.run, centre, record };
  const { tree } = record.result;
  const own = evaluations.find(({ input }) => input.table.units.includes(centre.id));
  if (tree === undefined || own === undefined) return { ...base, ranked: 0, path: [], units: [] };
  const evaluated = scoreUnits(own.input);
  const unit = evaluated.units.indexOf(centre.id);
  const path = pathIn(explainTree(tree, { meanAt: meansOf(evaluated, nodeIdOf), print }), node);
  const last = path.at(-1);
  const about = last?.kind === 'indicator' ? last.id : undefined;
  return {
    ...{ ...base, units: evaluated.units, path },
    ranked: evaluated.ranks.filter((rank) => rank !== undefined).length,
    // An account of other totals than those of the run would explain nothing.
    ...(evaluated.total[unit] === tree.score && {
      account: accountOf({ input: own.input, evaluated, rules: figureRules(own.round), about }, unit),
    }),
  };
}

/** The way to a node, or to the root where none is asked for. Problems: `INDICATOR_UNKNOWN`, with what there is. */
export function pathIn(tree: ExplainedNode, node: string | undefined): readonly ExplainedNode[] {
  const path = node === undefined ? [tree] : pathTo(tree, node);
  if (path !== undefined) return path;
  throw new Problem('INDICATOR_UNKNOWN', { indicator: node ?? '', known: idsBelow(tree).join(', ') });
}
