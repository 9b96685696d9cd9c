import { parse } from 'csv-parse/sync';
import { childName } from '../../functions/domain/scoring/scheme/tree-parts.ts';
import type { GroupWeights } from '../../functions/domain/scoring/uncertainty/chosen-method.ts';
import { evaluateChoice } from '../../functions/domain/scoring/uncertainty/evaluate-draw.ts';
import { AS_IT_STANDS, type RankModel } from '../../functions/domain/scoring/uncertainty/rank-model.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });

/** What COINr’s `get_sensitivity` sampled, replication by replication. */
export interface Replay {
  /** CSV with rep, winmax, weight_set, aggregation, and norm where it was drawn. */
  readonly parameters: string;
  /** CSV with set, iCode, Weight. */
  readonly weights: string;
}

const AGGREGATIONS: readonly string[] = ['a_amean', 'a_gmean', 'a_hmean'];
const NORMALISATIONS: readonly string[] = ['n_minmax', 'n_zscore'];

export interface Replicated {
  readonly rep: string;
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
}

/**
 * Every replication evaluated anew. In the model’s space treatments winsorise at most 1 … 5 points, and the alternatives stand in
 * COINr’s order.
 */
export function replayed(model: RankModel, { parameters, weights }: Replay): readonly Replicated[] {
  const sets = Map.groupBy(rowsOf(weights), ({ set = '' }) => set);
  return rowsOf(parameters).map(
    ({ rep = '', winmax = '', norm = 'n_minmax', weight_set: set = '', aggregation = '' }) => {
      const choice = {
        ...AS_IT_STANDS,
        treatment: Number(winmax) - 1,
        normalisation: NORMALISATIONS.indexOf(norm),
        aggregation: AGGREGATIONS.indexOf(aggregation),
      };
      evaluateChoice(model, choice, weightsOf(model, sets.get(set) ?? []));
      return { rep, scores: [...model.room.total], ranks: [...model.room.ranks] };
    },
  );
}

function weightsOf({ tree }: RankModel, rows: readonly Row[]): GroupWeights {
  const byCode = new Map(rows.map(({ iCode = '', Weight = '' }) => [iCode, Number(Weight)]));
  return new Map(
    tree.groups.map(({ id, children }) => [id, children.map((child) => byCode.get(childName(child)) ?? 1)]),
  );
}
