/** An evaluation as the checks of the index look at it: its reference units, indicators and groups. */
import type { Localised } from '../../round/localised.ts';
import type { Column } from '../column.ts';
import type { IndicatorColumns } from '../engine/score-indicator.ts';
import type { NodeColumns } from '../engine/score-node.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { type IndexLimits, indexLimits } from '../scheme/index-checks-schema.ts';
import { childName, groupsOf, isLeaf, leavesOf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';

/** How people call what an evaluation knows by its names. */
export interface IndexNames {
  /** Of an indicator, a group, or a branch whose scores come from elsewhere. */
  readonly titleOf: (id: string) => Localised;
  readonly unitName: (unit: string) => string;
}

/** An indicator that counts; columns are over the reference units. */
export interface Member {
  readonly id: string;
  readonly title: Localised;
  /** Its place among the groups. */
  readonly group: number;
  /** Its share of the total. */
  readonly weight: number;
  /** What is compared: raw values, divided by the denominator where there is one; nothing filled in. */
  readonly values: Column;
  readonly treated: Column;
  readonly normalised: Column;
  /** With the rule for gaps applied. */
  readonly scores: Column;
  /** To how many units it applies. */
  readonly applies: number;
  readonly columns: IndicatorColumns;
}

/** A group that holds indicators itself. */
export interface Group {
  readonly id: string;
  readonly title: Localised;
  /** Places of its own indicators among the members. */
  readonly members: readonly number[];
  /** How many things it is made of, groups below it included. */
  readonly items: number;
  readonly weight: number;
  readonly scores: Column;
  /** Indicators anywhere below it. */
  readonly leaves: ReadonlySet<string>;
  readonly node: NodeColumns;
}

/** A branch whose scores come from elsewhere, such as the reviewers’ part. */
export interface Branch {
  readonly id: string;
  readonly title: Localised;
  readonly weight: number;
  readonly scores: Column;
}

export interface IndexView {
  readonly evaluated: Evaluated;
  readonly limits: IndexLimits;
  readonly names: IndexNames;
  /** Names of the reference units, and their places in the evaluation. */
  readonly units: readonly string[];
  readonly positions: readonly number[];
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  readonly branches: readonly Branch[];
  /** Indicators that take no part, and those that weigh nothing. */
  readonly leftOut: readonly string[];
  readonly weightless: readonly string[];
  readonly total: Column;
  /** A column of the evaluation over the reference units alone. */
  readonly pick: (column: Column) => Column;
}

/** The names of a table: titles where the scheme gives them, and units as they are. */
export function tableNames({ method, nodes }: Evaluated): IndexNames {
  const twice = (text: string): Localised => ({ zh: text, en: text });
  return {
    titleOf: (id) => method.indicators?.[id]?.title ?? nodes.get(id)?.title ?? twice(id),
    unitName: (unit) => unit,
  };
}

/** The view over all that counts. */
export function indexView(evaluated: Evaluated, names: IndexNames): IndexView {
  const positions = evaluated.isReference.flatMap((is, unit) => (is ? [unit] : []));
  const pick = (column: Column): Column => positions.map((unit) => column[unit]);
  const base = { evaluated, names, positions, pick };
  const settings = groupsOf(evaluated.method.tree).filter(({ children }) =>
    children.some((child) => isLeaf(child) && counts(evaluated, childName(child))),
  );
  const members = settings.flatMap((setting, group) =>
    ownLeaves(setting, evaluated).map((columns) => memberOf(columns, group, base)),
  );
  const all = [...evaluated.indicators.values()];
  return {
    ...base,
    limits: indexLimits(evaluated.method.indexChecks),
    units: positions.map((unit) => names.unitName(evaluated.units[unit] ?? '')),
    members,
    groups: settings.map((setting, place) => groupOf(setting, { ...base, members, place })),
    branches: [...evaluated.given.values()].flatMap(({ id, scores }) => {
      const weight = evaluated.effectiveWeights.get(id) ?? 0;
      return weight > 0 ? [{ id, title: names.titleOf(id), weight, scores: pick(scores) }] : [];
    }),
    leftOut: all.filter(({ isLeftOut }) => isLeftOut).map(({ name }) => name),
    weightless: all.filter(({ name, isLeftOut }) => !isLeftOut && !counts(evaluated, name)).map(({ name }) => name),
    total: pick(evaluated.total),
  };
}

type Base = Pick<IndexView, 'evaluated' | 'names' | 'positions' | 'pick'>;

/** It takes part and weighs something. */
function counts({ indicators, effectiveWeights }: Evaluated, name: string): boolean {
  return indicators.get(name)?.isLeftOut === false && (effectiveWeights.get(name) ?? 0) > 0;
}

function ownLeaves({ children }: GroupSetting, evaluated: Evaluated): readonly IndicatorColumns[] {
  return children.flatMap((child) => {
    const own = isLeaf(child) ? evaluated.indicators.get(childName(child)) : undefined;
    return own !== undefined && counts(evaluated, own.name) ? [own] : [];
  });
}

function memberOf(columns: IndicatorColumns, group: number, { evaluated, names, positions, pick }: Base): Member {
  const { name, denominated, treated, normalised, scores, notApplicable } = columns;
  return {
    ...{ id: name, title: names.titleOf(name), group, columns },
    weight: evaluated.effectiveWeights.get(name) ?? 0,
    values: pick(denominated),
    treated: pick(treated),
    normalised: pick(normalised),
    scores: pick(scores),
    applies: positions.filter((unit) => !notApplicable.has(unit)).length,
  };
}

function groupOf(
  setting: GroupSetting,
  { evaluated, names, pick, members, place }: Base & { readonly members: readonly Member[]; readonly place: number },
): Group {
  const node = evaluated.nodes.get(setting.id);
  if (node === undefined) throw new RangeError(`No node ${setting.id}`);
  return {
    ...{ id: setting.id, title: names.titleOf(setting.id), node, items: itemsOf(setting, evaluated) },
    members: members.flatMap(({ group }, i) => (group === place ? [i] : [])),
    weight: evaluated.effectiveWeights.get(setting.id) ?? 0,
    scores: pick(node.scores),
    leaves: new Set(leavesOf(setting)),
  };
}

/** Children that weigh something. */
function itemsOf({ children }: GroupSetting, { effectiveWeights }: Evaluated): number {
  return children.filter((child) => (effectiveWeights.get(childName(child)) ?? 0) > 0).length;
}
