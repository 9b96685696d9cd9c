/** Weights by people name exactly the items there are, and their judgements can be used. */
import { quote } from '../../../round/found-words.ts';
import { scoreRange } from '../../engine/normalisation-facts.ts';
import { judgementOf } from '../../engine/weigh-by-judgement.ts';
import { USUAL_STAGE } from '../../engine/weigh-children.ts';
import { reachOf } from '../../weighting/ahp/random-indices.ts';
import { normalisationSettings } from '../leaf-settings.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { Method } from '../score-scheme.ts';
import { childName, groupsOf, isLeaf } from '../tree-parts.ts';
import type { GroupSetting } from '../tree-schema.ts';
import type { Ahp, Budget, ObjectiveMethod, Weighting } from '../weighting-schema.ts';
import type { MethodCheck } from './method-check.ts';

export const weightings: MethodCheck = ({ method, pathOf, weightsPath, given }) =>
  groupsOf(method.tree).flatMap((group) => {
    // Weights that a round gives by id are checked with the round.
    if (given.length > 0 && group.weights?.method === 'fixed' && !weightsPath(group).includes('byGroup')) return [];
    const path = group.weights === undefined ? pathOf('weights') : weightsPath(group);
    return faultsIn(group.weights ?? method.weights ?? { method: 'fixed' }, { path, group, method, given });
  });

interface Around {
  readonly path: readonly PropertyKey[];
  readonly group: GroupSetting;
  readonly method: Method;
  readonly given: readonly string[];
}

function faultsIn(weighting: Weighting, around: Around): readonly SchemeFault[] {
  switch (weighting.method) {
    case 'ahp':
      return ahpFaults(weighting, around);
    case 'budget':
      return budgetFaults(weighting, around);
    case 'fixed':
      return weighting.weights === undefined ? [] : fixedFaults(weighting.weights, around);
    case 'rancom':
      return weighting.experts.flatMap(({ ranking }, i) =>
        coverage(Object.keys(ranking), [...around.path, 'experts', i, 'ranking'], around),
      );
    case 'combined':
      return [
        ...faultsIn(weighting.subjective, { ...around, path: [...around.path, 'subjective'] }),
        ...faultsIn(weighting.objective, { ...around, path: [...around.path, 'objective'] }),
      ];
    case 'equal':
      return [];
    default:
      return zScoreFaults(weighting.method, weighting.on ?? USUAL_STAGE[weighting.method], around);
  }
}

function membersOf({ group, given }: Around): readonly string[] {
  return group.children.map(childName).filter((name) => !given.includes(name));
}

/** One fault for names that are too many, one for those that lack. */
function coverage(names: readonly string[], path: readonly PropertyKey[], around: Around): readonly SchemeFault[] {
  const members = membersOf(around);
  const lacking = members.filter((name) => !names.includes(name));
  const strange = names.filter((name, i) => !members.includes(name) || names.indexOf(name) !== i);
  const expected = `恰好是${quote(around.group.id)}的各子项：${members.join('、')} / exactly the children of ${quote(around.group.id)}`;
  return [
    ...(strange.length > 0 ? [inScheme(path, `多余或重复 ${strange.map(quote).join('、')} / too many`, expected)] : []),
    ...(lacking.length > 0 ? [inScheme(path, `缺少 ${lacking.map(quote).join('、')} / missing`, expected)] : []),
  ];
}

const NEARLY = 1e-2;

function ahpFaults({ items, experts, table = 'saaty-1980' }: Ahp, around: Around): readonly SchemeFault[] {
  const { path } = around;
  const reach = reachOf(table);
  const tooMany = items.length > reach;
  return [
    ...coverage(items, [...path, 'items'], around),
    ...(tooMany
      ? [
          inScheme(
            [...path, 'items'],
            `${items.length} 项 / items`,
            `RI 表 ${table} 至多 ${reach} 项；请分层，或用 donegan-dodd-1991（至多 100 项） / at most ${reach} by this table: use levels, or donegan-dodd-1991, which has up to 100`,
          ),
        ]
      : []),
    ...experts.flatMap(({ judgements }, i) => {
      const at = [...path, 'experts', i, 'judgements'];
      const n = items.length;
      const isSquare = judgements.length === n && judgements.every((row) => row.length === n);
      if (isSquare)
        return reciprocity(
          judgements.map((row) => row.map(judgementOf)),
          at,
        );
      const shape = `${judgements.length} × ${judgements.map((row) => row.length).join('/')}`;
      return [inScheme(at, shape, `${n} × ${n}，与 items 一致 / as many rows and columns as items`)];
    }),
  ];
}

