/** A scheme laid out for many evaluations: flat arrays, every normalised matrix computed once. */

/** How children become their parent's score. */
export type MeanKind = 'arithmetic' | 'geometric' | 'harmonic';

/**
 * The tree of a scheme over numbered nodes: first the leaves, then every group after its children, the root last.
 */
export interface ScoreModel {
  readonly units: number;
  readonly leaves: number;
  /** The parent of each node by number; −1 for the root. */
  readonly parents: Int32Array;
  /** Relative weight of each node among its brothers. */
  readonly weights: Float64Array;
  /** Normalised values by variant, unit after unit, one value a leaf; NaN where there is none. */
  readonly variants: readonly Float64Array[];
}

/** One evaluation among many. */
export interface Draw {
  readonly variant: number;
  readonly aggregation: MeanKind;
  /** Weights of all nodes; the model's where absent. */
  readonly weights?: Float64Array;
  /** A node that is left out with all below it; −1 or absent for none. */
  readonly without?: number;
}

/** Room for one evaluation after the other, so that memory stays flat. */
export interface Scratch {
  readonly sums: Float64Array;
  readonly weights: Float64Array;
}

export function scratchFor({ parents }: ScoreModel): Scratch {
  return { sums: new Float64Array(parents.length), weights: new Float64Array(parents.length) };
}

/**
 * Scores of all units into `scores`, NaN for a unit without any value. A value that is missing is left out, as the means do;
 * where a geometric or harmonic mean meets a value that is not above 0 the unit has no score.
 */
export function evaluateDraw(
  model: ScoreModel,
  draw: Draw,
  { scores, scratch }: { readonly scores: Float64Array; readonly scratch: Scratch },
): void {
  const matrix = model.variants[draw.variant];
  if (matrix === undefined) throw new RangeError(`No variant ${draw.variant}`);
  const weights = draw.weights ?? model.weights;
  const without = draw.without ?? -1;
  for (let unit = 0; unit < model.units; unit += 1) {
    scores[unit] = scoreUnit(model, matrix.subarray(unit * model.leaves, (unit + 1) * model.leaves), {
      ...{ weights, without, kind: draw.aggregation, scratch },
    });
  }
}

interface UnitDraw {
  readonly weights: Float64Array;
  readonly without: number;
  readonly kind: MeanKind;
  readonly scratch: Scratch;
}

function scoreUnit({ parents, leaves }: ScoreModel, values: Float64Array, draw: UnitDraw): number {
  const { weights, without, kind, scratch } = draw;
  scratch.sums.fill(0);
  scratch.weights.fill(0);
  const last = parents.length - 1;
  for (let node = 0; node < last; node += 1) {
    const value = node < leaves ? (values[node] ?? Number.NaN) : finished(scratch, node, kind);
    const weight = weights[node] ?? 0;
    if (node === without || weight === 0 || Number.isNaN(value)) continue;
    if (kind !== 'arithmetic' && value <= 0) return Number.NaN;
    const parent = parents[node] ?? last;
    scratch.sums[parent] = (scratch.sums[parent] ?? 0) + weight * changed(value, kind);
    scratch.weights[parent] = (scratch.weights[parent] ?? 0) + weight;
  }
  return finished(scratch, last, kind);
}

function changed(value: number, kind: MeanKind): number {
  if (kind === 'arithmetic') return value;
  return kind === 'geometric' ? Math.log(value) : 1 / value;
}

function finished({ sums, weights }: Scratch, node: number, kind: MeanKind): number {
  const weight = weights[node] ?? 0;
  if (weight === 0) return Number.NaN;
  const mean = (sums[node] ?? 0) / weight;
  if (kind === 'arithmetic') return mean;
  return kind === 'geometric' ? Math.exp(mean) : 1 / mean;
}
