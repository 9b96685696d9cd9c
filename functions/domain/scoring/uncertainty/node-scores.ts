/** The means of the engine over flat columns: the same terms in the same order, so that every bit is the same. */
import { copeland } from '../aggregation/copeland.ts';
import type { Column } from '../column.ts';
import { aggregationOf } from '../scheme/aggregation-of.ts';
import { needsPositive } from '../scheme/checks/mean-domains.ts';
import type { Method } from '../scheme/score-scheme.ts';
import type { AggregationSetting } from '../scheme/tree-schema.ts';
import type { FlatTree } from './flat-tree.ts';
import { type EdgeWeights, NOT_APPLICABLE } from './variants.ts';

type Mean = Exclude<AggregationSetting['method'], 'copeland'>;

/** How a group becomes its score under one aggregation, laid out for many evaluations. */
export interface GroupPlan {
  readonly node: number;
  /** How many leaves the tree has: nodes from there on are groups. */
  readonly leaves: number;
  /** Its edges: from the first up to, not including, the last. */
  readonly first: number;
  readonly last: number;
  readonly children: Int32Array;
  /** By edge: the scores of the child come from elsewhere. */
  readonly isGiven: Uint8Array;
  /** One of the children is such a branch: then what lacks or does not apply is never made up for. */
  readonly besideGiven: boolean;
  readonly kind: Mean | 'copeland';
  readonly power: number;
  readonly needsPositive: boolean;
  readonly skipsGaps: boolean;
  /** The least share of the children that must have a score, where gaps are skipped. */
  readonly coverage: number;
}

/** The plans of all groups, in the order of the tree. */
export function groupPlans(tree: FlatTree, method: Method, given: ReadonlySet<string>): readonly GroupPlan[] {
  const isGiven = Uint8Array.from(tree.children, (child) => (given.has(tree.leaves[child] ?? '') ? 1 : 0));
  return tree.groups.map((group, g): GroupPlan => {
    const aggregation = aggregationOf(group, method);
    const power = aggregation.method === 'generalised' ? aggregation.power : 1;
    const edges = isGiven.subarray(tree.starts[g] ?? 0, tree.starts[g + 1] ?? 0);
    return {
      ...{ node: tree.leaves.length + g, leaves: tree.leaves.length },
      ...{ first: tree.starts[g] ?? 0, last: tree.starts[g + 1] ?? 0 },
      ...{ children: tree.children, isGiven, power, needsPositive: needsPositive(aggregation) },
      kind: aggregation.method === 'generalised' && power === 0 ? 'geometric' : aggregation.method,
      besideGiven: edges.includes(1),
      skipsGaps: method.missing === 'skip',
      coverage: method.availability?.group ?? 0,
    };
  });
}

/** Scores by node, then by unit. */
export type NodeColumns = readonly Float64Array[];

/** Where the scores of one evaluation are made. */
export interface ScoreRoom {
  readonly columns: NodeColumns;
  readonly edges: EdgeWeights;
  /** By unit: the sums of a group, with what they lose to rounding. */
  readonly sums: Float64Array;
  readonly lost: Float64Array;
  /** The columns of leaves under the function of a mean, by that function. */
  readonly changedLeaves: Map<string, WeakMap<Float64Array, Float64Array>>;
}

export function scoreRoom(
  { leaves, groups, children }: FlatTree,
  units: number,
): ScoreRoom & { readonly columns: Float64Array[] } {
  return {
    columns: Array.from({ length: leaves.length + groups.length }, () => new Float64Array(units)),
    edges: { weights: new Float64Array(children.length), isThere: new Uint8Array(children.length) },
    ...{ sums: new Float64Array(units), lost: new Float64Array(units), changedLeaves: new Map() },
  };
}

/**
 * Scores of a group into its own column: NaN for none, `NOT_APPLICABLE` where no child applies. All units at one go, child after
 * child; only a unit that lacks something is looked at by itself.
 */
export function scoreGroup(plan: GroupPlan, room: ScoreRoom): void {
  const { columns, edges } = room;
  const scores = columns[plan.node] ?? new Float64Array();
  if (plan.kind === 'copeland') {
    scores.set(outranked(plan, columns, edges));
    return;
  }
  const whole = sumUp(plan, room);
  for (let unit = 0; unit < scores.length; unit += 1) {
    const mean = ((room.sums[unit] ?? 0) + (room.lost[unit] ?? 0)) / whole;
    scores[unit] = Number.isNaN(mean) ? meanAt(unit, plan, room) : finished(mean, plan);
  }
}

/** Σw · f(x) of every unit, compensated as `compensatedSum` does; the result is Σw. What is not there makes the sum NaN. */
function sumUp(plan: GroupPlan, room: ScoreRoom): number {
  const { sums, lost, edges } = room;
  sums.fill(0);
  lost.fill(0);
  let [whole, wholeLost] = [0, 0];
  for (let edge = plan.first; edge < plan.last; edge += 1) {
    const weight = edges.weights[edge] ?? 0;
    if (edges.isThere[edge] === 0 || !(weight > 0)) continue;
    addColumn(changedColumn(edge, plan, room), weight, room);
    const next = whole + weight;
    wholeLost += Math.abs(whole) >= Math.abs(weight) ? whole - next + weight : weight - next + whole;
    whole = next;
  }
  return whole + wholeLost;
}

