/** Words for the methods of the library, as the reports name them. */
import type { Localised } from '../../round/localised.ts';
import type { Imputation } from '../../scoring/scheme/data-schema.ts';
import type { Normalisation } from '../../scoring/scheme/normalisation-schema.ts';
import type { Treatment } from '../../scoring/scheme/treatment-schema.ts';
import type { AggregationSetting } from '../../scoring/scheme/tree-schema.ts';
import type { Weighting } from '../../scoring/scheme/weighting-schema.ts';

/** Which indicators are treated. */
export const TREATED = {
  all: { zh: '各指标', en: '' },
  illShaped: {
    zh: '偏度绝对值超过 {skewness} 且超额峰度超过 {kurtosis} 的指标',
    en: ' where absolute skewness exceeds {skewness} and excess kurtosis {kurtosis}',
  },
} as const satisfies Record<string, Localised>;

/** The logarithm with frozen scales has a sentence of its own, with its indicators. */
export const TREATMENTS = {
  none: { zh: '数据处理：直接采用填报值，z = x。', en: 'Treatment: none; z = x, the reported figure.' },
  'shifted-log': {
    zh: '数据处理：{which}取对数 z = ln(x − 最小值 + h)，h 为极差的 {share}。',
    en: 'Treatment{which}: z = ln(x − minimum + h), h being {share} of the range.',
  },
  winsorise: {
    zh: '数据处理：偏度绝对值超过 {skewness} 且超额峰度超过 {kurtosis} 的指标缩尾，至多 {most} 个值缩至相邻的值；其余指标 z = x。',
    en: 'Treatment: where absolute skewness exceeds {skewness} and excess kurtosis {kurtosis}, up to {most} values are drawn in to their neighbours; else z = x.',
  },
  'winsorise-or-log': {
    zh: '数据处理：偏度绝对值超过 {skewness} 且超额峰度超过 {kurtosis} 的指标先缩尾（至多 {most} 个值），仍不合要求的取对数；其余指标 z = x。',
    en: 'Treatment: where absolute skewness exceeds {skewness} and excess kurtosis {kurtosis}, up to {most} values are drawn in, and where that is not enough logarithms are taken; else z = x.',
  },
  'box-cox': {
    zh: '数据处理：{which}作 Box–Cox 变换，λ = {lambda}。',
    en: 'Treatment{which}: Box–Cox transformation with λ = {lambda}.',
  },
} as const satisfies Record<Exclude<Treatment['method'], 'log1p'>, Localised>;

export const NORMALISATIONS = {
  none: {
    zh: '标准化：不作变换，f = {factor} × z；越小越好的指标取相反数。',
    en: 'Normalisation: none; f = {factor} × z, and −z where less is better.',
  },
  'z-score': {
    zh: '标准化（Z 分数）：f = {mean} + {deviation} × (z − 均值) / 标准差（{divisor}）。',
    en: 'Normalisation (z-score): f = {mean} + {deviation} × (z − mean) / standard deviation ({divisor}).',
  },
  'distance-to-target': {
    zh: '标准化（与目标的距离）：f = {factor} × (1 − (目标 − z) / (目标 − 最小值))。',
    en: 'Normalisation (distance to the target): f = {factor} × (1 − (target − z) / (target − minimum)).',
  },
  'distance-to-maximum': {
    zh: '标准化（与最大值的距离）：f = {factor} × (1 − (最大值 − z) / (最大值 − 最小值))。',
    en: 'Normalisation (distance to the maximum): f = {factor} × (1 − (maximum − z) / (maximum − minimum)).',
  },
  'distance-to-reference': {
    zh: '标准化（与参照单位的距离）：f = {factor} × (1 − (参照值 − z) / (参照值 − 最小值))。',
    en: 'Normalisation (distance to the reference unit): f = {factor} × (1 − (reference − z) / (reference − minimum)).',
  },
  'fraction-of-maximum': {
    zh: '标准化（占最大值的比例）：f = {factor} × z / 最大值。',
    en: 'Normalisation (fraction of the maximum): f = {factor} × z / maximum.',
  },
  rank: {
    zh: '标准化（位次）：f 为从最差数起的位次，最差为 1，依次加 1。',
    en: 'Normalisation (rank): 1 for the worst, and so on.',
  },
  'percentile-rank': {
    zh: '标准化（百分位次）：f = {factor} × (位次 − 1) / (n − 1)。',
    en: 'Normalisation (percentile rank): f = {factor} × (rank − 1) / (n − 1).',
  },
  borda: {
    zh: '标准化（波达计数）：f 为数值不如本中心的中心个数。',
    en: 'Normalisation (Borda): how many centres are worse.',
  },
  vector: { zh: '标准化（向量法）：f = {factor} × z / √Σz²。', en: 'Normalisation (vector): f = {factor} × z / √Σz².' },
  sum: {
    zh: '标准化（比重法）：f = {factor} × z / Σz。',
    en: 'Normalisation (share of the sum): f = {factor} × z / Σz.',
  },
  'maximum-absolute': {
    zh: '标准化（占最大绝对值的比例）：f = {factor} × z / max|z|。',
    en: 'Normalisation (fraction of the largest size): f = {factor} × z / max|z|.',
  },
  logarithmic: {
    zh: '标准化（对数比重）：f = {factor} × ln z / ln Πz；越小越好的指标为 {factor} × (1 − ln z / ln Πz) / (n − 1)。',
    en: 'Normalisation (logarithmic shares): f = {factor} × ln z / ln Πz; where less is better {factor} × (1 − ln z / ln Πz) / (n − 1).',
  },
  nonlinear: {
    zh: '标准化（非线性）：f = {factor} × (z / 最大值)²；越小越好的指标为 {factor} × (最小值 / z)³。',
    en: 'Normalisation (non-linear): f = {factor} × (z / maximum)²; where less is better {factor} × (minimum / z)³.',
  },
  'enhanced-accuracy': {
    zh: '标准化（差额比重）：f = {factor} × (1 − 与最优值的差额 / 差额合计)。',
    en: 'Normalisation (share of the shortfalls): f = {factor} × (1 − shortfall from the best / all shortfalls).',
  },
  'zavadskas-turskis': {
    zh: '标准化（与最优值的相对差额）：f = {factor} × (1 − |最优值 − z| / |最优值|)。',
    en: 'Normalisation (relative to the best): f = {factor} × (1 − |best − z| / |best|).',
  },
  sigmoid: {
    zh: '标准化（S 形函数）：f = {factor} / (1 + e^(−{steepness}(z − {middle})))。',
    en: 'Normalisation (sigmoid): f = {factor} / (1 + e^(−{steepness}(z − {middle}))).',
  },
  steps: {
    zh: '标准化（分档计分）：达到哪一档，得哪一档的分，折算为百分制。',
    en: 'Normalisation (step table): the score of the tier that is reached.',
  },
  piecewise: {
    zh: '标准化（分段线性）：在相邻两档之间按比例计分。',
    en: 'Normalisation (piecewise linear): in proportion between two neighbouring tiers.',
  },
} as const satisfies Record<Exclude<Normalisation['method'], 'min-max' | 'efficacy-coefficient'>, Localised>;

