/** Every indicator has what its normalisation and treatment need, and its goalposts run in its direction. */
import { describeFound, quote } from '../../../round/found-words.ts';
import type { Tiers } from '../data-schema.ts';
import { type LeafView, normalisationSettings } from '../leaf-settings.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import { type MethodCheck, type MethodView, unknown } from './method-check.ts';

export const normalisations: MethodCheck = (view) =>
  normalisationSettings(view.method, view.given).flatMap((leaf) => [
    ...needs(leaf, view),
    ...goalpostOrder(leaf, view),
    ...rangeFaults(leaf, view),
  ]);

/** Goalposts and scales that are given by name belong to indicators of the tree. */
export const namedIndicators: MethodCheck = ({ method, pathOf, given }) => {
  const leaves = normalisationSettings(method, given).map(({ name }) => name);
  const { treatment, normalisation } = method;
  const scales = treatment.method === 'log1p' ? Object.keys(treatment.scale) : [];
  const posts = 'goalposts' in normalisation ? Object.keys(normalisation.goalposts) : [];
  return [
    ...scales.flatMap((name) => unknown(name, leaves, { path: [...pathOf('treatment'), 'scale', name], what: '指标' })),
    ...posts.flatMap((name) =>
      unknown(name, leaves, { path: [...pathOf('normalisation'), 'goalposts', name], what: '指标' }),
    ),
  ];
};

function needs({ name, setting, normalisation }: LeafView, { pathOf }: MethodView): readonly SchemeFault[] {
  const at = (key: string): readonly PropertyKey[] => [...pathOf('indicators'), name, key];
  const { method } = normalisation;
  if ((method === 'steps' || method === 'piecewise') && setting.tiers === undefined) {
    const expected = `${method} 需要 ${quote(name)} 的分档（tiers.steps） / tiers for ${quote(name)}, which ${method} needs`;
    return [inScheme(at('tiers'), describeFound(undefined), expected)];
  }
  if (method === 'distance-to-target' && setting.target === undefined) {
    const expected = `${method} 需要 ${quote(name)} 的目标值 / a target for ${quote(name)}, which ${method} needs`;
    return [inScheme(at('target'), describeFound(undefined), expected)];
  }
  if (method === 'fraction-of-maximum' && setting.direction === 'down' && normalisation.costs === undefined) {
    const found = `${quote(name)} 越小越好，与最大值之比没有意义 / less is better for ${quote(name)}: a fraction of the maximum says nothing`;
    const expected =
      'min-max、distance-to-maximum、efficacy-coefficient，或写明 costs: complement / inverse / one of these instead, or costs: complement or inverse';
    return [inScheme(at('direction'), found, expected)];
  }
  return tierOrder(setting.tiers, at('tiers'));
}

function tierOrder(tiers: Tiers | undefined, path: readonly PropertyKey[]): readonly SchemeFault[] {
  return (tiers?.steps ?? []).flatMap(({ from }, i, steps) => {
    const before = steps[i - 1]?.from;
    if (before === undefined || before < from) return [];
    return [
      inScheme(
        [...path, 'steps', i, 'from'],
        describeFound(from),
        `大于前一档的 ${before} / above ${before}, the tier before`,
      ),
    ];
  });
}

function goalpostOrder({ name, setting, normalisation }: LeafView, { pathOf }: MethodView): readonly SchemeFault[] {
  if (!('goalposts' in normalisation)) return [];
  const posts = setting.goalposts ?? normalisation.goalposts[name];
  if (posts === undefined) return [];
  const isUpwards = setting.direction !== 'down';
  if (posts.unallowable < posts.satisfactory === isUpwards) return [];
  const path =
    setting.goalposts === undefined
      ? [...pathOf('normalisation'), 'goalposts', name]
      : [...pathOf('indicators'), name, 'goalposts'];
  const found = `unallowable ${posts.unallowable}, satisfactory ${posts.satisfactory}`;
  const expected = isUpwards
    ? 'unallowable 必须小于 satisfactory；越小越好的指标请写 direction: down / unallowable must be below satisfactory; where less is better write direction: down'
    : '越小越好的指标，unallowable 必须大于 satisfactory / unallowable must be above satisfactory, since less is better';
  return [inScheme(path, found, expected)];
}

function rangeFaults({ normalisation, isOwn, name }: LeafView, { pathOf }: MethodView): readonly SchemeFault[] {
  if (normalisation.method !== 'min-max' && normalisation.method !== 'efficacy-coefficient') return [];
  const path = isOwn ? [...pathOf('indicators'), name, 'normalisation'] : pathOf('normalisation');
  if (normalisation.method === 'min-max') {
    const { from, to } = normalisation.range;
    return from < to ? [] : [inScheme([...path, 'range'], `from ${from}, to ${to}`, 'from 小于 to / from below to')];
  }
  if (normalisation.form !== 'exponential' || normalisation.base > 0) return [];
  const found = `base ${normalisation.base}`;
  return [
    inScheme([...path, 'base'], found, '指数型要求 base 大于 0 / a base above 0, which the exponential form needs'),
  ];
}
