/** Weights drawn around those of the scheme. */
import { weighFixed } from '../engine/weigh-by-judgement.ts';
import type { DrawnWeights } from '../scheme/uncertainty-schema.ts';
import type { FlatTree } from './flat-tree.ts';
import { gammaDraw } from './gamma.ts';
import type { Random } from './seeded-random.ts';
import type { EdgeWeights } from './variants.ts';

/**
 * Weights of all edges into `into`: w · (1 + s · (2u − 1)) with u from 0 to 1, evenly (as COINr 1.1.14, `get_noisy_weights`), or
 * from the Dirichlet distribution with parameters c · w; among brothers they sum to 1 afterwards. A weight of 0 stays 0. As
 * many random numbers are used whether a child is there or not.
 *
 * @example drawWeights({ tree, base, setting: { method: 'within', share: 0.25 } }, random, into)
 */
export function drawWeights(
  { tree, base, setting }: { readonly tree: FlatTree; readonly base: EdgeWeights; readonly setting: DrawnWeights },
  random: Random,
  into: Float64Array,
): void {
  for (const [group, height] of tree.heights.entries()) {
    const [first = 0, last = 0] = [tree.starts[group], tree.starts[group + 1]];
    const own = [...base.weights.subarray(first, last)];
    into.set(drawnAmong(own, height, { setting, random }), first);
  }
}

interface Drawing {
  readonly setting: DrawnWeights;
  readonly random: Random;
}

function drawnAmong(own: readonly number[], height: number, { setting, random }: Drawing): readonly number[] {
  if (setting.method === 'within') {
    const shares = typeof setting.share === 'number' ? [setting.share] : setting.share;
    const share = shares[height - 1] ?? shares.at(-1) ?? 0;
    return weighFixed(own.map((weight) => weight * (1 + share * (2 * random() - 1)))).weights;
  }
  const drawn = own.map((weight) => gammaDraw(setting.concentration * weight, random));
  // Parameters far below one may all give 0 in doubles.
  return weighFixed(drawn.some((weight) => weight > 0) ? drawn : own).weights;
}
