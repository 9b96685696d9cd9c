/** Normalisation between two goalposts: min–max and efficacy coefficient, as columns with readable steps. */
import { type Column, mapPresent } from '../column.ts';
import { efficacyCoefficient, exponentialEfficacy } from '../normalisation/efficacy-coefficient.ts';
import { minMax } from '../normalisation/min-max.ts';
import type { Goalpost, Normalisation } from '../scheme/normalisation-schema.ts';
import type { ScoreStep } from '../score-tree.ts';

export type ByPosts = Extract<Normalisation, { method: 'min-max' | 'efficacy-coefficient' }>;

interface Scale {
  readonly score: (value: number) => number;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
}

export interface PostedColumn {
  readonly column: Column;
  readonly explain: (unit: number) => ScoreStep | undefined;
  readonly isBeyond: (unit: number) => boolean;
}

/** Scores of a treated column between posts that differ. */
export function normaliseByPosts(treated: Column, posts: Goalpost, normalisation: ByPosts): PostedColumn {
  const { score, formula, inputs } = scaleOf(posts, normalisation);
  const column = mapPresent(treated, score);
  const isMarked = normalisation.method === 'efficacy-coefficient' || (normalisation.clip ?? 'none') !== 'none';
  return {
    column,
    explain: (unit) => {
      const z = treated[unit];
      if (z === undefined) return undefined;
      const between = { z, z0: posts.unallowable, z1: posts.satisfactory };
      return { method: normalisation.method, formula, inputs: { ...between, ...inputs }, result: column[unit] };
    },
    isBeyond: (unit) => isMarked && isBeyond(treated[unit], posts),
  };
}

function scaleOf(posts: Goalpost, normalisation: ByPosts): Scale {
  if (normalisation.method === 'min-max') {
    const { range, clip = 'none' } = normalisation;
    return {
      score: (value) => clipped(minMax(value, posts, range), range, clip),
      formula: 'f = a + (b − a) × (z − z0) / (z1 − z0)',
      inputs: { a: range.from, b: range.to },
    };
  }
  const { base, span, form = 'linear' } = normalisation;
  return {
    score: (value) => (form === 'linear' ? efficacyCoefficient : exponentialEfficacy)(value, posts, normalisation),
    formula: form === 'linear' ? 'f = c + d × (z − z0) / (z1 − z0)' : 'f = c × ((c + d) / c) ^ ((z − z0) / (z1 − z0))',
    inputs: { c: base, d: span },
  };
}

function clipped(
  score: number,
  { from, to }: { readonly from: number; readonly to: number },
  clip: 'none' | 'low' | 'both',
): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  // The end that stands for the unallowable value is the one that “low” holds.
  if (clip === 'none') return score;
  if (clip === 'both') return Math.min(high, Math.max(low, score));
  return from < to ? Math.max(from, score) : Math.min(from, score);
}

function isBeyond(value: number | undefined, { unallowable, satisfactory }: Goalpost): boolean {
  if (value === undefined) return false;
  return value < Math.min(unallowable, satisfactory) || value > Math.max(unallowable, satisfactory);
}
