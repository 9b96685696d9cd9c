/** What an indicator or a group does to the ranks: those with it against those without it. */
import { roundHalfUp } from '../../../rounding/round-half-up.ts';
import type { Column } from '../../column.ts';
import { totalWith } from '../../engine/adjust-total.ts';
import { rankUnits } from '../../engine/rank-units.ts';
import { scoreNodes } from '../../engine/score-tree-nodes.ts';
import type { Evaluated } from '../../engine/score-units.ts';
import { groupsOf, leavesOf } from '../../scheme/tree-parts.ts';

export interface Influence {
  /** Units with another rank, of those that have one. */
  readonly moved: number;
  readonly ranked: number;
  /** Mean and largest change of rank, in places. */
  readonly meanShift: number;
  readonly largestShift: number;
}

/**
 * The influence of leaving indicators out, one or all of a group: their brothers take the weight, everything else stays, and the units that have a
 * rank are ranked anew among themselves. A unit without a total then has no place and counts as moved. `undefined` where nobody
 * has a place without them, as without all indicators.
 * As COINr 1.1.14, `remove_elements`, leaves one element out at a time.
 */
export function influenceOf(evaluated: Evaluated, leaves: ReadonlySet<string>): Influence | undefined {
  const before = evaluated.ranks;
  const after = ranksWithout(evaluated, leaves);
  if (after.every((rank) => rank === undefined)) return undefined;
  const ranked = [...before.keys()].filter((unit) => before[unit] !== undefined);
  const shifts = ranked.map((unit) => {
    const [was, is] = [before[unit], after[unit]];
    return was === undefined || is === undefined ? ranked.length : Math.abs(was - is);
  });
  return {
    moved: shifts.filter((shift) => shift > 0).length,
    ranked: ranked.length,
    meanShift: shifts.length === 0 ? 0 : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    largestShift: shifts.reduce((most, shift) => Math.max(most, shift), 0),
  };
}

function ranksWithout(evaluated: Evaluated, leaves: ReadonlySet<string>): Column {
  const { method, given, adjusted, ranks } = evaluated;
  const indicators = new Map(
    [...evaluated.indicators].map(([name, own]) => [name, leaves.has(name) ? { ...own, isLeftOut: true } : own]),
  );
  // Groups that hold nothing of it stay as they are.
  const untouched = groupsOf(method.tree).filter((group) => leavesOf(group).every((leaf) => !leaves.has(leaf)));
  const settled = new Map(
    untouched.flatMap(({ id }) => {
      const node = evaluated.nodes.get(id);
      return node === undefined ? [] : [[id, node] as const];
    }),
  );
  const { nodes, root } = scoreNodes({ method, given, reference: evaluated.isReference, indicators, settled });
  const total = totalWith(root.scores, adjusted, method.adjustments);
  const { from, decimals, ties, tieBreaks = [] } = method.ranking;
  const competing = total.map((score, unit) => {
    if (score === undefined || ranks[unit] === undefined) return undefined;
    return from === 'published' ? Number(roundHalfUp(score, decimals)) : score;
  });
  const scoresOf = (name: string): Column => {
    if (leaves.has(name)) return [];
    return indicators.get(name)?.scores ?? nodes.get(name)?.scores ?? given.get(name)?.scores ?? [];
  };
  return rankUnits(competing, ties, tieBreaks.map(scoresOf));
}
