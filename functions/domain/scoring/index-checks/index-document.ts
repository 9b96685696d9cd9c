/** The checks of an index as one document for machines: every figure they were made by, `null` for what is not there. */
import type { Correlated, CorrelationMatrix } from '../../statistics/correlation-matrix.ts';
import type { CheckedIndex } from './check-index.ts';
import { describeFinding } from './index-finding.ts';
import type { IndexStatistics } from './index-statistics.ts';
import type { Importance } from './statistics/importance.ts';
import type { Structure } from './statistics/structure.ts';

type Cell = number | null;

const cell = (value: number | undefined): Cell => value ?? null;
const cells = (matrix: CorrelationMatrix): readonly (readonly Cell[])[] =>
  matrix.map((row) => row.map(({ r }) => cell(r)));

/** Findings with their words in both languages, and all statistics in the order of the indicators and groups. */
export function indexDocument({ statistics, findings }: CheckedIndex) {
  const { units, limits } = statistics;
  return {
    units,
    limits,
    findings: findings.map((finding) => ({
      ...finding,
      words: { zh: describeFinding(finding, 'zh-CN'), en: describeFinding(finding, 'en') },
    })),
    indicators: indicatorsOf(statistics),
    groups: groupsOf(statistics),
    branches: branchesOf(statistics),
    whole: structureOf(statistics.whole),
    correlations: correlationsOf(statistics),
  };
}

function indicatorsOf({ members, groups, distributions, influences, unitShifts, importances, units }: IndexStatistics) {
  return members.map((member, i) => {
    const { id, title, weight, applies } = member;
    const shift = unitShifts[i];
    return {
      ...{ id, title, weight, applies, group: groups[member.group]?.id ?? null },
      distribution: distributions[i],
      influence: influences[i] ?? null,
      importance: importanceOf(importances.members[i]),
      ...(shift && { largestUnitShift: { ...shift, unit: units[shift.unit] } }),
    };
  });
}

function groupsOf({ groups, structures, groupInfluences, importances, members }: IndexStatistics) {
  return groups.map(({ id, title, weight, members: own }, i) => ({
    ...{ id, title, weight },
    indicators: own.map((place) => members[place]?.id),
    ...structureOf(structures[i]),
    influence: groupInfluences[i] ?? null,
    importance: importanceOf(importances.groups[i]),
  }));
}

function branchesOf({ branches, members, importances }: IndexStatistics) {
  return branches.map(({ id, title, weight }, i) => ({
    ...{ id, title, weight, importance: importanceOf(importances.members[members.length + i]) },
  }));
}

function importanceOf(importance: Importance | undefined) {
  if (importance === undefined) return null;
  const { weightShare, effect, effectShare, r } = importance;
  return { weightShare, effect: cell(effect), effectShare: cell(effectShare), correlation: cell(r) };
}

function structureOf(structure: Structure | undefined) {
  if (structure === undefined) return {};
  const { units, alpha, alphaWithout, eigenvalues, explained } = structure;
  return {
    completeUnits: units,
    alpha: cell(alpha),
    alphaWithout: alphaWithout.map(cell),
    ...{ eigenvalues, explained: cell(explained) },
  };
}

function correlationsOf({ relations }: IndexStatistics) {
  const { treated, normalised, ranks, groups, withGroups, withTotal } = relations;
  return {
    pairs: normalised.map((row) => row.map(({ count }) => count)),
    treated: cells(treated),
    normalised: cells(normalised),
    ranks: cells(ranks),
    groups: cells(groups),
    /** With the own group: with the rest of it. */
    withGroups: withGroups.map((row) => row.map((one: Correlated | undefined) => cell(one?.r))),
    withTotal: withTotal.map(({ r }) => cell(r)),
  };
}
