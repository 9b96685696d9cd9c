/** Competition ranks of one evaluation among many. */

/**
 * Ranks from 1 for the highest score into `ranks`; equal scores share the better rank, NaN has rank 0. `order` is room for the
 * order of the units and is reused from call to call: scores of two draws are alike, so that it is nearly sorted.
 */
export function rankDraw(scores: Float64Array, ranks: Uint16Array, order: Uint16Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const unit = order[i] ?? 0;
    const score = keyOf(scores, unit);
    let place = i - 1;
    while (place >= 0 && keyOf(scores, order[place] ?? 0) < score) {
      order[place + 1] = order[place] ?? 0;
      place -= 1;
    }
    order[place + 1] = unit;
  }
  let rank = 0;
  let before = Number.NaN;
  for (const [place, unit] of order.entries()) {
    const score = scores[unit] ?? Number.NaN;
    if (score !== before) rank = place + 1;
    before = score;
    ranks[unit] = Number.isNaN(score) ? 0 : rank;
  }
}

function keyOf(scores: Float64Array, unit: number): number {
  const score = scores[unit] ?? Number.NaN;
  return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
}

/** The units in their own order, to begin with. */
export function unitOrder(units: number): Uint16Array {
  return Uint16Array.from({ length: units }, (_, unit) => unit);
}