export const IMPUTATIONS = {
  mean: { zh: '参评中心的平均值', en: 'the mean of the evaluated centres' },
  median: { zh: '参评中心的中位数', en: 'the median of the evaluated centres' },
  'group-mean': { zh: '同类参评中心的平均值', en: 'the mean of the evaluated centres of its kind' },
  'group-median': { zh: '同类参评中心的中位数', en: 'the median of the evaluated centres of its kind' },
  previous: { zh: '上一轮的数值', en: 'last round’s figure' },
} as const satisfies Record<Exclude<Imputation['method'], 'none'>, Localised>;

export const AGGREGATIONS = {
  arithmetic: { zh: '加权算术平均', en: 'weighted arithmetic mean' },
  geometric: { zh: '加权几何平均', en: 'weighted geometric mean' },
  harmonic: { zh: '加权调和平均', en: 'weighted harmonic mean' },
  generalised: { zh: '加权幂平均（p = {power}）', en: 'weighted generalised mean (p = {power})' },
  copeland: { zh: '科普兰法', en: 'Copeland’s rule' },
} as const satisfies Record<AggregationSetting['method'], Localised>;

export const WEIGHTINGS = {
  equal: { zh: '等权', en: 'equal weighting' },
  fixed: { zh: '给定权重', en: 'given weights' },
  ahp: { zh: '层次分析法', en: 'the analytic hierarchy process' },
  budget: { zh: '专家百分赋权', en: 'budget allocation by experts' },
  entropy: { zh: '熵权法', en: 'entropy' },
  critic: { zh: 'CRITIC 法', en: 'CRITIC' },
  deviation: { zh: '标准差法', en: 'standard deviations' },
  variance: { zh: '方差法', en: 'variances' },
  variation: { zh: '变异系数法', en: 'coefficients of variation' },
  gini: { zh: '基尼系数法', en: 'Gini coefficients' },
  angle: { zh: '夹角法', en: 'the angle method' },
  merec: { zh: 'MEREC 法', en: 'MEREC' },
  cilos: { zh: 'CILOS 法', en: 'CILOS' },
  idocriw: { zh: 'IDOCRIW 法', en: 'IDOCRIW' },
  lopcow: { zh: 'LOPCOW 法', en: 'LOPCOW' },
  rancom: { zh: 'RANCOM 排序赋权', en: 'RANCOM' },
  components: { zh: '主成分法', en: 'principal components' },
  combined: { zh: '主客观组合赋权', en: 'judged and objective weights together' },
} as const satisfies Record<Weighting['method'], Localised>;
