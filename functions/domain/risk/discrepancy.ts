/** 填报值与核实值之差: how far declared figures are from those that were verified on site. */
import type { FigureObservation } from '../intake/reading.ts';
import type { VerifiedFigure } from '../intake/reviews.ts';
import { compensatedSum } from '../statistics/compensated-sum.ts';
import type { Measured, RiskFacts } from './risk-facts.ts';
import { capped } from './saturation.ts';

/** Declared against verified, over the verified figures of a centre. */
export interface Discrepancy {
  /** How many figures could be held against each other. */
  readonly count: number;
  /** Weighted mean of the relative differences, 0 to 1. */
  readonly rate: number;
  /** The same with signs: above 0 where the centre declared too much, −1 to 1. */
  readonly overstatement: number;
}

/**
 * Σ w |d − v| / max(d, v) over Σ w, and the same with the sign of d − v; two zeros differ by 0. A figure that was declared and does
 * not apply, or the other way round, differs by 1. What was not declared at all is not held against anything. The weights are
 * what the indicators count in the total. `undefined` where nothing can be held against each other.
 *
 * @example discrepancyOf({ declared: [banks12], verified: [banks9] })?.overstatement // 0.25
 */
export function discrepancyOf({
  declared = [],
  verified,
  weights,
}: Pick<RiskFacts, 'declared' | 'verified' | 'weights'>): Discrepancy | undefined {
  const figures = new Map(declared.map((one) => [one.indicator, one]));
  const pairs = verified.flatMap((own) => {
    const difference = differenceOf(figures.get(own.indicator), own);
    const weight = weights === undefined ? 1 : (weights.get(own.indicator) ?? 0);
    return difference === undefined || weight === 0 ? [] : [{ difference, weight }];
  });
  if (pairs.length === 0) return undefined;
  const all = compensatedSum(pairs.map(({ weight }) => weight));
  const mean = (of: (difference: number) => number): number =>
    compensatedSum(pairs.map(({ difference, weight }) => weight * of(difference))) / all;
  return { count: pairs.length, rate: mean(Math.abs), overstatement: mean((difference) => difference) };
}

/** Above 0 where too much was declared. */
function differenceOf(figure: FigureObservation | undefined, { value }: VerifiedFigure): number | undefined {
  const reading = figure?.reading;
  if (reading === undefined || reading.kind === 'rejected') return undefined;
  const declared = reading.kind === 'number' ? reading.value : 'n/a';
  if (declared === 'n/a') return value === 'n/a' ? 0 : -1;
  if (value === 'n/a') return 1;
  const larger = Math.max(declared, value);
  return larger === 0 ? 0 : (declared - value) / larger;
}

/**
 * min(1, r / f) of the rate r of `discrepancyOf`. `undefined` where nothing was verified.
 *
 * @example discrepancy({ …facts, verified: [] }, { full: 0.3 }) // undefined
 */
export function discrepancy(facts: RiskFacts, { full }: { readonly full: number }): Measured | undefined {
  const found = discrepancyOf(facts);
  return found && { value: capped(found.rate, full), numbers: { ...found } };
}
