/** Words of the method page and of verification. */
import type { Localised } from '../../round/localised.ts';

export const METHOD = {
  heading: { zh: '评估方法', en: 'Method' },
  authorityTitle: { zh: '计分方案的依据', en: 'On whose authority' },
  authority: {
    zh: '{decidedBy}（方案版本 {version}）',
    en: '{decidedBy} (scheme version {version})',
  },
  authorityNote: {
    zh: '评估对象、评估期、指标、材料与一票否决依据{source}；权重、标准化参数、评分要点分值、等级界限均为本方案的设定，不是通知的规定。',
    en: 'Who is evaluated, the period, the indicators, the materials and the veto follow {source}; weights, parameters, full marks and grade limits are settings of this scheme, not of the notice.',
  },
  steps: { zh: '计算步骤', en: 'How the score is made' },
  treatmentLog: {
    zh: '数据处理：下列指标取对数 z = ln(1 + x / s)，x 为填报值：{scales}；其余指标 z = x。0 仍为 0，高低次序不变。',
    en: 'Treatment: z = ln(1 + x / s), x being the figure, for {scales}; for the others z = x. Zero stays zero and the order stays.',
  },
  scaleItem: {
    zh: '{title}（s = {scale}）',
    en: '{title} (s = {scale})',
  },
  efficacy: {
    zh: '标准化（功效系数法）：f = {base} + {span} × (z − z0) / (z1 − z0)，z0、z1 为下限（不允许值）与上限（满意值）按同样处理后的数值；{clip}。',
    en: 'Normalisation (efficacy coefficient): f = {base} + {span} × (z − z0) / (z1 − z0), with z0 and z1 the treated lower (unallowable) and upper (satisfactory) values; {clip}.',
  },
  minMax: {
    zh: '标准化（极差法）：f = {from} + ({to} − {from}) × (z − z0) / (z1 − z0)，z0、z1 为下限值与上限值按同样处理后的数值；超出区间的不截断。',
    en: 'Normalisation (min–max): f = {from} + ({to} − {from}) × (z − z0) / (z1 − z0), with z0 and z1 the treated lower and upper values; not cut.',
  },
  minMaxClipped: {
    zh: '标准化（极差法）：f = {from} + ({to} − {from}) × (z − z0) / (z1 − z0)，z0、z1 为下限值与上限值按同样处理后的数值；超出区间的截断。',
    en: 'Normalisation (min–max): f = {from} + ({to} − {from}) × (z − z0) / (z1 − z0), with z0 and z1 the treated lower and upper values; cut beyond them.',
  },
  efficacyExponential: {
    zh: '标准化（指数型功效系数法）：f = {base} × ({top} / {base})^r，r = (z − z0) / (z1 − z0)，z0、z1 为下限（不允许值）与上限（满意值）按同样处理后的数值；{clip}。',
    en: 'Normalisation (exponential efficacy coefficient): f = {base} × ({top} / {base})^r with r = (z − z0) / (z1 − z0), z0 and z1 being the treated unallowable and satisfactory values; {clip}.',
  },
  ownSettings: {
    zh: '下列指标另有设定，以方案为准：{titles}。',
    en: 'These indicators have settings of their own in the scheme: {titles}.',
  },
  clipNone: { zh: '超出区间的不截断', en: 'not cut beyond them' },
  clipLow: { zh: '低于 {base} 分的计 {base} 分', en: 'scores below {base} count as {base}' },
  clipBoth: { zh: '结果限于 {base} 至 {top} 分', en: 'scores are kept within {base} and {top}' },
  goalpostsMixed: {
    zh: '上下限由方案冻结的有：{posts}；其余取全体参评中心的最小值与最大值。',
    en: 'The scheme fixes them for {posts}; for the others they are minimum and maximum of the evaluated centres.',
  },
  goalpostsFixed: {
    zh: '上下限均由方案冻结：{posts}。',
    en: 'The scheme fixes them: {posts}.',
  },
  goalpostsReference: {
    zh: '上下限取全体参评中心的最小值与最大值。',
    en: 'These are minimum and maximum of the evaluated centres.',
  },
  goalpostItem: {
    zh: '{title}（{low} 至 {high}）',
    en: '{title} ({low} to {high})',
  },
  constant: { zh: '全体相同的指标统一计 {constant} 分。', en: 'Where all have the same figure, all score {constant}.' },
  missingFloor: {
    zh: '未报或无法采信的指标计 {lowest} 分。',
    en: 'A figure that is missing or not usable scores {lowest}.',
  },
  theLowest: { zh: '最低', en: 'the lowest score' },
  missingSkip: {
    zh: '未报或无法采信的指标不计分，其权重由同组其余各项分担。',
    en: 'A figure that is missing or not usable does not count; its weight goes to the others of its group.',
  },
  missingWithhold: {
    zh: '有指标未报或无法采信的中心，不出总分。',
    en: 'With a figure missing or not usable there is no total.',
  },
  verified: {
    zh: '有现场核实值的，按核实值计分，其余按填报值计分。',
    en: 'A figure that was verified on site is scored as verified, any other as declared.',
  },
  imputed: {
    zh: '填补：未报的指标以{method}填补，并逐项注明；不适用的指标不填补。',
    en: 'Imputation: figures that were not reported are filled in by {method} and marked; what does not apply is not.',
  },
  availabilityIndicators: {
    zh: '参评中心有值的比例低于 {share} 的指标不计分，权重由同组其余各项分担。',
    en: 'An indicator that fewer than {share} of the evaluated centres have does not count; its weight goes to the others of its group.',
  },
  availabilityGroup: {
    zh: '一组中有分的指标低于 {share} 的，该组没有得分。',
    en: 'A group of which fewer than {share} of the indicators have a score has none.',
  },
  availabilityUnits: {
    zh: '所报指标低于 {share} 的中心不参加排名。',
    en: 'A centre that has fewer than {share} of the indicators has no rank.',
  },
  aggregation: {
    zh: '合成：指标得分按组内权重、一级指标得分按组权重作加权算术平均，得定量部分；总分 = 定量部分 × {quantitative} + 定性部分 × {qualitative}。',
    en: 'Aggregation: weighted arithmetic means of indicators within groups and of groups make the quantitative part; total = quantitative × {quantitative} + qualitative × {qualitative}.',
  },
  aggregationOther: {
    zh: '合成：由下至上依次为{means}，最后一种用于其上各层；总分中定量部分占 {quantitative}，定性部分占 {qualitative}。',
    en: 'Aggregation, from the indicators up: {means}, the last for all levels above; the quantitative part weighs {quantitative}, the qualitative part {qualitative}.',
  },
  groupWeights: {
    zh: '一级指标的权重用{methods}确定，见满分表。',
    en: 'The weights of the groups come from {methods}: see the full points.',
  },
  indicatorWeights: {
    zh: '组内权重用{methods}确定，见满分表。',
    en: 'Weights within the groups come from {methods}: see the full points.',
  },
  adjustments: {
    zh: '总分另按方案的加分项与扣分项调整，不超过方案规定的上限。',
    en: 'Bonus and penalty items of the scheme change the total, within such caps as it sets.',
  },
  visit: {
    zh: '现场考察可以{limits}，须有理由，总分不超出 0 至 100 分或方案另定的界限。',
    en: 'After a visit {limits}, with a reason; the total stays within 0 and 100 or the limits of the scheme.',
  },
  visitBonus: { zh: '至多加 {most} 分', en: 'up to {most} points may be added' },
  visitPenalty: { zh: '至多扣 {most} 分', en: 'up to {most} taken off' },
  lateNone: {
    zh: '迟交的予以登记，不扣分，照常排名。',
    en: 'Lateness is marked; it costs no points and no rank.',
  },
  latePoints: {
    zh: '迟交的，{rule}，总分不低于 0 分或方案另定的界限。',
    en: 'A late return {rule}; the total stays within 0 and 100 or the limits of the scheme.',
  },
  lateOnce: { zh: '扣 {points} 分', en: 'loses {points} point(s)' },
  lateByDay: {
    zh: '每迟交 1 天（不足 1 天按 1 天计）扣 {points} 分，至多扣 {most} 分',
    en: 'loses {points} point(s) for each day that has begun, {most} at most',
  },
  lateByHour: {
    zh: '每迟交 1 小时（不足 1 小时按 1 小时计）扣 {points} 分，至多扣 {most} 分',
    en: 'loses {points} point(s) for each hour that has begun, {most} at most',
  },
  lateUnranked: {
    zh: '迟交的照常计分，不参加排名和评级，其数据仍计入参照集。',
    en: 'A late return is scored and neither ranked nor graded; its figures stay in the reference set.',
  },
  notApplicable: {
    zh: '下列指标可以填报为不适用，不计分，权重由同组其余各项分担：{titles}。',
    en: 'These may be reported as not applicable; they do not count then, and their weight goes to the others of the group: {titles}.',
  },
  thresholds: {
    zh: '未达到方案所列门槛的中心，按方案规定不参加排名，或等级受限。',
    en: 'A centre that misses a threshold of the scheme has no rank or a limited grade, as the scheme says.',
  },
  secondOpinions: {
    zh: '另用{methods}排序，仅供参考，不影响名次。',
    en: 'Ranks by {methods} are computed beside, for information only.',
  },
  qualitative: {
    zh: '定性部分：每个评分要点取有效评审意见的{combined}，除以该要点满分，按满分加权合成；“不评”不计入，也不按 0 分算；申报回避的专家不计入。',
    en: 'Qualitative part: for each point the {combined} of the valid marks over its full marks, put together by full marks; “not scored” is left out and is no 0; reviewers with a conflict of interest are left out.',
  },
  mean: { zh: '算术平均', en: 'mean' },
  'trimmed-mean': {
    zh: '去掉一个最高分和一个最低分后的平均（不足 5 个评分时取全部的平均）',
    en: 'mean without the highest and the lowest (of fewer than five marks: of all)',
  },
  median: { zh: '中位数', en: 'median' },
  levelled: {
    zh: '评分先校准专家的宽严：按每位专家所评各中心得分率的平均与标准差换算为标准分，再换算回全部评审意见的平均与标准差；只评一家、或各家得分率全同的专家不作校准。',
    en: 'Severity is levelled first: marks become z-scores by mean and standard deviation of the reviewer’s own shares of the full marks, and are put back on those of all; a reviewer with a single centre, or with the same share for all, is left as is.',
  },
  rankingPublished: {
    zh: '排名与评级：以四舍五入到 {decimals} 位小数的公布分为准；{ties}。{grades}。',
    en: 'Rank and grade follow the published score, rounded half up to {decimals} decimal(s); {ties}. {grades}.',
  },
  rankingExact: {
    zh: '排名与评级：以未舍入的精确分为准，公布分四舍五入到 {decimals} 位小数；{ties}。{grades}。',
    en: 'Rank and grade follow the exact score; the published one is rounded half up to {decimals} decimal(s); {ties}. {grades}.',
  },
  competition: {
    zh: '同分并列，取较前名次，其后名次空缺',
    en: 'ties share the better rank and leave the next ones empty',
  },
  average: { zh: '同分并列，取各名次的平均', en: 'ties share the mean of their ranks' },
  dense: { zh: '同分并列，其后名次不空缺', en: 'ties share a rank and leave none empty' },
  outside: {
    zh: '未提交、填报有误、不符合条件与被否决的中心不参加排名，其数据不计入最小值、最大值、中位数等统计。',
    en: 'Centres that did not submit, have errors, are not eligible or are vetoed have no rank, and their figures are in no statistics.',
  },
  exampleTitle: { zh: '算例：{indicator}', en: 'Worked example: {indicator}' },
  exampleSource: { zh: '填报值 {value}（{cell}）', en: 'The figure {value} ({cell})' },
  exampleVerified: { zh: '核实值 {value}（台账 {cell}）', en: 'The verified figure {value} (ledger, {cell})' },
  exampleStep: { zh: '{words}。{formula} = {filled} = {result}', en: '{words}: {formula} = {filled} = {result}' },
  exampleFull: {
    zh: '满分 = {factors} = {full} 分（权重逐级相乘）',
    en: 'full points = {factors} = {full} (the weights multiplied)',
  },
  examplePoints: {
    zh: '得分 = {score} / 100 × {full} = {points} 分',
    en: 'points = {score} / 100 × {full} = {points}',
  },
  weightsCaption: { zh: '指标满分（即权重）与上下限', en: 'Full points (the weights) and goalposts' },
  indicator: { zh: '指标', en: 'Indicator' },
  full: { zh: '满分', en: 'Full' },
  low: { zh: '下限', en: 'Lower' },
  high: { zh: '上限', en: 'Upper' },
  declared: { zh: '{value} 定', en: '{value} fixed' },
  sectionWeights: { zh: '定性部分：{sections}', en: 'Qualitative part: {sections}' },
  sectionItem: { zh: '{title} {points} 分', en: '{title} {points}' },
} as const satisfies Record<string, Localised>;

export const VERIFICATION = {
  heading: { zh: '核验与溯源', en: 'Verification' },
  lead: {
    zh: '每页页脚的验证码对应唯一一次计算、一份填报快照和本文件的数字指纹（SHA-256）。持有人可将验证码或文件送{organiser}核对；办公室用下列命令核验，文件被改动或已被新报告取代时会明确提示。',
    en: "The code at the foot of each page stands for one run, one snapshot and this file's SHA-256. Send the code or the file to {organiser} to have it checked; the office uses the commands below, which also tell of changed or superseded files.",
  },
  command: { zh: '核验命令', en: 'Command' },
  commandValue: { zh: 'centre-evaluation verify {code}', en: 'centre-evaluation verify {code}' },
  explain: { zh: '算式溯源', en: 'Arithmetic' },
  explainValue: { zh: 'centre-evaluation explain {centre}', en: 'centre-evaluation explain {centre}' },
  snapshot: { zh: '填报快照', en: 'Snapshot' },
  versions: { zh: '方案与算法', en: 'Scheme and method' },
  versionsValue: { zh: '方案版本 {scheme}，算法版本 {method}', en: 'scheme {scheme}, method {method}' },
} as const satisfies Record<string, Localised>;
