/** Tie-breaks, thresholds, bonus items and grades name what is there and fit together. */
import { describeFound, quote } from '../../../round/found-words.ts';
import { gradeIds } from '../../engine/grade-units.ts';
import type { TableGrades } from '../result-schema.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import { groupsOf, leavesOf } from '../tree-parts.ts';
import { type MethodCheck, type MethodView, unknown } from './method-check.ts';

export const results: MethodCheck = (view) => [...tieBreaks(view), ...thresholds(view), ...adjustments(view)];

function nodesOf({ method, given }: MethodView): readonly string[] {
  const leaves = leavesOf(method.tree).filter((name) => !given.includes(name));
  return [...groupsOf(method.tree).map(({ id }) => id), ...leaves];
}

function tieBreaks(view: MethodView): readonly SchemeFault[] {
  const path = [...view.pathOf('ranking'), 'tieBreaks'];
  return (view.method.ranking.tieBreaks ?? []).flatMap((name, i) =>
    unknown(name, nodesOf(view), { path: [...path, i], what: '指标或组' }),
  );
}

function thresholds(view: MethodView): readonly SchemeFault[] {
  const ids = view.method.grades === undefined ? [] : gradeIds(view.method.grades);
  return (view.method.thresholds ?? []).flatMap(({ score, atLeast, atMost, else: effect }, i) => {
    const path = [...view.pathOf('thresholds'), i];
    const isEmpty = atLeast !== undefined && atMost !== undefined && atLeast > atMost;
    return [
      ...(score === undefined ? [] : unknown(score, nodesOf(view), { path: [...path, 'score'], what: '指标或组' })),
      ...(isEmpty
        ? [inScheme(path, `atLeast ${atLeast}, atMost ${atMost}`, 'atLeast 不大于 atMost / atLeast up to atMost')]
        : []),
      ...(effect === 'unranked'
        ? []
        : unknown(effect.gradeAtMost, ids, { path: [...path, 'else', 'gradeAtMost'], what: '等级' })),
    ];
  });
}

function adjustments({ method, pathOf }: MethodView): readonly SchemeFault[] {
  const { items = [], total } = method.adjustments ?? {};
  const path = pathOf('adjustments');
  const ids = items.map(({ id }) => id);
  return [
    ...items.flatMap(({ id }, i) =>
      ids.indexOf(id) === i
        ? []
        : [
            inScheme(
              [...path, 'items', i, 'id'],
              `标识${quote(id)}重复 / the id ${quote(id)} twice`,
              '每项的标识不同 / ids that differ',
            ),
          ],
    ),
    ...(total === undefined || total.from < total.to
      ? []
      : [inScheme([...path, 'total'], `from ${total.from}, to ${total.to}`, 'from 小于 to / from below to')]),
  ];
}

export const gradeLimits: MethodCheck = ({ method, pathOf }) => {
  const setting = method.grades;
  if (setting === undefined || 'preset' in setting) return [];
  const limits = limitsOf(setting);
  const isByShare = 'shares' in setting;
  return limits.flatMap((limit, i): readonly SchemeFault[] => {
    const isLast = i === limits.length - 1;
    const path = [...pathOf('grades'), isByShare ? 'shares' : 'bands', i, isByShare ? 'share' : 'atLeast'];
    if (isLast)
      return limit === null
        ? []
        : [inScheme(path, describeFound(limit), 'null，最后一等收下其余 / null: the last takes the rest')];
    if (limit === null)
      return [inScheme(path, describeFound(limit), '只有最后一等写 null / a number: only the last has null')];
    const above = limits[i - 1];
    if (isByShare || typeof above !== 'number' || limit < above) return sharesFault(setting, i, path);
    return [inScheme(path, describeFound(limit), `小于上一等的 ${above} / below ${above}, the grade above it`)];
  });
};

function limitsOf(setting: Exclude<TableGrades, { preset: unknown }>): readonly (number | null)[] {
  return 'shares' in setting ? setting.shares.map(({ share }) => share) : setting.bands.map(({ atLeast }) => atLeast);
}

function sharesFault(setting: TableGrades, i: number, path: readonly PropertyKey[]): readonly SchemeFault[] {
  if (!('shares' in setting)) return [];
  const sum = setting.shares.slice(0, i + 1).reduce((all, { share }) => all + (share ?? 0), 0);
  return sum <= 1 + 1e-9
    ? []
    : [inScheme(path, `到此合计 ${sum} / ${sum} in all so far`, '合计不超过 1 / up to 1 in all')];
}
