/** Any normalisation of the library over one treated column: scores, readable steps, and what is odd about them. */

import { mean, standardDeviation } from '../../statistics/moments.ts';
import { type Column, extremesOf, mapPresent, present } from '../column.ts';
import { asItIs } from '../normalisation/as-it-is.ts';
import { distanceToTarget } from '../normalisation/distance-to-target.ts';
import { rankAmong } from '../normalisation/rank-among.ts';

import { sigmoid } from '../normalisation/sigmoid.ts';
import { zScore } from '../normalisation/z-score.ts';
import type { IndicatorSetting, Tiers } from '../scheme/data-schema.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import type { ScoreStep } from '../score-tree.ts';
import { interpolatedScore } from '../tiers/interpolated-score.ts';
import { stepScore } from '../tiers/step-score.ts';
import { constantOf, isRelative } from './normalisation-facts.ts';
import { type ByPosts, normaliseByPosts } from './normalise-by-posts.ts';
import { type ByShare, normaliseByShare } from './normalise-by-share.ts';
import { postsOf } from './posts.ts';
import { within } from './stage.ts';
import { type TierLine, tierLine } from './tier-line.ts';
import type { Transform } from './transform.ts';

export interface NormaliseInput {
  readonly name: string;
  readonly setting: IndicatorSetting;
  readonly normalisation: Normalisation;
  readonly transform: Transform | undefined;
  /** By unit; absent: all units. */
  readonly reference: readonly boolean[] | undefined;
  readonly units: readonly string[];
}

export interface NormalisedColumn {
  readonly column: Column;
  readonly explain: (unit: number) => ScoreStep | undefined;
  /** Outside of goalposts that hold or are meant to hold. */
  readonly isBeyond: (unit: number) => boolean;
  /** All values of the reference set are equal, and the method compares values: nobody is told apart. */
  readonly isConstant: boolean;
}

/** Scores of a treated column. A column without any value in the reference set has no scores. */
export function normaliseColumn(treated: Column, input: NormaliseInput): NormalisedColumn {
  const { normalisation, setting, name, transform } = input;
  const isUpwards = setting.direction !== 'down';
  const reference = within(treated, input.reference);
  const extremes = extremesOf(reference);
  const declared = 'goalposts' in normalisation ? (setting.goalposts ?? normalisation.goalposts[name]) : undefined;
  const relative = isRelative(normalisation, declared !== undefined);
  const isConstant = relative && extremes !== undefined && extremes.low === extremes.high;
  if (relative && extremes === undefined) return none(treated);
  const neutral = isConstant ? constantOf(normalisation) : undefined;
  if (neutral !== undefined) return { ...allEqual(treated, neutral), isConstant };
  if (normalisation.method === 'min-max' || normalisation.method === 'efficacy-coefficient') {
    const posts = postsOf(reference, { declared, transform, isUpwards });
    return posts === undefined ? none(treated) : byPosts(treated, posts, normalisation);
  }
  const plain = plainScores(treated, { ...input, isUpwards, normalisation });
  return { ...readable(treated, plain, normalisation.method), isBeyond: () => false, isConstant };
}

function none(treated: Column): NormalisedColumn {
  return { column: treated.map(() => undefined), explain: () => undefined, isBeyond: () => false, isConstant: false };
}

function byPosts(
  treated: Column,
  posts: Parameters<typeof normaliseByPosts>[1],
  normalisation: ByPosts,
): NormalisedColumn {
  if (posts.unallowable === posts.satisfactory) {
    return { ...allEqual(treated, constantOf(normalisation) ?? 0), isConstant: true };
  }
  return { ...normaliseByPosts(treated, posts, normalisation), isConstant: false };
}

function allEqual(treated: Column, constant: number): Omit<NormalisedColumn, 'isConstant'> {
  return {
    column: mapPresent(treated, () => constant),
    explain: (unit) => {
      const z = treated[unit];
      if (z === undefined) return undefined;
      return { method: 'constant', formula: 'f = c', inputs: { z, c: constant }, result: constant };
    },
    isBeyond: () => false,
  };
}

