/** Other methods over the same indicators and weights: a look from another side, never the official rank. */

import { copeland } from '../aggregation/copeland.ts';
import { type Column, type Matrix, mapPresent } from '../column.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import type { SecondOpinion } from '../scheme/result-schema.ts';
import { promethee } from '../second-opinions/promethee.ts';
import { topsis } from '../second-opinions/topsis.ts';
import { vikor } from '../second-opinions/vikor.ts';
import { rankUnits } from './rank-units.ts';

export interface OpinionColumns {
  readonly method: SecondOpinion['method'];
  /** The method's own score; of VIKOR the compromise, of which less is better. */
  readonly scores: Column;
  readonly ranks: Column;
  /** Of VIKOR: sum of the shortfalls and the largest one. */
  readonly parts?: { readonly shortfall: Column; readonly regret: Column };
}

export interface OpinionInput {
  /** Scores by indicator under a normalisation, reference units alone; cost indicators turned round. */
  readonly matrix: (normalisation: Normalisation) => Matrix;
  /** In the order of the matrix; they sum to 1. */
  readonly weights: readonly number[];
  readonly ties: 'competition' | 'dense' | 'average';
}

const UNIT_INTERVAL: Normalisation = { method: 'min-max', range: { from: 0, to: 1 }, goalposts: {}, constant: 0 };

/** Scores and ranks of one other method. */
export function secondOpinion(opinion: SecondOpinion, { matrix, weights, ties }: OpinionInput): OpinionColumns {
  const usual = (): Matrix => matrix(UNIT_INTERVAL);
  const own = (): Matrix =>
    'normalisation' in opinion && opinion.normalisation !== undefined ? matrix(opinion.normalisation) : usual();
  const ranked = (scores: Column): OpinionColumns => ({
    method: opinion.method,
    scores,
    ranks: rankUnits(distinguished(scores), ties),
  });
  switch (opinion.method) {
    case 'topsis':
      return ranked(topsis(own(), weights));
    case 'vikor': {
      const { shortfall, regret, compromise } = vikor(usual(), weights, opinion.v ?? 0.5);
      const ranks = rankUnits(distinguished(mapPresent(compromise, (value) => -value)), ties);
      return { method: 'vikor', scores: compromise, ranks, parts: { shortfall, regret } };
    }
    case 'promethee': {
      const { indifference = 0, preference } = opinion;
      const linear = preference === undefined ? undefined : ({ kind: 'linear', indifference, preference } as const);
      return ranked(promethee(own(), weights, linear ?? { kind: 'usual' }));
    }
    case 'copeland':
      return ranked(copeland(usual(), weights));
  }
}

const DIGITS = 12;

/** Scores that differ in the last bits alone are ties. */
function distinguished(scores: Column): Column {
  return mapPresent(scores, (score) => Number(score.toPrecision(DIGITS)));
}
