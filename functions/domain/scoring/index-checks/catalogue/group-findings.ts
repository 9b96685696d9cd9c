/** Words for what the checks find about groups of indicators. */
import type { IssueWords } from '../../../issues/issue.ts';

export const GROUP_FINDINGS = {
  GROUPS_REDUNDANT: {
    severity: 'warning',
    message: {
      zh: '{subject}两组得分的相关系数为 {r:2}（{count} 家），几乎测量同一件事',
      en: 'the scores of {subject} correlate at {r:2} ({count} units): both measure nearly the same',
    },
    expected: { zh: '不高于 {most}', en: 'at most {most}' },
    remedy: {
      zh: '请考虑合并两组，或核对指标归组；分开保留的，两组权重之和就是同一方面的权重',
      en: 'merge them or look at which indicator stands where; kept apart, their weights add up for one aspect',
    },
  },
  GROUP_ABOVE_HALF: {
    severity: 'warning',
    message: {
      zh: '{subject}占全部指标权重的 {share:%}，其余各组难以影响名次',
      en: '{subject} weighs {share:%} of all indicators: the other groups can hardly move a rank',
    },
    expected: { zh: '不超过 {most:%}', en: 'at most {most:%}' },
    remedy: {
      zh: '请降低该组权重，或把它拆成几个方面分别赋权',
      en: 'lower its weight, or split it into aspects that are weighed separately',
    },
  },
  GROUP_CONSISTENCY_LOW: {
    severity: 'info',
    message: {
      zh: '{subject}的克龙巴赫 α 为 {alpha:2}（{units} 家数据完整）{hint}，组内各项不大一致',
      en: 'Cronbach’s alpha of {subject} is {alpha:2} (over {units} complete units){hint}: its indicators do not go together well',
    },
    expected: { zh: '不低于 {least}', en: 'at least {least}' },
    remedy: {
      zh: '各项本就反映不同侧面的，可以保留，但组的得分不宜解释为单一能力；否则请调整归组',
      en: 'fine where they are meant to cover different sides, though the group is then no single ability; else regroup them',
    },
  },
  GROUP_INCONSISTENT: {
    severity: 'warning',
    message: {
      zh: '{subject}的克龙巴赫 α 为 {alpha:2}（{units} 家数据完整）{hint}：组内各项互相抵消',
      en: 'Cronbach’s alpha of {subject} is {alpha:2} (over {units} complete units){hint}: its indicators cancel each other out',
    },
    expected: { zh: '大于 0，最好不低于 {least}', en: 'above 0, better {least} or more' },
    remedy: {
      zh: '请先核对各项的方向（越大越好还是越小越好），再考虑把相反的指标移出该组',
      en: 'check the direction of each indicator first, then move what goes the other way out of the group',
    },
  },
  GROUP_OF_ONE: {
    severity: 'info',
    message: {
      zh: '{subject}只有一项指标，组的权重全部落在这一项上',
      en: '{subject} holds a single indicator, which takes all of its weight',
    },
    expected: { zh: '每组至少两项', en: 'two or more in a group' },
    remedy: {
      zh: '请确认一项指标足以代表这一方面；不足的，补充指标或并入其他组',
      en: 'make sure that one indicator can stand for this aspect; else add to it or join it to another group',
    },
  },
  GROUP_OF_SEVERAL_DIMENSIONS: {
    severity: 'info',
    message: {
      zh: '{subject}有 {dimensions} 个特征值大于 1 的主成分，第一主成分解释 {explained:%}（{units} 家数据完整）：不止一个方面',
      en: '{subject} has {dimensions} principal components with eigenvalues above 1, the first explains {explained:%} (over {units} complete units): more than one aspect',
    },
    expected: { zh: '一个', en: 'one' },
    remedy: {
      zh: '如该组应反映一个方面，请按相关系数重新归组；单位较少时主成分只供参考',
      en: 'if it is meant as one aspect, regroup by the correlations; with few units components are a hint only',
    },
  },
  GROUP_TOO_LARGE: {
    severity: 'info',
    message: {
      zh: '{subject}有 {items} 项，超过 {most} 项，每项所占不多，专家也难以一次比较',
      en: '{subject} has {items} items, more than {most}: each counts for little, and nobody can weigh so many at a time',
    },
    expected: { zh: '不超过 {most} 项', en: 'at most {most}' },
    remedy: { zh: '请分成若干下级组', en: 'split it into groups below it' },
  },
} as const satisfies Record<string, IssueWords>;