/** Scores with their formula and the numbers in it. */
interface Plain {
  readonly column: Column;
  readonly formula: string | ((unit: number) => string);
  /** What is the same for every unit, and what is not. */
  readonly inputs?: Readonly<Record<string, number>>;
  readonly inputsOf?: (unit: number) => Readonly<Record<string, number>>;
}

function readable(treated: Column, { column, formula, inputs, inputsOf }: Plain, method: string) {
  return {
    column,
    explain: (unit: number): ScoreStep | undefined => {
      const z = treated[unit];
      if (z === undefined) return undefined;
      return {
        method,
        formula: typeof formula === 'string' ? formula : formula(unit),
        inputs: { z, ...inputs, ...inputsOf?.(unit) },
        result: column[unit],
      };
    },
  };
}

type PlainMethod = Exclude<Normalisation, ByPosts>;

interface PlainInput extends NormaliseInput {
  readonly normalisation: PlainMethod;
  readonly isUpwards: boolean;
}

function plainScores(treated: Column, input: PlainInput): Plain {
  const { normalisation, isUpwards } = input;
  if (normalisation.method === 'steps' || normalisation.method === 'piecewise') {
    return byTiers(treated, input.setting.tiers, normalisation.method);
  }
  const sign: 1 | -1 = isUpwards ? 1 : -1;
  const upwards = isUpwards ? treated : mapPresent(treated, (value) => -value);
  const turned = { upwards, reference: within(upwards, input.reference), sign, input };
  switch (normalisation.method) {
    case 'rank':
    case 'borda':
    case 'percentile-rank':
      return byPlace(turned, normalisation);
    case 'distance-to-target':
    case 'distance-to-maximum':
    case 'distance-to-reference':
      return byDistance(turned, normalisation);
    case 'none':
    case 'z-score':
    case 'sigmoid':
      return byColumn(turned, normalisation);
    default:
      return normaliseByShare(normalisation, {
        column: treated,
        reference: within(treated, input.reference),
        isCost: !isUpwards,
      });
  }
}

interface Turned {
  readonly upwards: Column;
  readonly reference: Column;
  readonly sign: 1 | -1;
  readonly input: PlainInput;
}

type ByPlace = Extract<Normalisation, { method: 'rank' | 'borda' | 'percentile-rank' }>;

function byPlace({ upwards, reference, input }: Turned, normalisation: ByPlace): Plain {
  const ranks = rankAmong(upwards, reference, normalisation.ties ?? 'min');
  const n = present(reference).length;
  const placed = (unit: number): Readonly<Record<string, number>> => ({ r: ranks[unit] ?? 0, n });
  if (normalisation.method === 'rank') return { column: ranks, formula: 'f = r', inputsOf: placed };
  const below = mapPresent(ranks, (rank) => rank - 1);
  if (normalisation.method === 'borda') return { column: below, formula: 'f = r − 1', inputsOf: placed };
  const factor = normalisation.factor ?? 1;
  // A unit outside of the reference set may stand above all of it, and is then held at the best place.
  const others = input.reference === undefined ? n - 1 : Math.max(1, n - 1);
  const column = mapPresent(below, (count) => factor * Math.min(1, count / others));
  return {
    column,
    formula: 'f = k × min(1, (r − 1) / m)',
    inputsOf: (unit) => ({ ...placed(unit), m: others, k: factor }),
  };
}

type ByDistance = Extract<
  Normalisation,
  { method: 'distance-to-target' | 'distance-to-maximum' | 'distance-to-reference' }
>;

