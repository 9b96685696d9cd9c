/** Made-up figures of a centre that fit together: deals with amounts, sessions with attendance. */

import type { Centre } from '../round/centre.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Round } from '../round/round.ts';
import { roundHalfUp } from '../rounding/round-half-up.ts';
import { type Random, randomFrom } from './random.ts';

export type SampleFigures = Readonly<Record<string, number>>;

/** This round's figures of a centre and those of the round before. */
export interface SampleYears {
  readonly current: SampleFigures;
  readonly previous: SampleFigures;
}

/** Figures for one centre, the same for the same seed; large and small centres differ several times over. */
export function sampleFigures(round: Round, seed: string): SampleYears {
  const random = randomFrom(seed);
  const size = Math.exp(0.5 * random.normal());
  const current = yearOf(round, random, size);
  const growth = (): number => Math.exp(0.25 * random.normal() - 0.1);
  const previous = Object.entries(current).map(
    ([id, value]) => [id, printable(indicatorOf(round, id), value * growth())] as const,
  );
  return { current, previous: Object.fromEntries(previous) };
}

/**
 * A centre's figures of this round: grown a little from those of the round before where the store has them, so that years lie
 * beside each other as real ones do.
 */
export function sampleYear(round: Round, { id, previous, history }: Centre): SampleFigures {
  const seed = `${round.id}/${id}`;
  const { current } = sampleFigures(round, seed);
  if (history === undefined) return current;
  const random = randomFrom(`${seed}/growth`);
  const growth = Math.exp(0.15 * random.normal() + 0.05);
  const grown = round.indicators.map((indicator): [string, number] => {
    const last = previous[indicator.id];
    const value = last === undefined ? undefined : last * growth * Math.exp(0.1 * random.normal());
    return [indicator.id, value === undefined ? (current[indicator.id] ?? 0) : printable(indicator, value)];
  });
  return Object.fromEntries(grown);
}

function yearOf(round: Round, random: Random, size: number): SampleFigures {
  const figures: Record<string, number> = {};
  for (const indicator of round.indicators) figures[indicator.id] = count(indicator, random, size);
  for (const { amount, projects, institutions, enterprises, amountPerProject } of round.checks.deals) {
    const number = Math.max(1, figures[projects] ?? 1);
    figures[projects] = number;
    figures[amount] = printable(indicatorOf(round, amount), number * perProject(amountPerProject, random));
    if (institutions !== undefined) figures[institutions] = Math.max(1, figures[institutions] ?? 1);
    if (enterprises !== undefined) figures[enterprises] = number + random.whole(0, 3 * number);
  }
  for (const { sessions, attendance, attendancePerSession } of round.checks.events) {
    const number = Math.max(1, figures[sessions] ?? 1);
    figures[sessions] = number;
    figures[attendance] = number * random.whole(attendancePerSession.min * 5, Math.min(attendancePerSession.max, 120));
  }
  return figures;
}

/** Counts lie low in their plausible range, as real ones do: about the cube root of its upper end, with rare zeros. */
function count(indicator: Indicator, random: Random, size: number): number {
  const typical = Math.cbrt(indicator.bounds.max);
  const value = typical * size * Math.exp(0.4 * random.normal());
  return printable(indicator, indicator.bounds.max <= 1_000 && random.uniform() < 0.15 ? indicator.bounds.min : value);
}

/** Near the geometric middle of the usual range. */
function perProject({ min, max }: { readonly min: number; readonly max: number }, random: Random): number {
  const low = Math.max(min, 1);
  return Math.sqrt(low * max) * Math.exp(0.5 * random.normal());
}

/** Rounded as a form would have it, within the bounds. */
function printable({ kind, decimals, bounds }: Indicator, value: number): number {
  const kept = Math.min(bounds.max / 2, Math.max(bounds.min, value));
  return Number(roundHalfUp(kept, kind === 'count' ? 0 : decimals));
}

function indicatorOf(round: Round, id: string): Indicator {
  const indicator = round.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new TypeError(`No indicator “${id}” in round ${round.id}`);
  return indicator;
}
