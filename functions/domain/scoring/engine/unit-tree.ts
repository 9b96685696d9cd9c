/** The whole arithmetic of one unit as a tree that can be read: made when it is asked for, from the columns of an evaluation. */
import type { CellSource } from '../../intake/reading.ts';
import type { Localised } from '../../round/localised.ts';
import type { Verification } from '../final-figures.ts';
import type { Draft } from '../node.ts';
import type { Adjustment } from '../scheme/result-schema.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { type Child, childName, isLeaf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';
import type { ScoreNodeKind, ScoreStep } from '../score-tree.ts';
import { stepScore } from '../tiers/step-score.ts';
import type { IndicatorColumns } from './score-indicator.ts';
import type { NodeColumns } from './score-node.ts';
import type { Evaluated } from './score-units.ts';

/** What the tree says of its nodes beside their numbers. */
export interface NodeFacts {
  readonly id: string;
  readonly kind: ScoreNodeKind;
  readonly title: Localised;
  readonly source?: CellSource;
  readonly verification?: Verification;
}

export interface TreeFacts {
  readonly groupFacts: (group: GroupSetting, isRoot: boolean) => NodeFacts;
  readonly indicatorFacts: (name: string) => NodeFacts;
  /** The figure that was reported, where it is not the raw value. */
  readonly reported?: (name: string) => number | undefined;
  /** A branch whose scores came from elsewhere. */
  readonly given?: (name: string) => Draft;
}

const twice = (text: string): Localised => ({ zh: text, en: text });

/** Names and titles as the scheme of a table has them. */
export function schemeFacts({ method }: Evaluated): TreeFacts {
  return {
    groupFacts: ({ id, title }, isRoot) => ({ id, kind: isRoot ? 'total' : 'group', title: title ?? twice(id) }),
    indicatorFacts: (name) => ({ id: name, kind: 'indicator', title: method.indicators?.[name]?.title ?? twice(name) }),
  };
}

/** The tree of the unit at this position, before points. */
export function unitTree(evaluated: Evaluated, unit: number, facts: TreeFacts): Draft {
  const root = groupDraft(evaluated.method.tree, { evaluated, unit, facts, weight: 1 });
  const { items } = evaluated.adjusted;
  return items.length === 0 ? root : withAdjustments(root, evaluated, unit);
}

interface Around {
  readonly evaluated: Evaluated;
  readonly unit: number;
  readonly facts: TreeFacts;
  readonly weight: number;
}

function groupDraft(group: GroupSetting, around: Around): Draft {
  const { evaluated, unit, facts, weight } = around;
  const node = evaluated.nodes.get(group.id);
  if (node === undefined) throw new RangeError(`No node ${group.id}`);
  const children = group.children.map((child, i): Draft => {
    const own = { ...around, weight: takesPart(child, node, around) ? (node.weighing.weights[i] ?? 0) : 0 };
    if (!isLeaf(child)) return groupDraft(child, own);
    const name = childName(child);
    const indicator = evaluated.indicators.get(name);
    if (indicator !== undefined) return indicatorDraft(indicator, own);
    const given = facts.given?.(name);
    if (given === undefined) throw new RangeError(`No node ${name}`);
    return given;
  });
  return {
    ...facts.groupFacts(group, group === evaluated.method.tree),
    ...{ weight, score: node.scores[unit], steps: [], children },
    method: methodName(node),
    flags: node.notApplicable.has(unit) ? ['NOT_APPLICABLE'] : [],
  };
}

/**
 * Whether a child has a share of this unit's score: not where it does not apply, nor where a gap is skipped. Its brothers take its
 * weight then, so that their points add up to those of the group.
 */
function takesPart(child: Child, group: NodeColumns, { evaluated, unit }: Around): boolean {
  const name = childName(child);
  const own = isLeaf(child) ? (evaluated.indicators.get(name) ?? evaluated.given.get(name)) : evaluated.nodes.get(name);
  if (own === undefined || group.scores[unit] === undefined) return true;
  return own.scores[unit] !== undefined;
}

function methodName({ aggregation }: NodeColumns): string {
  return aggregation.method === 'arithmetic' ? 'weighted-mean' : aggregation.method;
}

function indicatorDraft(indicator: IndicatorColumns, { unit, facts, weight }: Around): Draft {
  const { name, scores, raw, isLeftOut } = indicator;
  const steps = indicator.stepsOf(unit);
  const value = facts.reported === undefined ? raw[unit] : facts.reported(name);
  const flags = [...indicator.flagsOf(unit), ...(isLeftOut ? ['LEFT_OUT'] : [])];
  return {
    ...facts.indicatorFacts(name),
    ...{ weight, steps, flags, children: [] },
    method: steps.at(-1)?.method ?? (flags.includes('NOT_APPLICABLE') ? 'not-applicable' : 'missing'),
    score: scores[unit],
    ...(value !== undefined && { value }),
  };
}

/** Bonus and penalty items stand beside the parts of the total, with their points as they are. */
function withAdjustments(root: Draft, { adjusted, units, method }: Evaluated, unit: number): Draft {
  if (units[unit] === undefined) return root;
  const items = adjusted.items.map(({ item, values, points }): Draft => {
    const own = (item.kind === 'penalty' ? -1 : 1) * (points[unit] ?? 0);
    const value = values[unit];
    const step = itemStep(item, value, points[unit] ?? 0);
    return {
      ...{ id: item.id, kind: 'adjustment', title: item.title ?? twice(item.id), method: item.kind },
      ...{ weight: 0, score: undefined, ownPoints: own, steps: [step], flags: [], children: [] },
      ...(value !== undefined && { value }),
    };
  });
  const total = adjusted.total[unit];
  const [bonus, penalty] = [adjusted.bonus[unit] ?? 0, adjusted.penalty[unit] ?? 0];
  const step = totalStep(method, { score: root.score, bonus, penalty, total });
  return { ...root, score: total, steps: [...root.steps, step], children: [...root.children, ...items] };
}

function itemStep(item: Adjustment, value: number | undefined, points: number): ScoreStep {
  const { kind, each = 1, tiers, atMost } = item;
  if (value === undefined) return { method: kind, formula: 'p = 0', inputs: {}, result: points };
  const result = kind === 'penalty' ? -points : points;
  const sign = kind === 'penalty' ? '−' : '';
  const plain =
    tiers === undefined
      ? { text: 'x × k', inputs: { x: value, k: each } }
      : { text: 't', inputs: { t: stepScore(value, tiers.steps, tiers.below ?? 0), x: value } };
  const text = `max(0, ${plain.text})`;
  if (atMost === undefined) return { method: kind, formula: `p = ${sign}${text}`, inputs: plain.inputs, result };
  return { method: kind, formula: `p = ${sign}min(m, ${text})`, inputs: { ...plain.inputs, m: atMost }, result };
}

interface Sums {
  readonly score: number | undefined;
  readonly bonus: number;
  readonly penalty: number;
  readonly total: number | undefined;
}

function totalStep({ adjustments }: Method, { score, bonus, penalty, total }: Sums): ScoreStep {
  const limits = adjustments?.total;
  const inputs = score === undefined ? {} : { s: score, b: bonus, d: penalty };
  return {
    method: 'adjusted',
    formula: limits === undefined ? 'f = s + b − d' : 'f = min(u, max(l, s + b − d))',
    inputs: { ...inputs, ...(limits && { l: limits.from, u: limits.to }) },
    result: total,
  };
}
