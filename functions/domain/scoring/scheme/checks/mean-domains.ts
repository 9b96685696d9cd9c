/** Geometric and harmonic means meet no score that could be zero or below. */
import { quote } from '../../../round/found-words.ts';
import { scoreRange } from '../../engine/normalisation-facts.ts';
import { normalisationSettings } from '../leaf-settings.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { Method } from '../score-scheme.ts';
import { childWeight, groupsOf, heightOf, leavesOf } from '../tree-parts.ts';
import type { AggregationSetting, GroupSetting } from '../tree-schema.ts';
import type { MethodCheck } from './method-check.ts';

export const meanDomains: MethodCheck = ({ method, pathOf, groupPath, given }) => {
  const lows = new Map(
    normalisationSettings(method, given).map(({ name, setting, normalisation }) => {
      // Its own goalposts count as those of the method: values may lie beyond them.
      const posts = setting.goalposts;
      const withPosts =
        'goalposts' in normalisation && posts ? { ...normalisation, goalposts: { [name]: posts } } : normalisation;
      return [name, { low: scoreRange(withPosts, setting.tiers).low, method: normalisation.method }];
    }),
  );
  return groupsOf(method.tree).flatMap((group): readonly SchemeFault[] => {
    const { setting, path } = aggregationOf(group, method, { pathOf, groupPath });
    if (!needsPositive(setting)) return [];
    const low = leavesOf(group).find((name) => (lows.get(name)?.low ?? 1) <= 0);
    if (low === undefined) return [];
    const facts = lows.get(low);
    const found = `${setting.method} 合成${quote(group.id)}，而${quote(low)}经 ${facts?.method} 可能得 0 分或负分 / a ${setting.method} mean over ${quote(group.id)}, while ${quote(low)} may score 0 or less by ${facts?.method}`;
    return [inScheme(path, found, INSTEAD)];
  });
};

const INSTEAD =
  '起点大于 0 的标准化，如 min-max 的 range { from: 1, to: 100 } 或截断的功效系数 60–100；或改用算术平均 / a scale that begins above 0, such as min–max from 1 to 100 or a clipped efficacy coefficient 60–100, or an arithmetic mean';

export function needsPositive(setting: AggregationSetting): boolean {
  return (
    setting.method === 'geometric' ||
    setting.method === 'harmonic' ||
    (setting.method === 'generalised' && setting.power < 1)
  );
}

interface Paths {
  readonly pathOf: (key: keyof Method) => readonly PropertyKey[];
  readonly groupPath: (group: GroupSetting) => readonly PropertyKey[];
}

function aggregationOf(group: GroupSetting, method: Method, { pathOf, groupPath }: Paths) {
  const levels = method.aggregation ?? [{ method: 'arithmetic' } as const];
  const level = Math.min(heightOf(group), levels.length) - 1;
  const own = group.aggregation;
  if (own !== undefined) return { setting: own, path: [...groupPath(group), 'aggregation'] };
  return { setting: levels[level] ?? { method: 'arithmetic' as const }, path: [...pathOf('aggregation'), level] };
}

/** Weights that are all zero leave a group without a score. */
export const someWeight: MethodCheck = ({ method, groupPath }) =>
  groupsOf(method.tree).flatMap((group) => {
    const weighting = group.weights ?? method.weights ?? { method: 'fixed' as const };
    const isByChildren = weighting.method === 'fixed' && weighting.weights === undefined;
    if (!isByChildren || group.children.some((child) => childWeight(child) > 0)) return [];
    const found = `${quote(group.id)}各子项的权重都是 0 / all weights under ${quote(group.id)} are 0`;
    return [inScheme([...groupPath(group), 'children'], found, '至少一项大于 0 / one above 0 at least')];
  });