function byDistance({ upwards, reference, sign, input }: Turned, normalisation: ByDistance): Plain {
  const factor = normalisation.factor ?? 1;
  const target = targetOf({ upwards, reference, sign, input }, normalisation);
  const low = extremesOf(reference)?.low;
  if (target === undefined || low === undefined) {
    return { column: upwards.map(() => undefined), formula: 'f = k × (1 − (t − z) / (t − m))', inputs: {} };
  }
  const isCapped = normalisation.method !== 'distance-to-maximum' && normalisation.capped === true;
  const shares = distanceToTarget(upwards, { target, isCapped }, reference);
  if (low === target)
    return { column: mapPresent(shares, (share) => share * factor), formula: 'f = k', inputs: { k: factor } };
  return {
    column: mapPresent(shares, (share) => share * factor),
    formula: `f = k × ${isCapped ? 'min(1, ' : '('}1 − (t − z) / (t − m))`,
    inputs: { t: sign * target, m: sign * low, k: factor },
  };
}

/** The target on the treated scale, turned so that it counts upwards. */
function targetOf({ upwards, reference, sign, input }: Turned, { method }: ByDistance): number | undefined {
  if (method === 'distance-to-maximum') return extremesOf(reference)?.high;
  if (method === 'distance-to-reference') {
    const { normalisation, units } = input;
    return normalisation.method === method ? upwards[units.indexOf(normalisation.unit)] : undefined;
  }
  const { target } = input.setting;
  return target === undefined ? undefined : sign * (input.transform?.apply(target) ?? target);
}

type ByColumn = Exclude<PlainMethod, ByPlace | ByDistance | ByShare | { method: 'steps' | 'piecewise' }>;

function byColumn({ upwards, reference, sign }: Turned, normalisation: ByColumn): Plain {
  switch (normalisation.method) {
    case 'none': {
      const { factor = 1 } = normalisation;
      const column = asItIs(upwards, factor);
      return { column, formula: 'f = k × z', inputs: { k: sign * factor } };
    }
    case 'z-score':
      return byDeviations({ upwards, reference, sign }, normalisation);
    case 'sigmoid': {
      const { middle, steepness, factor = 1 } = normalisation;
      const column = mapPresent(sigmoid(upwards, { middle: sign * middle, steepness }), (value) => value * factor);
      return { column, formula: 'f = k / (1 + e^(−a(z − m)))', inputs: { k: factor, a: sign * steepness, m: middle } };
    }
  }
}

function byDeviations(
  { upwards, reference, sign }: Pick<Turned, 'upwards' | 'reference' | 'sign'>,
  { mean: middle = 0, deviation = 1, population }: Extract<Normalisation, { method: 'z-score' }>,
): Plain {
  const figures = present(reference);
  const isPopulation = population === true;
  return {
    column: zScore(upwards, { mean: middle, deviation, isPopulation }, reference),
    formula: sign === 1 ? 'f = m + s × (z − μ) / σ' : 'f = m + s × (μ − z) / σ',
    inputs: {
      ...{ m: middle, s: deviation, μ: sign * (mean(figures) ?? 0) },
      σ: standardDeviation(figures, isPopulation ? 0 : 1) ?? 0,
    },
  };
}

function byTiers(treated: Column, tiers: Tiers | undefined, method: 'steps' | 'piecewise'): Plain {
  if (tiers === undefined) return { column: treated.map(() => undefined), formula: 'f = p' };
  const { full = 100, below = 0, steps } = tiers;
  const score = method === 'steps' ? stepScore : interpolatedScore;
  const column = mapPresent(treated, (value) => (100 * score(value, steps, below)) / full);
  const lineOf = (unit: number): TierLine | undefined =>
    method === 'steps' ? undefined : tierLine(treated[unit] ?? 0, steps);
  return {
    column,
    formula: (unit) =>
      lineOf(unit) === undefined ? 'f = 100 × p / F' : 'f = 100 × (p0 + (p1 − p0) × (z − t0) / (t1 − t0)) / F',
    inputsOf: (unit) => ({ ...(lineOf(unit) ?? { p: score(treated[unit] ?? 0, steps, below) }), F: full }),
  };
}
