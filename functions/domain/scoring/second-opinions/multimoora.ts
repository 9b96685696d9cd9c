/** MULTIMOORA: three rankings, put together by dominance. */
import type { Alternatives } from './alternatives.ts';
import { moora, multiplicativeForm, referencePoint } from './moora.ts';
import type { RowScale } from './scale-rows.ts';

export interface Multimoora {
  /** How many units one dominates. */
  readonly scores: readonly number[];
  readonly ratio: readonly number[];
  readonly reference: readonly number[];
  readonly product: readonly number[];
}

/**
 * MULTIMOORA (多重多目标比率法): ratio system, reference point and full multiplicative form, put together by which unit goes before which
 * in more of the three. A second opinion.
 *
 * @setting secondOpinions.multimoora
 * @formula score = number of units that one goes before in more of the three rankings
 * @latex s_a = \#\{b : a \text{ goes before } b \text{ in more of the three}\}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero the opinion is left out, with a remark
 * @negative the opinion is left out, with a remark
 * @tied a draw gives no point
 * @source Brauers and Zavadskas, *Robustness of MULTIMOORA*, Informatica 23 (2012), pp. 1–25; scikit-criteria 0.9, `MultiMOORA`, which gives the point of a draw to the later unit
 * @example multimoora({ rows: [[1], [2]], weights: [1], isCost: [false] }).scores // [0, 1]
 */
export function multimoora(alternatives: Alternatives, scale: RowScale = 'vector'): Multimoora {
  const [ratio, reference, product] = [
    moora(alternatives, scale),
    referencePoint(alternatives, scale),
    multiplicativeForm(alternatives, scale),
  ];
  const ranks = [denseRanks(ratio), denseRanks(reference.map((value) => -value)), denseRanks(product)];
  const scores = alternatives.rows.map(() => 0);
  for (const a of scores.keys()) {
    for (let b = a + 1; b < scores.length; b += 1) {
      const [first, second] = [before(ranks, a, b), before(ranks, b, a)];
      if (first === second) continue;
      const winner = first > second ? a : b;
      scores[winner] = (scores[winner] ?? 0) + 1;
    }
  }
  return { scores, ratio, reference, product };
}

function before(ranks: readonly (readonly number[])[], one: number, other: number): number {
  return ranks.filter((places) => (places[one] ?? 0) < (places[other] ?? 0)).length;
}

function denseRanks(values: readonly number[]): readonly number[] {
  const distinct = [...new Set(values)].sort((a, b) => b - a);
  return values.map((value) => distinct.indexOf(value) + 1);
}
