/** The round's normalisation of one treated value, as a step of the arithmetic. */
import type { Normalisation } from '../round/scheme.ts';
import { efficacyCoefficient } from './efficacy-coefficient.ts';
import type { Posts } from './goalposts.ts';
import { minMax } from './min-max.ts';
import type { ScoreStep } from './score-tree.ts';

export interface Normalised {
  readonly score: number;
  readonly step: ScoreStep;
  readonly flags: readonly string[];
}

/** Score on the scale 0–100. Where all are equal, everybody gets the round's `constant`, flagged `NO_DISCRIMINATION`. */
export function normalise(value: number, posts: Posts, normalisation: Normalisation): Normalised {
  if (posts.unallowable === posts.satisfactory) return equalForAll(value, normalisation.constant);
  const inputs = { z: value, z0: posts.unallowable, z1: posts.satisfactory };
  if (normalisation.method === 'min-max') {
    const { from, to } = normalisation.range;
    const score = minMax(value, posts, normalisation.range);
    const formula = 'f = a + (b − a) × (z − z0) / (z1 − z0)';
    return {
      score,
      step: { method: 'min-max', formula, inputs: { ...inputs, a: from, b: to }, result: score },
      flags: [],
    };
  }
  const { base, span } = normalisation;
  const score = efficacyCoefficient(value, posts, normalisation);
  const formula = 'f = c + d × (z − z0) / (z1 − z0)';
  return {
    score,
    step: { method: 'efficacy-coefficient', formula, inputs: { ...inputs, c: base, d: span }, result: score },
    flags: isBeyond(value, posts) ? ['BEYOND_GOALPOSTS'] : [],
  };
}

/** The lowest score that a reported value can get: what a missing one gets under `missing: floor`. */
export function lowestScore(normalisation: Normalisation): number {
  return normalisation.method === 'min-max'
    ? Math.min(normalisation.range.from, normalisation.range.to)
    : normalisation.base;
}

function equalForAll(value: number, constant: number): Normalised {
  const step = { method: 'constant', formula: 'f = c', inputs: { z: value, c: constant }, result: constant };
  return { score: constant, step, flags: ['NO_DISCRIMINATION'] };
}

function isBeyond(value: number, posts: Posts): boolean {
  return value < posts.unallowable || value > posts.satisfactory;
}
