/** Words on how many reviews there are, how they spread and how far reviewers agree. */
import type { Localised } from '../../round/localised.ts';

export const AGREEMENT = {
  heading: { zh: '评审情况与一致性', en: 'Reviews and agreement' },
  none: { zh: '截至本次计算尚无有效评审意见。', en: 'Up to this run there is no valid review.' },
  lead: {
    zh: '共收到 {n} 份有效评审意见，涉及 {reviewers} 位专家、{centres} 家中心；方案要求每家不少于 {required} 份，{short} 家不足。',
    en: '{n} valid review(s) by {reviewers} reviewer(s) for {centres} centre(s); the scheme asks for at least {required} each, which {short} centre(s) lack.',
  },
  conflicts: { zh: '另有 {n} 份因申报回避不计入。', en: '{n} more are left out for a conflict of interest.' },
  agreementCaption: { zh: '专家评分的一致性', en: 'How far reviewers agree' },
  item: { zh: '范围', en: 'Over' },
  total: { zh: '全部要点', en: 'All points' },
  single: { zh: 'ICC({model},1)', en: 'ICC({model},1)' },
  average: { zh: 'ICC({model},k)', en: 'ICC({model},k)' },
  alphaInterval: { zh: 'α（定距）', en: 'α (interval)' },
  alphaOrdinal: { zh: 'α（定序）', en: 'α (ordinal)' },
  w: { zh: '肯德尔 W', en: "Kendall's W" },
  panel: {
    zh: '{reviewers} 位专家评了同样的 {centres} 家中心，专家平均分的可靠性 ICC(2,k) 为 {icc}，{band}：平均分的差异约 {share} 来自中心之间的差别，其余来自专家宽严不一和偶然因素。',
    en: '{reviewers} reviewers marked the same {centres} centres. The reliability of their mean, ICC(2,k), is {icc}: {band}. About {share} of what parts the means comes from the centres, the rest from reviewers’ strictness and chance.',
  },
  panelOfSome: {
    zh: '有评审意见的 {of} 家中心中，{centres} 家由全部 {reviewers} 位专家评过，ICC(2,k) 和肯德尔 W 只就这些中心计算。',
    en: 'Of {of} centres with reviews, {centres} were marked by all {reviewers} reviewers; ICC(2,k) and Kendall’s W are over these alone.',
  },
  mixed: {
    zh: '各位专家所评的中心不同，ICC(2,k) 和肯德尔 W 以同一组专家评同样的中心为前提，不适用，未予计算。{centres} 家中心各有 {k} 份评审意见，按单向模型，其平均分的可靠性 ICC(1,k) 为 {icc}，{band}：平均分的差异约 {share} 来自中心之间的差别，其余来自专家不同和偶然因素。',
    en: 'Reviewers marked different centres. ICC(2,k) and Kendall’s W suppose the same reviewers for the same centres: they do not apply and are not computed. {centres} centres have {k} reviews each; the reliability of the mean of these by the one-way model, ICC(1,k), is {icc}: {band}. About {share} of what parts the means comes from the centres, the rest from different reviewers and chance.',
  },
  noShare: {
    zh: '{measure} 为 {icc}：专家之间的差异不小于中心之间的差异，平均分不足以区分中心的高低。',
    en: '{measure} is {icc}: reviewers differ as much as the centres do, so that the means do not tell centres apart.',
  },
  noValue: {
    zh: '{measure} 无从得出：各中心的平均分几乎没有差别，专家之间却有分歧，平均分不足以区分中心的高低。',
    en: '{measure} cannot be told: the means of the centres hardly differ while reviewers do, so that the means do not tell centres apart.',
  },
  neither: {
    zh: '各位专家所评的中心不同，各中心的评审份数也不同，ICC 和肯德尔 W 均不适用，未予计算；一致性见克里彭多夫 α。',
    en: 'Reviewers marked different centres, in different numbers: neither ICC nor Kendall’s W applies, and none is computed; see Krippendorff’s alpha.',
  },
  alpha: {
    zh: '克里彭多夫 α 按有两份以上评审意见的 {centres} 家中心计算，允许专家所评中心不同：1 为完全一致，0 为与随机评分无异；通常以不低于 0.800 为可靠，0.667 以上仅供参考。',
    en: 'Krippendorff’s alpha is over the {centres} centres with two reviews or more, whoever marked them: 1 is perfect agreement, 0 what chance would give; 0.800 is usually asked for, and from 0.667 on conclusions are tentative.',
  },
  bands: {
    zh: 'ICC 低于 0.5 为较差，0.5 至 0.75 为中等，0.75 至 0.9 为良好，0.9 以上为优秀（Koo、Li，2016）。ICC 按 Shrout、Fleiss（1979），α 按 Krippendorff（2011），均以得分率计算。',
    en: 'ICC below 0.5 is poor, to 0.75 moderate, to 0.9 good, above excellent (Koo and Li, 2016). ICC as in Shrout and Fleiss (1979), alpha as in Krippendorff (2011), over the shares of the full marks.',
  },
  poor: { zh: '一致性较差', en: 'poor' },
  moderate: { zh: '一致性中等', en: 'moderate' },
  good: { zh: '一致性良好', en: 'good' },
  excellent: { zh: '一致性优秀', en: 'excellent' },
  oneReview: {
    zh: '没有一家中心有两份以上评审意见，无从比较专家的一致性。',
    en: 'No centre has two reviews, so that agreement cannot be told.',
  },
  equal: { zh: '全部评分相同，无从计算一致性。', en: 'All marks are equal, so that agreement cannot be told.' },
  centresCaption: { zh: '各中心的评审意见', en: 'Reviews of every centre' },
  name: { zh: '中心', en: 'Centre' },
  reviews: { zh: '份数', en: 'Reviews' },
  missing: { zh: '缺 {n} 份', en: '{n} missing' },
  mean: { zh: '平均得分率', en: 'Mean share' },
  lowest: { zh: '最低', en: 'Lowest' },
  highest: { zh: '最高', en: 'Highest' },
  deviation: { zh: '标准差', en: 'Deviation' },
  far: { zh: '明显偏离', en: 'Far marks' },
  shareNote: {
    zh: '得分率为专家给分占所评要点满分的比例，不评与未评不计；标准差单位为百分点。',
    en: 'Shares are of the full marks of the points that were marked; deviations are in percentage points.',
  },
  farNote: {
    zh: '“明显偏离”的评分与其他专家评分的中位数相差超过满分的 {share}，且其他专家的意见彼此相近；仅作提示，不影响得分。',
    en: 'Far marks are more than {share} of the full marks away from the median of the others, who agree; pointed out only, no score moves.',
  },
  farOne: {
    zh: '专家 {letter} 对“{point}”评 {mark} 分，其他专家的中位数为 {others} 分（满分 {full} 分），相差较大；仅作提示，不影响计分。',
    en: 'Reviewer {letter} gave {mark} for “{point}”, the others {others} in the median (of {full}): far apart; pointed out only, the score is not affected.',
  },
  notLevelled: {
    zh: '专家宽严已校准；{n} 位专家只评一家或各家得分率全同，未作校准。',
    en: 'Severity is levelled; {n} reviewer(s) with a single centre, or the same share for all, are left as is.',
  },
} as const satisfies Record<string, Localised>;
