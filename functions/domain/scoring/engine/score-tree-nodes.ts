/** The tree of a method over a table: every indicator, then every group from the leaves up. */
import { type Column, mapPresent } from '../column.ts';
import { minMaxColumn } from '../normalisation/between-posts.ts';
import { aggregationOf } from '../scheme/aggregation-of.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { type Child, childName, childWeight, groupsOf, isLeaf, leavesOf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';
import type { Columns } from './raw-column.ts';
import { type IndicatorColumns, scoreIndicator } from './score-indicator.ts';
import { type NodeColumns, type Scored, scoreNode } from './score-node.ts';
import { within } from './stage.ts';
import type { UnitTable } from './unit-table.ts';
import { weighChildren } from './weigh-children.ts';
import type { Weighable } from './weighing.ts';

export interface TreeInput {
  readonly table: UnitTable;
  readonly method: Method;
  readonly reference: readonly boolean[] | undefined;
  readonly columns: Columns;
  readonly given: ReadonlyMap<string, Scored>;
  /** Indicators that need not be computed again. */
  readonly known?: ReadonlyMap<string, IndicatorColumns> | undefined;
}

export interface TreeColumns {
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  readonly nodes: ReadonlyMap<string, NodeColumns>;
  readonly root: NodeColumns;
}

/** All columns of indicators and groups. */
export function scoreTree(input: TreeInput): TreeColumns {
  const { method, given, known } = input;
  const names = leavesOf(method.tree).filter((name) => !given.has(name));
  const indicators = new Map(names.map((name) => [name, known?.get(name) ?? scoreIndicator(name, input)]));
  return { indicators, ...scoreNodes({ ...input, indicators }) };
}

export interface NodesInput extends Pick<TreeInput, 'method' | 'reference' | 'given'> {
  readonly indicators: ReadonlyMap<string, IndicatorColumns>;
  /** Groups that are as they were, by id: they are not computed again. */
  readonly settled?: ReadonlyMap<string, NodeColumns>;
}

/** All groups over indicators that have their scores already. */
export function scoreNodes(input: NodesInput): Pick<TreeColumns, 'nodes' | 'root'> {
  const nodes = new Map<string, NodeColumns>();
  let root: NodeColumns | undefined;
  for (const group of groupsOf(input.method.tree)) {
    root = input.settled?.get(group.id) ?? groupColumns(group, { ...input, nodes });
    nodes.set(group.id, root);
  }
  if (root === undefined) throw new RangeError('A tree has at least its root');
  return { nodes, root };
}

interface Around extends NodesInput {
  readonly nodes: ReadonlyMap<string, NodeColumns>;
}

function groupColumns(group: GroupSetting, around: Around): NodeColumns {
  const { method } = around;
  const children = group.children.map((child) => scoredChild(child, around));
  const weighables = group.children.map((child): Weighable => weighable(child, around));
  // What is left out must not take weight from the others, nor lend its columns to the weights of data.
  // Beside a part that comes from elsewhere it keeps its weight, and nobody has a score.
  const besideGiven = children.some(({ isGiven }) => isGiven === true);
  const counting = weighables.filter((_, i) => besideGiven || children[i]?.isLeftOut !== true);
  const weighing = weighChildren(group.id, counting, group.weights ?? method.weights ?? { method: 'fixed' });
  const weights = weighables.map((child) => {
    const place = counting.indexOf(child);
    return place < 0 ? 0 : (weighing.weights[place] ?? 0);
  });
  return scoreNode({
    id: group.id,
    title: group.title,
    aggregation: aggregationOf(group, method),
    weighing: { ...weighing, weights },
    children,
    skipsGaps: method.missing === 'skip',
    coverage: method.availability?.group ?? 0,
  });
}

/** A group may have the name of an indicator: which is meant is told by where it stands. */
function scoredChild(child: Child, { indicators, nodes, given }: Around): Scored {
  const name = childName(child);
  const indicator = isLeaf(child) ? indicators.get(name) : undefined;
  if (indicator !== undefined) {
    // Left out for everybody: it applies to nobody.
    const { scores, notApplicable, isLeftOut } = indicator;
    return { id: name, isLeftOut, scores, notApplicable: isLeftOut ? new Set(scores.keys()) : notApplicable };
  }
  const scored = isLeaf(child) ? given.get(name) : nodes.get(name);
  if (scored === undefined) throw new RangeError(`No node ${name}`);
  return { ...scored, id: name, isGiven: isLeaf(child) };
}

function weighable(child: Child, { indicators, nodes, given, reference }: Around): Weighable {
  const id = childName(child);
  const indicator = isLeaf(child) ? indicators.get(id) : undefined;
  const scores = (isLeaf(child) ? given.get(id) : nodes.get(id))?.scores ?? [];
  const at = (stage: Parameters<Weighable['on']>[0]): Column => {
    if (indicator === undefined) return scores;
    if (stage === 'raw') return indicator.imputed;
    return stage === 'normalised' ? indicator.normalised : indicator.treated;
  };
  const toUnit = (column: Column): Column => {
    const upwards = indicator?.setting.direction === 'down' ? mapPresent(column, (value) => -value) : column;
    return minMaxColumn(upwards, { range: { from: 0, to: 1 }, constant: 0 });
  };
  return {
    id,
    weight: childWeight(child),
    isCost: indicator?.setting.direction === 'down',
    on: (stage) => {
      const column = within(at(stage), reference);
      return stage === 'unit-interval' ? toUnit(column) : column;
    },
  };
}
