/** Words for what the checks find about indicators by themselves and against each other. */
import type { IssueWords } from '../../../issues/issue.ts';

export const INDICATOR_FINDINGS = {
  INDICATORS_OPPOSED: {
    severity: 'warning',
    message: {
      zh: '{subject}（{where}）方向相反：相关系数 {r:2}，秩相关 {ranks:2}（{count} 家），在总分中互相抵消',
      en: '{subject} ({where}) run against each other: r = {r:2}, rank correlation {ranks:2} ({count} units); they cancel out in the total',
    },
    expected: { zh: '不低于 −{most}', en: 'at least −{most}' },
    remedy: {
      zh: '请核对两项的方向；方向无误的，只保留一项，或说明为何两者都要',
      en: 'check the directions; if right, keep one of them or say why both are needed',
    },
  },
  INDICATORS_REDUNDANT: {
    severity: 'warning',
    message: {
      zh: '{subject}（{where}）几乎相同：相关系数 {r:2}，秩相关 {ranks:2}（{count} 家），同一件事计了两次',
      en: '{subject} ({where}) say nearly the same: r = {r:2}, rank correlation {ranks:2} ({count} units); one thing counts twice',
    },
    expected: { zh: '不高于 {most}', en: 'at most {most}' },
    remedy: {
      zh: '请保留一项或合成一项；都保留的，把两项权重之和当作一项来定。两个系数相差很大的，多半由个别单位造成，先核对其数据',
      en: 'keep one or combine them; if both stay, set their weights as those of one. Where the two figures differ much, a single unit makes it: check its data first',
    },
  },
  INDICATOR_AGAINST_GROUP: {
    severity: 'warning',
    message: {
      zh: '{subject}与所在组“{group}”其余各项负相关（{r:2}，{count} 家），抵消本组得分',
      en: '{subject} correlates negatively ({r:2}, {count} units) with the rest of its group “{group}”: it works against it',
    },
    expected: { zh: '正相关', en: 'a positive correlation' },
    remedy: {
      zh: '请核对方向（越大越好还是越小越好）；方向无误的，移到别的组或单列',
      en: 'check its direction; if right, move it to another group or let it stand alone',
    },
  },
  INDICATOR_AGAINST_TOTAL: {
    severity: 'warning',
    message: {
      zh: '{subject}得分越高，总分反而越低（相关系数 {r:2}，{count} 家）',
      en: 'the better in {subject}, the lower the total (r = {r:2}, {count} units)',
    },
    expected: { zh: '正相关', en: 'a positive correlation' },
    remedy: {
      zh: '请核对方向；方向无误的，说明此项与其余各项此消彼长，请确认是否应当如此',
      en: 'check its direction; if right, it is traded off against the others: make sure that this is wanted',
    },
  },
  INDICATOR_BUNCHED_AT_TOP: {
    severity: 'warning',
    message: {
      zh: '{subject}多数单位得分挤在高处，只有少数单位明显偏低（偏度 {skew:2}，超额峰度 {kurtosis:2}）',
      en: 'most units stand close together at the top of {subject}, and a few far below (skewness {skew:2}, excess kurtosis {kurtosis:2})',
    },
    expected: {
      zh: '偏度绝对值不超过 {mostSkew}，或超额峰度不超过 {mostKurtosis}',
      en: 'skewness within ±{mostSkew}, or excess kurtosis up to {mostKurtosis}',
    },
    remedy: {
      zh: '请先核对偏低单位的数据；无误的，提高满意值或上调各档界限，使高分拉开差距；只为督促达标的，改设为 thresholds',
      en: 'check the figures of the low ones; if right, raise the satisfactory value or the tiers so that the top is told apart; if it is a condition to be met, make it one of the thresholds',
    },
  },
  INDICATOR_CONSTANT: {
    severity: 'warning',
    message: {
      zh: '{subject}有数值的 {count} 家得分全部相同，不区分高低',
      en: 'all {count} units with a value in {subject} have the same score: it tells nobody apart',
    },
    expected: { zh: '各单位有高有低', en: 'scores that differ' },
    remedy: {
      zh: '请删去该项，或改用能区分高低的统计口径；作为门槛的，改设为 thresholds',
      en: 'take it out or measure it so that it differs; if it is a condition to be met, make it one of the thresholds',
    },
  },
  INDICATOR_COVERAGE_LOW: {
    severity: 'warning',
    message: {
      zh: '{subject}只有 {count} 家有数值（应报 {applies} 家，占 {share:%}）',
      en: 'only {count} of the {applies} units that should have a value in {subject} have one ({share:%})',
    },
    expected: { zh: '不低于 {least:%}', en: 'at least {least:%}' },
    remedy: {
      zh: '请补报，或在方案中删去；确不适用的单位请填“不适用”，不作缺报',
      en: 'have it reported or take it out of the scheme; where it does not apply, say so, which is no gap',
    },
  },
  INDICATOR_EMPTY: {
    severity: 'error',
    message: {
      zh: '{subject}没有任何单位有数值，却仍占权重',
      en: 'no unit has a value in {subject}, and yet it has its weight',
    },
    expected: { zh: '至少有两家的数值', en: 'values of two units or more' },
    remedy: { zh: '请核对该列，或从方案中删去该项', en: 'check the column or take it out of the scheme' },
  },
  INDICATOR_LEFT_OUT: {
    severity: 'warning',
    message: {
      zh: '{subject}没有数值或数值太少，未计分，权重由同组其余各项分担',
      en: '{subject} has no values, or too few: it was left out, and its brothers took its weight',
    },
    expected: { zh: '数值达到方案 availability 的要求', en: 'as many values as the scheme’s availability asks for' },
    remedy: { zh: '请补报，或从方案中删去该项', en: 'have it reported or take it out of the scheme' },
  },
  INDICATOR_MISPLACED: {
    severity: 'info',
    message: {
      zh: '{subject}与“{other}”的相关（{r:2}）高于与所在组“{group}”其余各项的相关（{own:2}，{count} 家）',
      en: '{subject} goes with “{other}” ({r:2}) rather than with the rest of its own group “{group}” ({own:2}, {count} units)',
    },
    expected: { zh: '与所在组的相关最高', en: 'the highest correlation with its own group' },
    remedy: {
      zh: '请考虑移到“{other}”；按内容应留在原组的，可不改',
      en: 'consider moving it to “{other}”; where its meaning decides otherwise, leave it',
    },
  },
  INDICATOR_MOSTLY_ZERO: {
    severity: 'warning',
    message: {
      zh: '{subject}有 {zeros:%} 的单位为 0，主要在区分“有”和“没有”',
      en: '{zeros:%} of the units have 0 in {subject}: it mostly tells those who have some from those who have none',
    },
    expected: { zh: '不超过 {most:%}', en: 'at most {most:%}' },
    remedy: {
      zh: '请考虑改为加分项或分档计分；按规模应有差别的，核对统计口径',
      en: 'consider a bonus item or tiers; if all should have some, check what is counted',
    },
  },
  INDICATOR_NEARLY_CONSTANT: {
    severity: 'warning',
    message: {
      zh: '{subject}有 {same:%} 的单位数值相同，共只有 {values} 种数值，区分度低',
      en: '{same:%} of the units have the same value in {subject}, with only {values} different ones: it tells few apart',
    },
    expected: { zh: '相同的不超过 {most:%}', en: 'at most {most:%} the same' },
    remedy: {
      zh: '请改用更细的统计口径，或降低权重；“有没有”一类的指标宜作门槛或加分项',
      en: 'measure it more finely or lower its weight; a yes-or-no item is better as threshold or bonus',
    },
  },
  INDICATOR_SKEWED: {
    severity: 'warning',
    message: {
      zh: '{subject}标准化后仍严重偏斜（偏度 {skew:2}，超额峰度 {kurtosis:2}），少数单位拉开全部差距',
      en: '{subject} is still badly skewed after normalisation (skewness {skew:2}, excess kurtosis {kurtosis:2}): a few units make all the difference',
    },
    expected: {
      zh: '偏度绝对值不超过 {mostSkew}，或超额峰度不超过 {mostKurtosis}',
      en: 'skewness within ±{mostSkew}, or excess kurtosis up to {mostKurtosis}',
    },
    remedy: {
      zh: '请对该项取对数（treatment: log1p），或给出固定的满意值与不允许值；分档计分的，调整各档界限',
      en: 'take logarithms (treatment: log1p) or fix goalposts; where there are tiers, move their limits',
    },
  },
  INDICATOR_WITHOUT_INFLUENCE: {
    severity: 'warning',
    message: {
      zh: '去掉{subject}，没有一家的名次改变，虽然它占 {weight:%}',
      en: 'without {subject} not a single rank would change, although it weighs {weight:%}',
    },
    expected: { zh: '对名次有影响', en: 'some effect on ranks' },
    remedy: {
      zh: '请删去该项以减轻填报负担，或改用能区分高低的口径',
      en: 'take it out and spare everybody the work, or measure it so that it differs',
    },
  },
  INDICATOR_WITHOUT_WEIGHT: {
    severity: 'info',
    message: { zh: '{subject}权重为 0，不影响得分', en: '{subject} weighs nothing and changes no score' },
    expected: { zh: '大于 0', en: 'above 0' },
    remedy: {
      zh: '只供了解的，请注明；否则给出权重或删去',
      en: 'if it is for information, say so; else weigh it or take it out',
    },
  },
} as const satisfies Record<string, IssueWords>;
