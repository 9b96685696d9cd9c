/** What is known of a normalisation before any data: its scale, its neutral score, and whether it compares units. */
import type { Tiers } from '../scheme/data-schema.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';

export interface ScoreRange {
  /** The lowest and the highest score that any value can get. */
  readonly low: number;
  readonly high: number;
}

/** Whether scores hang on the other units: so a column in which all are equal tells nobody apart. */
export function isRelative({ method }: Normalisation, hasGoalposts: boolean): boolean {
  switch (method) {
    case 'min-max':
    case 'efficacy-coefficient':
      return !hasGoalposts;
    case 'none':
    case 'sigmoid':
    case 'steps':
    case 'piecewise':
      return false;
    default:
      return true;
  }
}

/**
 * The score of everybody where all are equal: what the scheme says, else the middle of the scale; `undefined` where the method
 * itself gives equal values one sensible score.
 */
export function constantOf(normalisation: Normalisation): number | undefined {
  switch (normalisation.method) {
    case 'min-max':
      return normalisation.constant ?? (normalisation.range.from + normalisation.range.to) / 2;
    case 'efficacy-coefficient':
      return normalisation.constant ?? normalisation.base + normalisation.span / 2;
    case 'z-score':
      return normalisation.mean ?? 0;
    case 'distance-to-target':
    case 'distance-to-maximum':
    case 'distance-to-reference':
    case 'percentile-rank':
      return normalisation.constant ?? (normalisation.factor ?? 1) / 2;
    default:
      return undefined;
  }
}

/**
 * The range of the scores as far as it is known beforehand; infinite where values can leave it. `tiers` belong to step tables.
 *
 * @example scoreRange({ method: 'borda' }).low // 0
 */
export function scoreRange(normalisation: Normalisation, tiers?: Tiers): ScoreRange {
  const infinite = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  switch (normalisation.method) {
    case 'min-max': {
      const { range, clip = 'none', goalposts } = normalisation;
      const ends = { low: Math.min(range.from, range.to), high: Math.max(range.from, range.to) };
      if (clip === 'both' || Object.keys(goalposts).length === 0) return ends;
      return clip === 'none' ? infinite : { ...ends, high: Number.POSITIVE_INFINITY };
    }
    case 'efficacy-coefficient': {
      const { base, span, clip, goalposts } = normalisation;
      if (clip === 'both' || Object.keys(goalposts).length === 0) return { low: base, high: base + span };
      return clip === 'none' ? infinite : { low: base, high: Number.POSITIVE_INFINITY };
    }
    case 'rank':
      return { low: 1, high: Number.POSITIVE_INFINITY };
    case 'borda':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'percentile-rank':
    case 'sigmoid':
    case 'distance-to-maximum':
    case 'nonlinear':
    case 'enhanced-accuracy':
      return { low: 0, high: normalisation.factor ?? 1 };
    case 'distance-to-target':
      return { low: 0, high: normalisation.capped === true ? (normalisation.factor ?? 1) : Number.POSITIVE_INFINITY };
    case 'steps':
    case 'piecewise':
      return tierRange(tiers);
    default:
      return infinite;
  }
}

function tierRange(tiers: Tiers | undefined): ScoreRange {
  if (tiers === undefined) return { low: 0, high: 100 };
  const { full = 100, below = 0, steps } = tiers;
  const scores = [below, ...steps.map(({ score }) => score)].map((score) => (100 * score) / full);
  return { low: Math.min(...scores), high: Math.max(...scores) };
}
