/** Everything that is computed about an index before it is judged. */
import { present } from '../column.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { type IndexNames, type IndexView, indexView } from './index-view.ts';
import { type Distribution, distributionOf } from './statistics/distribution.ts';
import { type Importance, importancesOf } from './statistics/importance.ts';
import { type Influence, influenceOf } from './statistics/influence.ts';
import { type Relations, relationsOf } from './statistics/relations.ts';
import { largestUnitShift, type UnitShift } from './statistics/single-unit.ts';
import { type Structure, structureOf } from './statistics/structure.ts';

export interface IndexStatistics extends IndexView {
  /** By indicator. */
  readonly distributions: readonly Distribution[];
  readonly influences: readonly (Influence | undefined)[];
  readonly unitShifts: readonly (UnitShift | undefined)[];
  /** By group; and of all indicators together. */
  readonly groupInfluences: readonly (Influence | undefined)[];
  readonly structures: readonly Structure[];
  readonly whole: Structure;
  readonly relations: Relations;
  /** Indicators, then branches from elsewhere, as parts of the total; and groups, then branches. */
  readonly importances: { readonly members: readonly Importance[]; readonly groups: readonly Importance[] };
  /** Enough units to say anything about relations. */
  readonly isLargeEnough: boolean;
}

/** The statistics of an evaluation over its reference units. */
export function indexStatistics(evaluated: Evaluated, names: IndexNames): IndexStatistics {
  const view = indexView(evaluated, names);
  const { members, groups, branches, total, positions, limits } = view;
  const normalised = members.map((member) => member.normalised);
  // Totals of a few units say nothing of what moves them.
  const judged = present(total).length < limits.units ? [] : total;
  return {
    ...view,
    distributions: members.map(({ values, normalised: scores, applies }) => distributionOf(values, scores, applies)),
    influences: members.map(({ id }) => influenceOf(evaluated, new Set([id]))),
    groupInfluences: groups.map(({ leaves }) => influenceOf(evaluated, leaves)),
    unitShifts: members.map((member) => largestUnitShift(view, member)),
    structures: groups.map(({ members: own }) => structureOf(own.map((place) => normalised[place] ?? []))),
    whole: structureOf(normalised),
    relations: relationsOf(view),
    importances: {
      members: importancesOf([...members, ...branches], judged),
      groups: importancesOf([...groups, ...branches], judged),
    },
    isLargeEnough: positions.length >= limits.units,
  };
}
