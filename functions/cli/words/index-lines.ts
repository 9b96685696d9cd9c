import { SEVERITY_SIGNS } from '../../domain/report/findings.ts';
import type { CheckedIndex } from '../../domain/scoring/index-checks/check-index.ts';
import { byRemedy, type IndexFinding, numberText, shareText } from '../../domain/scoring/index-checks/index-finding.ts';
import type { IndexStatistics } from '../../domain/scoring/index-checks/index-statistics.ts';
import { aligned } from './aligned.ts';

/** The checks of an index for the terminal: groups, indicators, then what was found and what to do. */
export function indexLines({ statistics, findings }: CheckedIndex): readonly string[] {
  const { positions, members, groups } = statistics;
  const count = (severity: IndexFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    `参照集 reference set ${positions.length} · 指标 indicators ${members.length} · 组 groups ${groups.length}`,
    '',
    ...aligned([GROUP_HEAD, ...groupRows(statistics)]),
    '',
    ...aligned([INDICATOR_HEAD, ...indicatorRows(statistics)]),
    '',
    ...findingLines(findings),
    ...(findings.length === 0 ? ['没有发现问题 nothing found'] : []),
    `错误 errors ${count('error')} · 请处理 warnings ${count('warning')} · 提示 hints ${count('info')}`,
  ];
}

const GROUP_HEAD = [
  '组 group',
  '权重 weight',
  '影响 effect',
  'α',
  '主成分 1st component',
  '特征值 > 1',
  '名次变动 rank shift',
];

function groupRows({ groups, structures, importances, groupInfluences, branches, whole }: IndexStatistics) {
  const rows = groups.map((group, i) => [
    group.title.zh,
    shown(importances.groups[i]?.weightShare, '%'),
    shown(importances.groups[i]?.effectShare, '%'),
    shown(structures[i]?.alpha, 2),
    shown(structures[i]?.explained, '%'),
    String(dimensions(structures[i]?.eigenvalues)),
    shown(groupInfluences[i]?.meanShift, 1),
  ]);
  const others = branches.map(({ title }, i) => [
    title.zh,
    shown(importances.groups[groups.length + i]?.weightShare, '%'),
    shown(importances.groups[groups.length + i]?.effectShare, '%'),
  ]);
  const all = [
    '全部指标 all',
    '',
    '',
    shown(whole.alpha, 2),
    shown(whole.explained, '%'),
    String(dimensions(whole.eigenvalues)),
  ];
  return [...rows, ...others, all];
}

function dimensions(eigenvalues: readonly number[] = []): number {
  return eigenvalues.filter((value) => value > 1).length;
}

const INDICATOR_HEAD = [
  ...['指标 indicator', '组 group', '权重 weight', '影响 effect', '名次变动 rank shift'],
  ...['与本组 own group', '与总分 total', '有值 coverage', '0 值 zeros', '偏度 skew', '峰度 kurtosis'],
];

function indicatorRows(statistics: IndexStatistics) {
  const { members, groups, importances, influences, relations, distributions } = statistics;
  return members.map((member, i) => [
    member.title.zh,
    groups[member.group]?.title.zh ?? '',
    shown(importances.members[i]?.weightShare, '%'),
    shown(importances.members[i]?.effectShare, '%'),
    shown(influences[i]?.meanShift, 1),
    shown(relations.withGroups[i]?.[member.group]?.r, 2),
    shown(relations.withTotal[i]?.r, 2),
    shown(distributions[i]?.coverage, '%'),
    shown(distributions[i]?.zeros, '%'),
    shown(distributions[i]?.scoreSkewness, 2),
    shown(distributions[i]?.scoreExcessKurtosis, 2),
  ]);
}

function shown(value: number | undefined, form: '%' | number): string {
  if (value === undefined) return '–';
  return form === '%' ? shareText(value) : numberText(value, form);
}

/** Those with the same remedy together; the English after the Chinese. */
function findingLines(findings: readonly IndexFinding[]): readonly string[] {
  const english = byRemedy(findings, 'en');
  return byRemedy(findings, 'zh-CN').flatMap(({ severity, findings: own }, i) => [
    ...own.map(({ message, expected }) => `${SEVERITY_SIGNS[severity]} ${message}（应：${expected}）`),
    `  → ${own[0]?.remedy ?? ''}`,
    ...(english[i]?.findings ?? []).map(({ message, expected }) => `  ${message} (expected: ${expected})`),
    `  → ${english[i]?.findings[0]?.remedy ?? ''}`,
  ]);
}
