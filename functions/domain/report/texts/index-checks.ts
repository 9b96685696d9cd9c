/** Words of the checks of the index itself. */
import type { Localised } from '../../round/localised.ts';

export const INDEX_CHECKS = {
  heading: { zh: '指标体系检验', en: 'The index itself' },
  lead: {
    zh: '以下检验的是指标体系本身，而不是某一家中心：以参照集 {units} 家中心的 {indicators} 项指标为依据，考察指标是否重复、归组是否恰当、能否区分高低、权重是否落到实处。方案在开轮前确定，检验结果不改变本轮得分与名次，供修订下一轮方案参考。',
    en: 'This looks at the index, not at any centre: whether, over the {units} centres of the reference set, its {indicators} indicators repeat each other, stand in the right group, tell centres apart and weigh what they are meant to. The scheme was fixed before the round was opened: nothing here changes a score or a rank; it is for the next scheme.',
  },
  withoutReviews: {
    zh: '截至本次计算尚无总分，以下只检验定量指标。',
    en: 'There are no totals up to this run: the quantitative part alone is looked at.',
  },
  counts: {
    zh: '共 {n} 条：{errors} 条错误、{warnings} 条请处理、{infos} 条提示。',
    en: '{n} findings: {errors} errors, {warnings} to act on, {infos} hints.',
  },
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
  relations: {
    zh: '指标之间的相关（标准化得分，皮尔逊相关系数）',
    en: 'Correlations between indicators (Pearson, normalised scores)',
  },
  positive: { zh: '显著正相关（p < {significance}），越深越强', en: 'positive, significant (p < {significance})' },
  negative: { zh: '显著负相关', en: 'negative, significant' },
  faint: { zh: '不显著', en: 'not significant' },
  frame: { zh: '同组指标', en: 'of one group' },
  marked: {
    zh: '相关或秩相关的绝对值高于 {redundant}',
    en: 'r or rank correlation beyond ±{redundant}',
  },
  relationsLabel: {
    zh: '{n} 项指标两两相关的矩阵；显著的正相关 {positive} 对，负相关 {negative} 对。最强的：{strongest}',
    en: 'Matrix of correlations of {n} indicators; {positive} pairs correlate positively, {negative} negatively. The strongest: {strongest}',
  },
  pair: { zh: '{one}与{other} {r}', en: '{one} and {other} {r}' },
  groups: { zh: '各组：权重与实际影响、内部一致性', en: 'Groups: weight, effect and consistency' },
  group: { zh: '组', en: 'Group' },
  weight: { zh: '权重', en: 'Weight' },
  effect: { zh: '影响', en: 'Effect' },
  bars: { zh: '权重与影响', en: 'Weight and effect' },
  alpha: { zh: 'α', en: 'α' },
  component: { zh: '第一主成分', en: '1st comp.' },
  dimensions: { zh: '特征值>1', en: 'Eig. > 1' },
  shift: { zh: '名次变动', en: 'Shift' },
  all: { zh: '全部指标', en: 'All indicators' },
  groupNotes: {
    zh: '影响：该组得分与总分相关系数的平方，折算为合计 100%；与权重相差悬殊的，权重没有落到实处。α：克龙巴赫系数，越接近 1 组内越一致。第一主成分：所解释的方差；特征值>1：这样的主成分的个数。名次变动：去掉该组后各中心名次平均变动几位。',
    en: 'Effect: squared correlation of its scores with the total, made to sum to 100%; far from its weight, the weight is not felt. α: Cronbach’s alpha, near 1 where a group is consistent. 1st comp.: variance that the first principal component explains; Eig. > 1: how many have an eigenvalue above 1. Shift: by how many places ranks would change on average without it.',
  },
  indicators: { zh: '各项指标：分布、权重与实际影响', en: 'Indicators: spread, weight and effect' },
  number: { zh: '序号', en: 'No.' },
  indicator: { zh: '指标', en: 'Indicator' },
  spread: { zh: '得分分布', en: 'Scores' },
  own: { zh: '与本组', en: 'Own group' },
  indicatorNotes: {
    zh: '得分分布：每家中心一条线，粗线为中位数，从最低分到最高分。与本组：与同组其余各项的相关系数。',
    en: 'Scores: a line for each centre from the lowest score to the highest, the thick one at the median. Own group: correlation with the rest of its group.',
  },
  findings: { zh: '发现与建议', en: 'Findings and remedies' },
  severity: { zh: '级别', en: 'Kind' },
  found: { zh: '发现', en: 'What was found' },
  remedy: { zh: '建议', en: 'What to do' },
  more: {
    zh: '同类发现另有 {n} 条，见命令 check-index',
    en: '{n} more of this kind: see the command check-index',
  },
  ditto: { zh: '同上', en: 'as above' },
  expected: { zh: '应：{expected}', en: 'expected: {expected}' },
  error: { zh: '× 错误', en: '× error' },
  warning: { zh: '▲ 请处理', en: '▲ act' },
  info: { zh: 'ⓘ 提示', en: 'ⓘ hint' },
  weightSwatch: { zh: '权重', en: 'weight' },
  effectSwatch: { zh: '实际影响', en: 'effect' },
} as const satisfies Record<string, Localised>;
