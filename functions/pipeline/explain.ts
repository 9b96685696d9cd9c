import { Problem } from '../domain/problems/problem.ts';
import type { Centre } from '../domain/round/centre.ts';
import type { ScoreNode } from '../domain/scoring/score-tree.ts';
import { paths } from './document-paths.ts';
import { load, type ResultRecord, type RoundRecord } from './documents.ts';
import { knownCentre } from './known-centre.ts';
import type { Office } from './office.ts';

export interface Explanation {
  readonly run: string;
  readonly centre: Centre;
  readonly record: ResultRecord;
  /** The node that was asked for with those above it, from the total down; the whole tree's root alone if none was. */
  readonly path: readonly ScoreNode[];
}

/**
 * The arithmetic of a centre's score in the newest run, or of one indicator, section or point of it, with the cells that
 * the numbers came from. Problems: `CENTRE_UNKNOWN`, `INDICATOR_UNKNOWN`, `NOTHING_EVALUATED`.
 */
export async function explain(
  office: Pick<Office, 'store' | 'definition'>,
  asked: string,
  node?: string,
): Promise<Explanation> {
  const { round } = office.definition;
  const centre = knownCentre(round, asked);
  const run = (await load<RoundRecord>(office.store, paths.round(round.id)))?.latestRun;
  const record = run && (await load<ResultRecord>(office.store, paths.result(round.id, run, centre.id)));
  if (!run || !record) throw new Problem('NOTHING_EVALUATED', { round: round.id });
  const { tree } = record.result;
  if (tree === undefined) return { run, centre, record, path: [] };
  const path = node === undefined ? [tree] : pathTo(tree, node);
  if (path === undefined) {
    throw new Problem('INDICATOR_UNKNOWN', { indicator: node ?? '', known: idsOf(tree).join(', ') });
  }
  return { run, centre, record, path };
}

/** Nodes from the root to the one with this id or title; `undefined` where there is none. */
function pathTo(node: ScoreNode, wanted: string): readonly ScoreNode[] | undefined {
  if (node.id === wanted || node.title.zh === wanted || node.title.en === wanted) return [node];
  for (const child of node.children) {
    const path = pathTo(child, wanted);
    if (path !== undefined) return [node, ...path];
  }
  return undefined;
}

function idsOf(node: ScoreNode): readonly string[] {
  return node.children.flatMap((child) => [child.id, ...idsOf(child)]);
}