function reciprocity(matrix: readonly (readonly number[])[], at: readonly PropertyKey[]): readonly SchemeFault[] {
  return matrix.flatMap((row, i) =>
    row.flatMap((entry, j): readonly SchemeFault[] => {
      if (j < i) return [];
      const other = matrix[j]?.[i] ?? Number.NaN;
      if (i === j) return entry === 1 ? [] : [inScheme([...at, i, j], String(entry), '对角线为 1 / 1 on the diagonal')];
      // A third may be written 0.333.
      if (Math.abs(entry * other - 1) <= NEARLY) return [];
      const found = `第 ${i + 1} 行第 ${j + 1} 列 ${entry}，而第 ${j + 1} 行第 ${i + 1} 列 ${other} / ${entry}, while its counterpart is ${other}`;
      return [inScheme([...at, i, j], found, `互为倒数，可写作 1/${entry} / reciprocal: 1/${entry} there`)];
    }),
  );
}

function budgetFaults({ experts, total = 100 }: Budget, around: Around): readonly SchemeFault[] {
  return experts.flatMap(({ points }, i) => {
    const at = [...around.path, 'experts', i, 'points'];
    const sum = Object.values(points).reduce((all, each) => all + each, 0);
    const covered = coverage(Object.keys(points), at, around);
    if (covered.length > 0 || Math.abs(sum - total) <= 1e-9 * total) return covered;
    return [inScheme(at, `合计 ${Number(sum.toPrecision(12))} / a sum of it`, `合计 ${total} / a sum of ${total}`)];
  });
}

function fixedFaults(weights: Readonly<Record<string, number>>, around: Around): readonly SchemeFault[] {
  const members = membersOf(around);
  // Weights of a scheme may serve several groups; those of a group are its own.
  if (around.group.weights === undefined) return [];
  const sum = members.reduce((all, name) => all + (weights[name] ?? 0), 0);
  const lacking = members.filter((name) => !Object.hasOwn(weights, name));
  if (lacking.length > 0) {
    const expected = '每个子项都有权重，不计分的写 0 / a weight for each child, 0 where it does not count';
    return [inScheme(around.path, `缺少 ${lacking.map(quote).join('、')} / missing`, expected)];
  }
  return sum > 0
    ? []
    : [inScheme(around.path, '权重都是 0 / all weights are 0', '至少一项大于 0 / one above 0 at least')];
}

/** Weightings that have no answer for negative values. */
const NOT_NEGATIVE: ReadonlySet<ObjectiveMethod> = new Set(['entropy', 'gini', 'angle', 'merec', 'cilos', 'idocriw']);

function zScoreFaults(
  weighting: ObjectiveMethod,
  on: string,
  { path, group, method, given }: Around,
): readonly SchemeFault[] {
  if (!NOT_NEGATIVE.has(weighting) || on !== 'normalised' || !group.children.some(isLeaf)) return [];
  const names = group.children.map(childName);
  const negative = normalisationSettings(method, given).find(
    ({ name, normalisation }) =>
      names.includes(name) && normalisation.method === 'z-score' && scoreRange(normalisation).low < 0,
  );
  if (negative === undefined) return [];
  const what = weighting === 'entropy' ? '熵没有定义' : `${weighting} 没有定义`;
  const found = `${quote(negative.name)}的 Z 分数可为负，${what} / z-scores of ${quote(negative.name)} may be negative, where ${weighting} is not defined`;
  return [inScheme(path, found, 'on: unit-interval，或改用 CRITIC / on: unit-interval, or CRITIC')];
}