function addColumn(column: Float64Array, weight: number, { sums, lost }: ScoreRoom): void {
  for (let unit = 0; unit < column.length; unit += 1) {
    const term = weight * (column[unit] ?? 0);
    const sum = sums[unit] ?? 0;
    const next = sum + term;
    lost[unit] = (lost[unit] ?? 0) + (Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum);
    sums[unit] = next;
  }
}

/** The child's scores under the function of the mean; NaN where there is none or it is not defined. */
function changedColumn(edge: number, plan: GroupPlan, { columns, changedLeaves }: ScoreRoom): Float64Array {
  const child = plan.children[edge] ?? 0;
  const column = columns[child] ?? new Float64Array();
  if (plan.kind === 'arithmetic') return column;
  const change = (score: number): number =>
    Number.isFinite(score) && !isOutside(score, plan) ? changed(score, plan) : Number.NaN;
  // The columns of indicators stay as they are from draw to draw; those of groups and reviewers are written anew.
  if (child >= plan.leaves || plan.isGiven[edge] === 1) return column.map(change);
  const name = `${plan.kind} ${plan.power}`;
  const known = changedLeaves.get(name) ?? new WeakMap<Float64Array, Float64Array>();
  changedLeaves.set(name, known);
  const made = known.get(column) ?? column.map(change);
  known.set(column, made);
  return made;
}

/** The mean of one unit, whatever it lacks; sums are compensated as `compensatedSum` does. */
function meanAt(unit: number, plan: GroupPlan, { columns, edges: { weights, isThere } }: ScoreRoom): number {
  let [sum, lost, whole, wholeLost] = [0, 0, 0, 0];
  let [applying, gaps, terms] = [0, 0, 0];
  for (let edge = plan.first; edge < plan.last; edge += 1) {
    if (isThere[edge] === 0) continue;
    const score = columns[plan.children[edge] ?? 0]?.[unit] ?? Number.NaN;
    const weight = weights[edge] ?? 0;
    if (score === NOT_APPLICABLE) {
      if (plan.besideGiven && weight > 0) return Number.NaN;
      continue;
    }
    applying += 1;
    if (!(weight > 0)) continue;
    if (Number.isNaN(score)) {
      if (!plan.skipsGaps || plan.besideGiven) return Number.NaN;
      gaps += 1;
      continue;
    }
    if (isOutside(score, plan)) return Number.NaN;
    terms += 1;
    const term = weight * changed(score, plan);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    const nextWhole = whole + weight;
    wholeLost += Math.abs(whole) >= Math.abs(weight) ? whole - nextWhole + weight : weight - nextWhole + whole;
    whole = nextWhole;
  }
  if (applying === 0) return NOT_APPLICABLE;
  if (terms === 0 || (gaps > 0 && (applying - gaps) / applying < plan.coverage)) return Number.NaN;
  return finished((sum + lost) / (whole + wholeLost), plan);
}

/** Scores of which the mean is not defined. */
function isOutside(score: number, { needsPositive: isPositive, kind, power }: GroupPlan): boolean {
  if (isPositive && score <= 0) return true;
  return kind === 'generalised' && score < 0 && !Number.isInteger(power);
}

function changed(score: number, { kind, power }: GroupPlan): number {
  if (kind === 'arithmetic') return score;
  if (kind === 'geometric') return Math.log(score);
  return kind === 'harmonic' ? 1 / score : score ** power;
}

function finished(mean: number, { kind, power }: GroupPlan): number {
  if (kind === 'arithmetic') return mean;
  if (kind === 'geometric') return Math.exp(mean);
  return kind === 'harmonic' ? 1 / mean : mean ** (1 / power);
}

function outranked(
  { node, first, last, children }: GroupPlan,
  columns: NodeColumns,
  edges: EdgeWeights,
): readonly number[] {
  const own = Array.from({ length: last - first }, (_, i) => first + i).filter((edge) => edges.isThere[edge] === 1);
  const matrix = own.map((edge): Column => {
    const column = columns[children[edge] ?? 0] ?? new Float64Array();
    return Array.from(column, (score) => (Number.isFinite(score) ? score : undefined));
  });
  const flows = copeland(
    matrix,
    own.map((edge) => edges.weights[edge] ?? 0),
  );
  return Array.from(columns[node] ?? [], (_, unit) => {
    if (matrix.some((column) => column[unit] !== undefined)) return flows[unit] ?? Number.NaN;
    const applies = own.some((edge) => columns[children[edge] ?? 0]?.[unit] !== NOT_APPLICABLE);
    return applies ? Number.NaN : NOT_APPLICABLE;
  });
}
