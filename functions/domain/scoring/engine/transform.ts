/** The treatment of one indicator as a function of a single value, its parameters taken from the reference set. */

import { type Column, extremesOf } from '../column.ts';
import type { Treatment } from '../scheme/treatment-schema.ts';
import { boxCox } from '../treatment/box-cox.ts';
import { logTreatment } from '../treatment/log-treatment.ts';
import { isWellShaped, type ShapeLimits, USUAL_LIMITS, winsorise } from '../treatment/winsorise.ts';

export interface Transform {
  readonly method: Treatment['method'];
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
  /** `undefined` where the method has no value there, as a logarithm at and below −s. */
  readonly apply: (value: number) => number | undefined;
}

export const MOST_POINTS = 5;
export const USUAL_SHIFT = 0.01;

type Limits = Extract<Treatment, { method: 'winsorise' }>;
type Judging = Extract<Treatment, { skewness?: unknown }>;

/** Both limits of the shape, the usual ones where the scheme gives none. */
export function limitsOf({ skewness, excessKurtosis }: Judging): ShapeLimits {
  return {
    skewness: skewness ?? USUAL_LIMITS.skewness,
    excessKurtosis: excessKurtosis ?? USUAL_LIMITS.excessKurtosis,
  };
}

type WinsoriseOrLog = Extract<Treatment, { method: 'winsorise-or-log' }>;

/**
 * The transformation that a treatment makes of an indicator, or `undefined` where it is left alone. `reference` holds the
 * values that decide: a value outside of their range is treated by the same parameters.
 *
 * @example transformOf('loans', { method: 'log1p', scale: { loans: 1000 } }, column)?.apply(0) // 0
 */
export function transformOf(name: string, treatment: Treatment, reference: Column): Transform | undefined {
  switch (treatment.method) {
    case 'none':
      return undefined;
    case 'log1p':
      return logarithmOnePlus(treatment.scale[name]);
    case 'shifted-log':
      return isLeftAlone(reference, treatment)
        ? undefined
        : shiftedLogarithm(reference, treatment.share ?? USUAL_SHIFT);
    case 'winsorise':
      return caps(reference, treatment);
    case 'winsorise-or-log':
      return capsOrLogarithm(reference, treatment);
    case 'box-cox':
      return isLeftAlone(reference, treatment) ? undefined : power(reference, treatment.lambda);
  }
}

/** Where only what is out of shape is to be treated, and this is not. */
function isLeftAlone(reference: Column, treatment: Extract<Treatment, { when?: unknown }>): boolean {
  return treatment.when === 'ill-shaped' && isWellShaped(reference, limitsOf(treatment));
}

function logarithmOnePlus(scale: number | undefined): Transform | undefined {
  if (scale === undefined) return undefined;
  return {
    method: 'log1p',
    formula: 'z = ln(1 + x / s)',
    inputs: { s: scale },
    apply: (value) => (value > -scale ? logTreatment(value, scale) : undefined),
  };
}

function shiftedLogarithm(reference: Column, share: number): Transform | undefined {
  const extremes = extremesOf(reference);
  if (extremes === undefined || extremes.low === extremes.high) return undefined;
  const { low, high } = extremes;
  const shift = share * (high - low);
  return {
    method: 'shifted-log',
    formula: 'z = ln(max(x, m) − m + h)',
    inputs: { m: low, h: shift },
    apply: (value) => Math.log(Math.max(value, low) - low + shift),
  };
}

function caps(reference: Column, treatment: Limits | WinsoriseOrLog): Transform | undefined {
  const limits = limitsOf(treatment);
  if (isWellShaped(reference, limits)) return undefined;
  const { column, points } = winsorise(reference, { most: treatment.most ?? MOST_POINTS, limits });
  const extremes = extremesOf(column);
  if (extremes === undefined || points.every((point) => point === undefined)) return undefined;
  return {
    method: 'winsorise',
    formula: 'z = min(max(x, l), u)',
    inputs: { l: extremes.low, u: extremes.high },
    apply: (value) => Math.min(Math.max(value, extremes.low), extremes.high),
  };
}

function capsOrLogarithm(reference: Column, treatment: WinsoriseOrLog): Transform | undefined {
  const limits = limitsOf(treatment);
  if (isWellShaped(reference, limits)) return undefined;
  const drawn = caps(reference, treatment);
  const column = reference.map((value) => (value === undefined ? undefined : (drawn?.apply(value) ?? value)));
  if (drawn !== undefined && isWellShaped(column, limits)) return drawn;
  const share = treatment.shift ?? USUAL_SHIFT;
  if (treatment.combines !== true || drawn === undefined) return shiftedLogarithm(reference, share);
  const log = shiftedLogarithm(column, share);
  if (log === undefined) return drawn;
  return {
    method: 'winsorise-or-log',
    formula: 'z = ln(min(max(x, l), u) − m + h)',
    inputs: { ...drawn.inputs, ...log.inputs },
    apply: (value) => log.apply(drawn.apply(value) ?? value),
  };
}

function power(reference: Column, lambda: number): Transform | undefined {
  const low = extremesOf(reference)?.low;
  if (low === undefined) return undefined;
  return {
    method: 'box-cox',
    formula: lambda === 0 ? 'z = ln(max(x, m) − m + 1)' : 'z = ((max(x, m) − m + 1)^λ − 1) / λ',
    inputs: { m: low, λ: lambda },
    apply: (value) => boxCox([low, Math.max(value, low)], lambda)[1],
  };
}
