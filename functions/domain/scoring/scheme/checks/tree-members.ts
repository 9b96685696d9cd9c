/** Every group and indicator stands in the tree once, under a name of its own, and settings belong to something. */
import { quote } from '../../../round/found-words.ts';
import { inputsOf } from '../../formula/inputs-of.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { Method } from '../score-scheme.ts';
import { groupsOf, leavesOf } from '../tree-parts.ts';
import { type MethodCheck, unknown } from './method-check.ts';

export const treeMembers: MethodCheck = ({ method, pathOf, groupPath, given }) => {
  const groups = groupsOf(method.tree);
  const leaves = leavesOf(method.tree).filter((name) => !given.includes(name));
  const ids = groups.map(({ id }) => id);
  const isTable = given.length === 0;
  const repeated = groups.filter(({ id }, i) => ids.indexOf(id) !== i || (isTable && leaves.includes(id)));
  const twice = [...new Set(leaves.filter((name, i) => leaves.indexOf(name) !== i))];
  return [
    ...repeated.map((group) =>
      inScheme([...groupPath(group), 'id'], `名称${quote(group.id)}重复 / the name ${quote(group.id)} twice`, OWN),
    ),
    ...twice.map((name): SchemeFault => {
      const found = `指标${quote(name)}在树中出现不止一次 / the indicator ${quote(name)} more than once in the tree`;
      return inScheme(pathOf('tree'), found, '每项指标只出现一次 / every indicator once');
    }),
    ...strangers(method, [...new Set([...leaves, ...usedBeside(method)])]).flatMap((name) =>
      unknown(name, leaves, { path: [...pathOf('indicators'), name], what: '指标' }),
    ),
  ];
};

const OWN = '每个组与指标的名称都不同 / names that differ from each other';

/** Settings of names that are neither in the tree nor used by anything in it. */
function strangers({ indicators = {} }: Method, used: readonly string[]): readonly string[] {
  return Object.keys(indicators).filter((name) => !used.includes(name));
}

/** Names that formulas, bonus items and thresholds use. */
export function usedBeside({ indicators = {}, adjustments, thresholds = [] }: Method): readonly string[] {
  const inFormulas = Object.values(indicators).flatMap(({ formula, denominator }) => {
    const parsed = formula === undefined ? undefined : parseFormula(formula);
    const inputs = parsed !== undefined && 'expression' in parsed ? inputsOf(parsed.expression) : [];
    const size = typeof denominator === 'string' ? [denominator] : denominator === undefined ? [] : [denominator.by];
    return [...inputs, ...size];
  });
  return [
    ...inFormulas,
    ...(adjustments?.items ?? []).map(({ by }) => by),
    ...thresholds.flatMap(({ value }) => value ?? []),
  ];
}
