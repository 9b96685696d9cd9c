/** What drives the ranks: Sobol' indices of every drawn choice, for all ranks together and for single units. */

import { standardDeviation } from '../../statistics/moments.ts';
import type { Evaluated } from '../engine/score-units.ts';
import type { Uncertainty } from '../scheme/uncertainty-schema.ts';
import type { DesignRows } from './design-rows.ts';
import { rankStep } from './rank-into.ts';
import { randomStream } from './seeded-random.ts';
import { resampledRows, type SobolInterval, sobolIntervals } from './sobol.ts';
import type { Factor } from './space.ts';

export interface FactorIndex extends SobolInterval {
  readonly factor: Factor;
}

export interface UnitDrivers {
  readonly unit: string;
  /** Standard deviation of its rank over both samples. */
  readonly deviation: number;
  readonly indices: readonly FactorIndex[];
}

export interface RankDrivers {
  /** Rows of the design, and evaluations in all. */
  readonly sample: number;
  readonly evaluations: number;
  /** Of the average shift in rank; absent where it does not vary. */
  readonly shift?: readonly FactorIndex[];
  /** Units whose rank varies, those that move most first. */
  readonly units: readonly UnitDrivers[];
}

export interface DriverQuestion {
  readonly nominal: Evaluated;
  readonly factors: readonly Factor[];
  readonly uncertainty: Uncertainty;
}

const USUAL_RESAMPLES = 1_000;
/** Apart from every purpose that a draw has. */
const RESAMPLING = 1_000;

/**
 * The indices from the rows of a design. A unit that is without rank in some evaluation has none.
 * Source: OECD/JRC Handbook (2008), pp. 117–131; see `sobolIndices`.
 */
export function rankDrivers({ ranks }: DesignRows, { nominal, factors, uncertainty }: DriverQuestion): RankDrivers {
  const [units, kinds] = [nominal.units.length, factors.length + 2];
  const evaluations = ranks.length / Math.max(1, units);
  const sample = evaluations / kinds;
  const stream = randomStream();
  stream.startAt({ seed: uncertainty.seed, draw: 0, purpose: RESAMPLING });
  const rows = resampledRows(sample, uncertainty.sensitivity?.resamples ?? USUAL_RESAMPLES, stream.next);
  const indicesOf = (result: (evaluation: number) => number): readonly FactorIndex[] | undefined => {
    const kind = (k: number): Float64Array =>
      Float64Array.from({ length: sample }, (_, row) => result(row * kinds + k));
    const mixed = factors.map((_, k) => kind(k + 2));
    return sobolIntervals({ a: kind(0), b: kind(1), mixed }, rows)?.map((index, i) => ({
      factor: factors[i] ?? 'weights',
      ...index,
    }));
  };
  const rankOf = (evaluation: number, unit: number): number =>
    (ranks[evaluation * units + unit] ?? 0) / rankStep(nominal.method.ranking.ties);
  const shift = indicesOf((evaluation) => meanShift(nominal, (unit) => rankOf(evaluation, unit)));
  const each = nominal.units.flatMap((name, unit): readonly UnitDrivers[] => {
    const all = Array.from({ length: evaluations }, (_, evaluation) => rankOf(evaluation, unit));
    const indices = all.includes(0) ? undefined : indicesOf((evaluation) => all[evaluation] ?? 0);
    const both = all.filter((_, evaluation) => evaluation % kinds < 2);
    return indices === undefined ? [] : [{ unit: name, deviation: standardDeviation(both) ?? 0, indices }];
  });
  const sorted = each.sort((a, b) => b.deviation - a.deviation);
  return { sample, evaluations, ...(shift && { shift }), units: sorted };
}

/** Σ|r − r₀| over the units that have both ranks, divided by their number: handbook formula (38). */
function meanShift({ ranks }: Evaluated, rankOf: (unit: number) => number): number {
  let [sum, count] = [0, 0];
  for (const [unit, own] of ranks.entries()) {
    const drawn = rankOf(unit);
    if (own === undefined || drawn === 0) continue;
    sum += Math.abs(drawn - own);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
