/** The second opinions that a method asks for. */
import type { Column } from '../column.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import type { SecondOpinion } from '../scheme/result-schema.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { normaliseColumn } from './normalise-column.ts';
import { type Remark, remark } from './remark.ts';
import type { IndicatorColumns } from './score-indicator.ts';
import { type OpinionColumns, secondOpinion } from './second-opinion.ts';
import { within } from './stage.ts';
import type { UnitTable } from './unit-table.ts';

export interface OpinionsInput {
  readonly method: Method;
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  readonly weights: ReadonlyMap<string, number>;
  readonly reference: readonly boolean[] | undefined;
  readonly table: UnitTable;
}

/** Methods that compare every unit with every other take too long beyond so many. */
export const PAIRWISE_AT_MOST = 2_000;
const PAIRWISE: ReadonlySet<SecondOpinion['method']> = new Set(['promethee', 'copeland']);

export function opinionsOf(input: OpinionsInput): {
  readonly columns: readonly OpinionColumns[];
  readonly remarks: readonly Remark[];
} {
  const { method, indicators, weights, table } = input;
  const counting = [...indicators.values()].filter(({ name, isLeftOut }) => !isLeftOut && (weights.get(name) ?? 0) > 0);
  const total = counting.reduce((sum, { name }) => sum + (weights.get(name) ?? 0), 0);
  const own = counting.map(({ name }) => (weights.get(name) ?? 0) / total);
  const matrix = (normalisation: Normalisation) => counting.map((one) => columnFor(one, normalisation, input));
  const asked = method.secondOpinions ?? [];
  const isTooMany = ({ method: name }: SecondOpinion): boolean =>
    PAIRWISE.has(name) && table.units.length > PAIRWISE_AT_MOST;
  return {
    columns: asked
      .filter((opinion) => !isTooMany(opinion))
      .map((opinion) => secondOpinion(opinion, { matrix, weights: own, ties: method.ranking.ties })),
    remarks: asked
      .filter(isTooMany)
      .map((opinion) =>
        remark('OPINION_LEFT_OUT', opinion.method, { units: table.units.length, most: PAIRWISE_AT_MOST }),
      ),
  };
}

function columnFor(indicator: IndicatorColumns, normalisation: Normalisation, input: OpinionsInput): Column {
  const { name, setting, treated } = indicator;
  const { reference, table } = input;
  const facts = { name, normalisation, transform: undefined, reference, units: table.units };
  return normaliseColumn(within(treated, reference), { ...facts, setting: withoutPosts(setting) }).column;
}

/** A second opinion looks at the extremes, not at goalposts. */
function withoutPosts({ goalposts: _, ...setting }: IndicatorColumns['setting']): IndicatorColumns['setting'] {
  return setting;
}
