/** Words of the comparison over the years, in a centre's report and in the summary. */
import type { Localised } from '../../round/localised.ts';

export const YEARS = {
  heading: { zh: '历年情况', en: 'Over the years' },
  year: { zh: '年度', en: 'Year' },
  total: { zh: '总分', en: 'Total' },
  outOf: { zh: '满分 100', en: 'Out of 100' },
  rank: { zh: '名次', en: 'Rank' },
  rankOf: { zh: '{rank} / {of}', en: '{rank} of {of}' },
  grade: { zh: '等级', en: 'Grade' },
  remark: { zh: '说明', en: 'Remark' },
  thisYear: { zh: '本轮', en: 'this round' },
  figures: { zh: '历年指标数据', en: 'Figures by year' },
  indicator: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  notThere: { zh: '当年名录中没有本中心', en: 'not in the register then' },
  beforeMerger: { zh: '合并前各自评分', en: 'scored apart before the merger' },
  beforeSplit: { zh: '拆分前', en: 'before the split' },
  renamedFrom: { zh: '时名“{name}”', en: 'then called “{name}”' },
  otherMethod: { zh: '方案不同，不可直接比较', en: 'other method: not directly comparable' },
  source: {
    zh: '{year} 年度取自该轮已公布的结果（{round}，评估 {run}）。',
    en: '{year} is the published result of {round} (run {run}).',
  },
  sourceUnpublished: {
    zh: '{year} 年度取自该轮最近一次评估（{round}，评估 {run}），当时尚未公布。',
    en: '{year} is the newest run of {round} ({run}), which was not published when it was taken.',
  },
  relative: {
    zh: '得分按当年参评中心的数据计算，参评中心和数据每年不同，得分的增减不等于业绩的增减；跨年比较请以指标数据为主。',
    en: 'Scores are made from the data of the centres of their year, so that a change of the score is no measure of a change of the work: compare figures.',
  },
  merged: {
    zh: '本中心由{names}合并而成{date}，上年数为各家之和；其中有一家没有数据的，不作合计。',
    en: 'This centre came out of a merger of {names}{date}. Figures of last year are their sums, where all of them have a figure.',
  },
  renamed: {
    zh: '本中心由{names}更名而来{date}，上年数为更名前所报。',
    en: 'This centre was called {names} before{date}; figures of last year are those it reported under that name.',
  },
  reregistered: {
    zh: '本中心的编号有变更{date}，上年数为变更前所报。',
    en: 'This centre has a new id{date}; figures of last year are those it reported under the old one.',
  },
  split: {
    zh: '本中心涉及拆分{date}，上年数无法划分到拆分后的各家，不作比较。',
    en: 'This centre was part of a split{date}: last year’s figures cannot be divided among those that came out of it.',
  },
  fresh: {
    zh: '{year} 年度名录中没有本中心，无上年数。',
    en: 'This centre was not in the register of {year}, so that there are no figures of last year.',
  },
  on: { zh: '（{day}）', en: ' ({day})' },
  note: { zh: '沿革说明：{note}', en: 'The office notes: {note}' },
  overview: { zh: '历年概况', en: 'The rounds' },
  centres: { zh: '名录中心', en: 'Register' },
  ranked: { zh: '参加排名', en: 'Ranked' },
  median: { zh: '总分中位数', en: 'Median' },
  moved: {
    zh: '与 {year} 年度相比，两轮均有名次的 {both} 家中，名次上升 {risen} 家，下降 {fallen} 家，不变 {same} 家。',
    en: 'Of the {both} centres with a rank in both rounds, {risen} rose against {year}, {fallen} fell and {same} kept their rank.',
  },
  came: { zh: '新增：{names}。', en: 'New: {names}.' },
  gone: { zh: '不再参评：{names}。', en: 'Gone: {names}.' },
  changed: { zh: '沿革：{items}。', en: 'Changed: {items}.' },
  mergedItem: { zh: '{name}（由{names}合并）', en: '{name} (merged from {names})' },
  renamedItem: { zh: '{name}（原{names}）', en: '{name} (formerly {names})' },
  splitItem: { zh: '{name}（拆分自{names}）', en: '{name} (split from {names})' },
  ranks: { zh: '历年名次', en: 'Ranks by year' },
  name: { zh: '中心', en: 'Centre' },
  change: { zh: '较上年', en: 'Change' },
  ranksNote: {
    zh: '名次为当年名次；“较上年”为名次上升（+）或下降（−）的位数。没有名次的以“—”表示。',
    en: 'Ranks are those of their year; the last column says by how many places a centre rose (+) or fell (−). A dash stands for no rank.',
  },
  starred: {
    zh: '带 * 的年度，指标、权重或评分方案与本轮不同，得分与名次不可直接比较。',
    en: 'In years with a star indicators, weights or scheme were others than in this round: totals and ranks do not compare directly.',
  },
  aboutPrevious: {
    zh: '“上轮”为 {year} 年度评估采用的数值（办公室另行填写的以其为准），按本轮单位列示，其下为增减幅度，没有数据的注明原因；供参考，不参与计分。',
    en: 'The last round’s figure is the one scored for {year}, or entered by the office, in the unit of today, with the change since then or why there is none: for information, not scored.',
  },
} as const satisfies Record<string, Localised>;
