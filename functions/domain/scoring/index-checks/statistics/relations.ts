/** How indicators and groups go together. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';
import {
  type Correlated,
  type CorrelationMatrix,
  correlated,
  correlationMatrix,
} from '../../../statistics/correlation-matrix.ts';
import { correlationSignificance } from '../../../statistics/correlation-significance.ts';
import type { Column } from '../../column.ts';
import type { IndexLimits } from '../../scheme/index-checks-schema.ts';
import type { Group, IndexView } from '../index-view.ts';

export interface Relations {
  /** Between indicators: Pearson on treated and on normalised values, and Spearman on normalised values. */
  readonly treated: CorrelationMatrix;
  readonly normalised: CorrelationMatrix;
  readonly ranks: CorrelationMatrix;
  /** Between the scores of the groups. */
  readonly groups: CorrelationMatrix;
  /**
   * Of each indicator with the scores of each group; with its own group, with the rest of it. `undefined` where a group holds
   * the indicator further up, or nothing else.
   */
  readonly withGroups: readonly (readonly (Correlated | undefined)[])[];
  /** What else is in each indicator’s group, as one score. */
  readonly rests: readonly Column[];
  /** Of each indicator’s scores with the total. */
  readonly withTotal: readonly Correlated[];
}

/** All relations over the reference units. */
export function relationsOf(view: IndexView): Relations {
  const { members, groups, total } = view;
  const normalised = members.map((member) => member.normalised);
  const rests = members.map(({ id, group }) => restOf(view, groups[group], id));
  return {
    treated: correlationMatrix(
      members.map(({ treated }) => treated),
      'pearson',
    ),
    normalised: correlationMatrix(normalised, 'pearson'),
    ranks: correlationMatrix(normalised, 'spearman'),
    groups: correlationMatrix(
      groups.map(({ scores }) => scores),
      'pearson',
    ),
    rests,
    withGroups: members.map((member, i) =>
      groups.map((group, place) => {
        if (member.group === place) return correlated(member.normalised, rests[i] ?? [], 'pearson');
        return group.leaves.has(member.id) ? undefined : correlated(member.normalised, group.scores, 'pearson');
      }),
    ),
    withTotal: members.map(({ scores }) => correlated(scores, total, 'pearson')),
  };
}

/**
 * The weighted mean of what else is in the group, over what is there: a correlation of an item with a whole that contains it
 * would flatter it.
 */
function restOf({ evaluated, pick, positions }: IndexView, group: Group | undefined, without: string): Column {
  if (group === undefined) return [];
  const { node, id } = group;
  const others = node.children.flatMap((child, i) => {
    const weight = node.weighing.weights[i] ?? 0;
    if (child === without || weight === 0) return [];
    const column = evaluated.indicators.get(child)?.normalised ?? evaluated.nodes.get(child)?.scores;
    return column === undefined || child === id ? [] : [{ weight, column: pick(column) }];
  });
  return positions.map((_, unit) => {
    const there = others.flatMap(({ weight, column }) => {
      const value = column[unit];
      return value === undefined ? [] : [{ weight, value }];
    });
    const sum = compensatedSum(there.map(({ weight }) => weight));
    return sum === 0 ? undefined : compensatedSum(there.map(({ weight, value }) => weight * value)) / sum;
  });
}

/** Over as many units as the scheme asks for, and hardly brought about by chance. */
export function isSignificant({ r, count }: Correlated, { units, significance }: IndexLimits): boolean {
  const p = r === undefined || count < units ? undefined : correlationSignificance(r, count);
  return p !== undefined && p < significance;
}
