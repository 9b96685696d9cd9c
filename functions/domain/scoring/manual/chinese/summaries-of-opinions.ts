/** The summaries of the second opinions beside the usual three, in Chinese. */

export const OPINION_SUMMARIES_ZH: readonly (readonly [string, string])[] = [
  [
    'Weighted sum model (WSM, 加权和法): the sum of the normalised values by their weights, over all indicators at one level. A second opinion.',
    '加权和法（WSM）：各项标准化值按权重相加，不分层次。只作参考。',
  ],
  [
    'Weighted product model (WPM, 加权积法): the product of the normalised values, each to the power of its weight. A second opinion.',
    '加权积法（WPM）：各项标准化值以权重为指数相乘。只作参考。',
  ],
  [
    'WASPAS (加权和积法): weighted sum and weighted product together, `lambda` the share of the sum. A second opinion.',
    'WASPAS（加权和积法）：加权和与加权积按 `lambda` 合成。只作参考。',
  ],
  [
    'MABAC (多属性边界逼近区域比较法): distances from the border, the geometric mean of the weighted values of each indicator. A second opinion.',
    'MABAC（多属性边界逼近区域比较法）：与各项加权值几何平均（边界）的差距之和。只作参考。',
  ],
  [
    'MAIRCA (理想与实际比较法): the gap between what a unit could have and what it has; less is better. A second opinion.',
    'MAIRCA（理想与实际比较法）：可得与实得的差距，越小越好。只作参考。',
  ],
  [
    'CODAS (组合距离评价法): distances from the worst, Euclidean first, and by blocks where units differ by `threshold` at least. A second opinion.',
    'CODAS（组合距离评价法）：与最差值的距离，先比欧氏距离，相差达到 `threshold` 的再加街区距离。只作参考。',
  ],
  [
    'CoCoSo (组合折中解法): three ways to put a weighted sum and a sum of powers together. A second opinion.',
    'CoCoSo（组合折中解法）：加权和与幂和的三种合成。只作参考。',
  ],
  [
    'EDAS (平均解距离法): how far a unit lies above and below the mean of each indicator. A second opinion.',
    'EDAS（平均解距离法）：各单位高于与低于平均值多少。只作参考。',
  ],
  [
    'COPRAS (复杂比例评价法): what is gained by benefits and what is lost by costs, apart. Needs a cost. A second opinion.',
    'COPRAS（复杂比例评价法）：效益与成本分开计算；至少要有一项越小越好的指标。只作参考。',
  ],
  [
    'ARAS (加性比率评价法): what a unit has of what a unit that is the best in everything would have, which counts in the sums. A second opinion.',
    'ARAS（加性比率评价法）：各单位相当于各项皆最优的理想单位的几成；理想单位计入合计。只作参考。',
  ],
  [
    'MOORA, ratio system (多目标比率法): benefits less costs, each as a share of the length of its column. A second opinion.',
    'MOORA 比率法（多目标比率法）：各项除以该列长度后，效益之和减成本之和。只作参考。',
  ],
  [
    'MOORA, reference point (参考点法): the largest weighted distance from the best of any indicator; less is better. A second opinion.',
    'MOORA 参考点法：与各项最优值的最大加权差距，越小越好。只作参考。',
  ],
  [
    'Full multiplicative form (完全乘法式): the product of benefits over that of costs, as a logarithm. Weights move all units alike. A second opinion.',
    '完全乘法式：效益之积除以成本之积的对数。权重对各单位作用相同。只作参考。',
  ],
  [
    'MULTIMOORA (多重多目标比率法): ratio system, reference point and full multiplicative form, put together by which unit goes before which in more of the three. A second opinion.',
    'MULTIMOORA（多重多目标比率法）：比率法、参考点法与完全乘法式三个排序，两两比较谁在更多的排序中领先。只作参考。',
  ],
  [
    'MARCOS (折中解排序法): how much a unit has of the ideal and of the anti-ideal unit. A second opinion.',
    'MARCOS（折中解排序法）：各单位与理想、反理想单位之比。只作参考。',
  ],
  [
    'OCRA (运营竞争力评级法): ratings of costs and of benefits, each from its worst; 0 for the last. A second opinion.',
    'OCRA（运营竞争力评级法）：成本与效益分别从最差算起，最后一名为 0。只作参考。',
  ],
  [
    'PROBID (理想–平均距离法): distances from a whole row of ideals, from the best values to the worst, and from the mean. A second opinion.',
    'PROBID（理想–平均距离法）：与从最优到最差的一系列理想解以及平均解的距离。只作参考。',
  ],
  [
    'RAM (根式评价法): the root of the benefits, of a degree that the costs set. A second opinion.',
    'RAM（根式评价法）：效益开方，成本决定开几次方。只作参考。',
  ],
  [
    'LMAW (对数加性权重法): additive weights over logarithms. A second opinion.',
    'LMAW（对数加性权重法）：在对数上加权相加。只作参考。',
  ],
  [
    'SPOTIS (稳定偏好排序法): the distance from an ideal within bounds that are given, so that no other unit can turn the order of two; less is better. Without bounds the extremes of the data are taken, and then others can. A second opinion.',
    'SPOTIS（稳定偏好排序法）：在给定上下界内与理想值的距离，越小越好；其他单位不会改变两家的次序。没有给出上下界的取数据的最小、最大值，此时会受影响。只作参考。',
  ],
  [
    'ELECTRE I (淘汰选择法一): a unit outranks another where at least `concordance` of the weight speaks for it and no shortfall is larger than `discordance`; 1 for the units that nobody outranks (the kernel), 0 for the others. A second opinion.',
    'ELECTRE I（淘汰选择法一）：至少 `concordance` 的权重支持、且任何差距不超过 `discordance` 时，一家级别高于另一家；没有被别家超过的（核）为 1，其余为 0。只作参考。',
  ],
  [
    'ELECTRE II (淘汰选择法二): strong and weak outranking; units are peeled off from the top and from the bottom, and the mean of both places is the score; less is better. A second opinion.',
    'ELECTRE II（淘汰选择法二）：分强、弱两种级别高于关系，从上往下、从下往上逐层取出，两个位次的平均为得分，越小越好。只作参考。',
  ],
];
