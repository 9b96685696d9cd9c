/** What the engine gives for each set of choices: columns of scores and weights, computed by the engine itself and kept. */
import type { Column } from '../column.ts';
import { columnsOf } from '../engine/raw-column.ts';
import { type IndicatorColumns, scoreIndicator } from '../engine/score-indicator.ts';
import { scoreTree } from '../engine/score-tree-nodes.ts';
import type { UnitsInput } from '../engine/score-units.ts';
import type { Method } from '../scheme/score-scheme.ts';
import type { Weighting } from '../scheme/weighting-schema.ts';
import { type Choice, chosenMethod } from './chosen-method.ts';
import type { FlatTree } from './flat-tree.ts';
import type { Space } from './space.ts';

/** In a column of scores: it does not apply to the unit, which is no gap. A gap is NaN. */
export const NOT_APPLICABLE = Number.NEGATIVE_INFINITY;

/** The scores of all leaves under some choices. */
export interface Variant {
  /** By leaf, then by unit. */
  readonly columns: readonly Float64Array[];
  /** Which leaves take no part for anybody, for want of values. */
  readonly leftOut: readonly boolean[];
}

/** Weights by edge of the tree, before any are drawn, and which edges are there at all. */
export interface EdgeWeights {
  readonly weights: Float64Array;
  readonly isThere: Uint8Array;
}

export interface Variants {
  readonly variantOf: (choice: Choice) => Variant;
  readonly weightsOf: (choice: Choice, variant: Variant) => EdgeWeights;
  /** Choices with the same key have the same columns. */
  readonly keyOf: (choice: Choice) => number;
}

/** Columns are kept up to so many bytes; beyond that the oldest are made again when they are needed. */
const KEPT_BYTES = 128 * 1024 * 1024;

export function variantsOf(input: UnitsInput, space: Space, tree: FlatTree): Variants {
  const { table, method } = input;
  const columns = columnsOf(table, method.indicators ?? {});
  const most = Math.max(8, Math.floor(KEPT_BYTES / (8 * Math.max(1, table.units.length * tree.leaves.length))));
  const variants = keeping<number, Variant>(most);
  const weights = keeping<string, EdgeWeights>(MOST_WEIGHTS);
  const isByData = weightingsOf(method).some(looksAtData);
  const keyOf = ({ treatment, normalisation, imputation }: Choice): number =>
    (imputation * space.normalisations.length + normalisation) * space.treatments.length + treatment;
  const leafColumns = leafMaker(input, tree, (name, chosen) =>
    scoreIndicator(name, { method: chosen, table, columns, reference: input.reference }),
  );
  return {
    keyOf,
    variantOf: (choice) =>
      variants(keyOf(choice), () => leafColumns(chosenMethod(method, space, { ...choice, leftOut: -1 }))),
    weightsOf: (choice, variant) => {
      const key = isByData
        ? `${keyOf(choice)} ${choice.aggregation} ${choice.leftOut}`
        : `${choice.leftOut} ${variant.leftOut.map(Number).join('')}`;
      return weights(key, () => {
        const nodes = weighedBy(input, chosenMethod(method, space, choice), columns);
        return edgeWeights(tree, { nodes, variant, gone: tree.leaves.indexOf(space.leaves[choice.leftOut] ?? '') });
      });
    },
  };
}

const MOST_WEIGHTS = 10_000;

/** A store of what was made, by key, up to `most`; then the oldest goes. */
function keeping<Key, Value>(most: number): (key: Key, make: () => Value) => Value {
  const kept = new Map<Key, Value>();
  return (key, make) => {
    const found = kept.get(key);
    if (found !== undefined) return found;
    const made = make();
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  };
}

function leafMaker(
  { given = new Map() }: UnitsInput,
  { leaves }: FlatTree,
  score: (name: string, method: Method) => IndicatorColumns,
): (method: Method) => Variant {
  return (method) => {
    const made = leaves.map((name) => {
      const branch = given.get(name);
      if (branch !== undefined) return { column: flat(branch.scores, branch.notApplicable), isLeftOut: false };
      const { scores, notApplicable, isLeftOut } = score(name, method);
      return { column: flat(scores, notApplicable), isLeftOut };
    });
    return { columns: made.map(({ column }) => column), leftOut: made.map(({ isLeftOut }) => isLeftOut) };
  };
}

function flat(scores: Column, notApplicable: ReadonlySet<number>): Float64Array {
  return Float64Array.from(scores, (score, unit) => (notApplicable.has(unit) ? NOT_APPLICABLE : (score ?? Number.NaN)));
}

function weighedBy(input: UnitsInput, method: Method, columns: ReturnType<typeof columnsOf>) {
  const { table, reference, given = new Map() } = input;
  return scoreTree({ table, method, reference, columns, given }).nodes;
}

interface Weighed {
  readonly nodes: ReturnType<typeof weighedBy>;
  readonly variant: Variant;
  /** The leaf that is left out in this draw; −1 for none. */
  readonly gone: number;
}

/** The weights of the engine's nodes, edge by edge; a child that takes no part has none. */
function edgeWeights(tree: FlatTree, { nodes, variant, gone }: Weighed): EdgeWeights {
  const weights = new Float64Array(tree.children.length);
  const isThere = new Uint8Array(tree.children.length);
  const isGroupThere = (child: number): boolean => nodes.has(tree.groups[child - tree.leaves.length]?.id ?? '');
  for (const [group, { id }] of tree.groups.entries()) {
    const node = nodes.get(id);
    for (let edge = tree.starts[group] ?? 0; edge < (tree.starts[group + 1] ?? 0); edge += 1) {
      const child = tree.children[edge] ?? 0;
      const isLeaf = child < tree.leaves.length;
      if (isLeaf ? child === gone || variant.leftOut[child] === true : !isGroupThere(child)) continue;
      weights[edge] = node?.weighing.weights[node.children.indexOf(tree.names[edge] ?? '')] ?? 0;
      isThere[edge] = 1;
    }
  }
  return { weights, isThere };
}

function weightingsOf({ tree, weights = { method: 'fixed' } }: Method): readonly Weighting[] {
  const visit = (group: Method['tree']): readonly Weighting[] => [
    group.weights ?? weights,
    ...group.children.flatMap((child) => (typeof child === 'string' || 'indicator' in child ? [] : visit(child))),
  ];
  return visit(tree);
}

function looksAtData({ method }: Weighting): boolean {
  return !['equal', 'fixed', 'ahp', 'budget'].includes(method);
}
