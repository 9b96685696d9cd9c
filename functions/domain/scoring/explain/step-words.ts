/** What every step of the library is, in the words of an office. */
import type { Localised } from '../../round/localised.ts';

const words = (zh: string, en: string): Localised => ({ zh, en });

/** By the method of a step. The letters are those of its formula. */
export const STEP_WORDS: Readonly<Record<string, Localised>> = {
  formula: words('由其他指标计算', 'computed from other columns'),
  denominated: words('除以规模：d 为分母，k 为倍数', 'divided by size: d the denominator, k the factor'),
  'imputed-mean': words('缺值填补：参照集 n 个数之和 S 的平均', 'a gap filled: the mean of n figures with the sum S'),
  'imputed-median': words('缺值填补：参照集 n 个数的中位数 M', 'a gap filled: the median M of n figures'),
  'imputed-group-mean': words(
    '缺值填补：同组 n 个数之和 S 的平均',
    'a gap filled: the mean of the n figures of its group',
  ),
  'imputed-group-median': words(
    '缺值填补：同组 n 个数的中位数 M',
    'a gap filled: the median M of the n figures of its group',
  ),
  'imputed-previous': words('缺值填补：取上一轮的数 v', 'a gap filled: last round’s figure v'),
  log1p: words('取对数：s 为冻结的标度', 'logarithm, with the frozen scale s'),
  'shifted-log': words('取对数：m 为最小值，h 为平移量', 'logarithm: m the minimum, h the shift'),
  winsorise: words('缩尾：收到 l 与 u 之间', 'drawn in between l and u'),
  'winsorise-or-log': words('缩尾后取对数', 'drawn in, then the logarithm'),
  'box-cox': words('Box–Cox 变换：m 为最小值', 'Box–Cox transformation: m the minimum'),
  'min-max': words('标准化（极差法）：z0、z1 为下限与上限', 'normalised between z0 and z1 (min–max)'),
  'efficacy-coefficient': words(
    '标准化（功效系数法）：z0 为不允许值，z1 为满意值',
    'normalised by the efficacy coefficient: z0 unallowable, z1 satisfactory',
  ),
  constant: words('全体相同，人人得 c', 'all are equal: everybody gets c'),
  'z-score': words(
    '标准化（Z 分数）：μ 为均值，σ 为标准差',
    'normalised as z-score: μ the mean, σ the standard deviation',
  ),
  'distance-to-target': words(
    '标准化（与目标的距离）：t 为目标，m 为最差值',
    'normalised by the distance to the target t; m the worst value',
  ),
  'distance-to-maximum': words(
    '标准化（与最好值的距离）：t 为最好值，m 为最差值',
    'normalised by the distance to the best value t; m the worst',
  ),
  'distance-to-reference': words(
    '标准化（与参照单位的距离）：t 为其数值，m 为最差值',
    'normalised by the distance to the value t of the reference unit; m the worst',
  ),
  none: words('不作标准化：数值乘以 k', 'not normalised: the value times k'),
  'fraction-of-maximum': words(
    '标准化（占最大值的比例）：h 为最大值',
    'normalised as a fraction of the largest value h',
  ),
  'maximum-absolute': words(
    '标准化（占最大绝对值的比例）：h 为最大绝对值',
    'normalised as a fraction of the largest size h',
  ),
  logarithmic: words(
    '标准化（对数比重）：L 为乘积的对数，共 n 家',
    'normalised as a part of the logarithm L of the product of n values',
  ),
  nonlinear: words('标准化（非线性）：b 为最优值', 'normalised by a power of the fraction of the best value b'),
  'enhanced-accuracy': words(
    '标准化（差额比重）：b 为最优值，D 为差额合计',
    'normalised by the shortfall from the best value b as a part of all shortfalls D',
  ),
  'zavadskas-turskis': words(
    '标准化（与最优值的相对差额）：b 为最优值，B 为其绝对值',
    'normalised by the distance from the best value b in units of its size B',
  ),
  rank: words('标准化（位次）：r 为从最差数起的位次，共 n 家', 'normalised by rank: r the place from the worst, of n'),
  'percentile-rank': words(
    '标准化（百分位次）：r 为从最差数起的位次，共 n 家',
    'normalised by percentile rank: r the place from the worst, of n',
  ),
  borda: words(
    '标准化（波达计数）：r 为从最差数起的位次，共 n 家',
    'normalised by Borda’s count: r the place from the worst, of n',
  ),
  vector: words('标准化（向量法）：S 为平方和的平方根', 'normalised by the root S of the sum of squares'),
  sum: words('标准化（比重法）：S 为合计', 'normalised as a share of the sum S'),
  sigmoid: words('标准化（S 形函数）：m 处得一半', 'normalised by a sigmoid: one half at m'),
  steps: words('分档计分：所达到的一档为 p 分，满分 F', 'step table: the tier reached scores p of F'),
  piecewise: words(
    '分段线性：在 t0（p0 分）与 t1（p1 分）之间，满分 F',
    'piecewise linear: between t0 (p0 points) and t1 (p1 points) of F',
  ),
  floor: words('缺项得最低分 c', 'a gap gets the lowest score c'),
  bonus: words('加分', 'bonus'),
  penalty: words('扣分', 'penalty'),
  adjusted: words('总分加减分：s 为合成得分，b 为加分，d 为扣分', 'bonus b and penalty d on the score s'),
  'mean-of-reviewers': words(
    'n 位专家评分之和 sum 的平均，按满分 full 折算',
    'mean of n reviewers’ marks (sum) as a share of full marks',
  ),
  'trimmed-mean-of-reviewers': words(
    'n 位专家评分之和 sum 去掉最高 highest 与最低 lowest 后的平均，按满分 full 折算',
    'mean of n reviewers’ marks (sum) without the highest and the lowest, as a share of full marks',
  ),
  'median-of-reviewers': words(
    'n 位专家评分的中位数 median，按满分 full 折算',
    'median of n reviewers’ marks, as a share of full marks',
  ),
  'levelled-severity': words(
    '校准宽严：x 为给分，m、s 为该专家得分率的平均与标准差，M、S 为全体专家的',
    'severity levelled: x the mark, m and s mean and deviation of the reviewer’s shares, M and S those of all',
  ),
  'weighted-mean': words('加权算术平均', 'weighted arithmetic mean'),
  geometric: words('加权几何平均', 'weighted geometric mean'),
  harmonic: words('加权调和平均', 'weighted harmonic mean'),
  generalised: words('加权幂平均', 'weighted generalised mean'),
  copeland: words('科普兰比较：胜过的家数减去不及的家数', 'Copeland’s rule: how many are beaten less how many are not'),
  points: words('折算为分', 'into points'),
};
