/** Words about how sure a rank is. */
import type { Localised } from '../../round/localised.ts';

export const CERTAINTY = {
  heading: { zh: '名次有多可靠', en: 'How sure the ranks are' },
  lead: {
    zh: '同一批数据，把方案中可以有不同取舍的地方反复抽取 {draws} 次（种子 {seed}）：{drawn}。下表为各中心名次在这些计算中的分布；名次之差小于区间宽度的，不宜视为实际差距。公布的名次不因此改变。',
    en: 'The same data, computed {draws} times (seed {seed}) with what a scheme may choose differently drawn anew: {drawn}. The table shows how ranks spread; a difference of ranks within the intervals should not be taken for a difference between centres. The published ranks stay as they are.',
  },
  counted: { zh: '{what}（{n} 种）', en: '{what} ({n} ways)' },
  caption: { zh: '各中心名次的区间', en: 'Intervals of the ranks' },
  rank: { zh: '名次', en: 'Rank' },
  centre: { zh: '中心', en: 'Centre' },
  median: { zh: '中位名次', en: 'Median' },
  interval: { zh: '90% 区间', en: '90% interval' },
  between: { zh: '{low}–{high}', en: '{low}–{high}' },
  firstOf: { zh: '进入前 {n} 名', en: 'Among first {n}' },
  sameGrade: { zh: '等级不变', en: 'Same grade' },
  drawing: { zh: '图示', en: 'Drawing' },
  axis: {
    zh: '图示左端为第 1 名，右端为第 {last} 名；圆点为公布的名次。“等级不变”达到 90% 的，等级可视为稳定。',
    en: 'The drawings run from rank 1 to {last}; the dot is the published rank. A grade that stays in 90% of the computations may be called stable.',
  },
  box: { zh: '中间一半的计算', en: 'middle half of the computations' },
  whisker: { zh: '90% 的计算', en: '90% of the computations' },
  middle: { zh: '中位名次', en: 'median rank' },
  own: { zh: '公布的名次', en: 'published rank' },
  summary: {
    zh: '平均每家中心的名次移动 {shift} 位。{pairs}{grades}',
    en: 'On average a centre moves by {shift} places. {pairs}{grades}',
  },
  pairs: {
    zh: '{of} 对中心中，{n} 对的先后次序稳固（在 95% 以上的计算中相同）。',
    en: 'Of {of} pairs of centres the order of {n} is robust (the same in 95% of the computations). ',
  },
  grades: {
    zh: '{of} 家中心中，{n} 家的等级稳定。',
    en: 'Of {of} centres {n} have a stable grade.',
  },
  drivers: { zh: '什么左右名次（Sobol’ 指数）', en: 'What drives the ranks (Sobol’ indices)' },
  factor: { zh: '抽取的选择', en: 'Drawn choice' },
  alone: { zh: '独自的影响', en: 'Alone' },
  inAll: { zh: '连同交互的影响', en: 'With interactions' },
  confidence: { zh: '{value}（{low} 至 {high}）', en: '{value} ({low} to {high})' },
  driversNote: {
    zh: '影响为名次平均移动的方差中由该选择引起的部分；括号内为自助抽样的 90% 区间，样本 {n}。',
    en: 'The part of the variance of the average shift that a choice causes; in brackets the 90% bootstrap interval of a sample of {n}.',
  },
  unmoved: { zh: '抽取这些选择，名次没有变化。', en: 'Drawing these choices moves no rank.' },
  one: { zh: '{low}', en: '{low}' },
  tile: { zh: '共 {of} 家；90% 区间 {interval}', en: 'of {of}; 90% interval {interval}' },
  sentence: {
    zh: '把方案中可以有不同取舍的地方反复抽取 {draws} 次，本中心的名次有 90% 落在第 {low} 至第 {high} 名之间，中位为第 {median} 名。',
    en: 'With what a scheme may choose differently drawn anew {draws} times, 90% of the ranks lie between {low} and {high}, the median at {median}.',
  },
  sentenceSure: {
    zh: '把方案中可以有不同取舍的地方反复抽取 {draws} 次，九成以上的计算中本中心都是第 {low} 名。',
    en: 'With what a scheme may choose differently drawn anew {draws} times, the centre is no. {low} in at least nine of ten computations.',
  },
  stable: {
    zh: '其中 {share} 的计算等级不变，等级稳定。',
    en: 'The grade stays the same in {share} of the computations: it is stable.',
  },
  unstable: {
    zh: '等级不变的计算占 {share}，等级对这些取舍敏感。',
    en: 'The grade stays the same in {share} of the computations: it hangs on these choices.',
  },
  exportLow: { zh: '名次区间下端（5%）', en: 'Rank interval from (5%)' },
  exportMedian: { zh: '中位名次', en: 'Median rank' },
  exportHigh: { zh: '名次区间上端（95%）', en: 'Rank interval to (95%)' },
  exportGrade: { zh: '等级不变的比例', en: 'Share with the same grade' },
} as const satisfies Record<string, Localised>;
