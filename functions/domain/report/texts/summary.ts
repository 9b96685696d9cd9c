/** Words of the one-page summary. */
import type { Localised } from '../../round/localised.ts';

export const SUMMARY = {
  heading: { zh: '评估结论', en: 'Summary' },
  total: { zh: '综合得分', en: 'Total score' },
  computedTotal: { zh: '计算得分（存档）', en: 'Computed score (on record)' },
  provisionalTotal: { zh: '暂定得分', en: 'Provisional score' },
  outOf: { zh: '满分 100 分', en: 'out of 100' },
  noTotal: { zh: '暂无总分', en: 'no total yet' },
  rank: { zh: '名次', en: 'Rank' },
  rankValue: { zh: '第 {rank} 名', en: 'No. {rank}' },
  rankOf: { zh: '共 {of} 家', en: 'of {of}' },
  rankOfCategory: { zh: '{category}共 {of} 家', en: 'of {of} in {category}' },
  noRank: { zh: '不参加排名', en: 'not ranked' },
  noRankYet: { zh: '暂不排名', en: 'not yet ranked' },
  grade: { zh: '等级', en: 'Grade' },
  gradeRest: { zh: '{below} 分以下', en: 'below {below}' },
  noGradeYet: { zh: '暂不评级', en: 'not yet graded' },
  whateverScore: { zh: '不论得分高低', en: 'whatever the score' },
  parts: { zh: '两部分得分', en: 'The two parts' },
  part: { zh: '组成部分', en: 'Part' },
  points: { zh: '得分', en: 'Points' },
  fullPoints: { zh: '满分', en: 'Full' },
  rate: { zh: '得分率', en: 'Rate' },
  adjusted: { zh: '加分与扣分', en: 'Points added and taken off' },
  medianPoints: { zh: '中位得分', en: 'Median' },
  bar: { zh: '得分率图示', en: 'Rate, drawn' },
  groups: { zh: '一级指标得分（百分制）', en: 'Scores of the groups (0–100)' },
  group: { zh: '一级指标', en: 'Group' },
  own: { zh: '本中心', en: 'This centre' },
  median: { zh: '中位数', en: 'Median' },
  difference: { zh: '相差', en: 'Difference' },
  radar: { zh: '一级指标得分与全体中位数对照', en: 'Groups against the median of all' },
  radarFrom: { zh: '图心为 {from} 分，外圈为 {to} 分。', en: 'The middle is {from}, the rim {to}.' },
  radarLabel: { zh: '雷达图：{items}', en: 'Radar chart: {items}' },
  radarItem: { zh: '{group} {own} 分（中位数 {median}）', en: '{group} {own} (median {median})' },
  keyPoints: { zh: '要点', en: 'Key points' },
  ofMembers: {
    zh: '中位数为 {n} 家参评中心的中位数，不含未提交、不符合条件与被否决的中心。',
    en: 'Medians are of the {n} evaluated centres, without those that are vetoed, not eligible or did not submit.',
  },
  ofCategory: {
    zh: '中位数为“{category}”一类 {n} 家参评中心的中位数，不含其他类别和未提交、不符合条件与被否决的中心。',
    en: 'Medians are of the {n} evaluated centres of the category "{category}", without those that are vetoed, not eligible or did not submit.',
  },
  undisclosed: {
    zh: '参评中心不足 {n} 家，为免推知他家数据，不公布统计量。',
    en: "With fewer than {n} evaluated centres no statistics are printed, lest they give away another's figures.",
  },
} as const satisfies Record<string, Localised>;

export const SENTENCES = {
  ranked: {
    zh: '综合得分 {total} 分，在 {of} 家参加排名的中心中列第 {rank} 名，等级为“{grade}”。',
    en: 'With {total} points the centre is no. {rank} of {of} ranked centres; its grade is "{grade}".',
  },
  rankedUngraded: {
    zh: '综合得分 {total} 分，在 {of} 家参加排名的中心中列第 {rank} 名。',
    en: 'With {total} points the centre is no. {rank} of {of} ranked centres.',
  },
  rankedIn: {
    zh: '综合得分 {total} 分，在“{category}”一类 {of} 家参加排名的中心中列第 {rank} 名，等级为“{grade}”。',
    en: 'With {total} points the centre is no. {rank} of {of} ranked centres of the category "{category}"; its grade is "{grade}".',
  },
  rankedInUngraded: {
    zh: '综合得分 {total} 分，在“{category}”一类 {of} 家参加排名的中心中列第 {rank} 名。',
    en: 'With {total} points the centre is no. {rank} of {of} ranked centres of the category "{category}".',
  },
  above: {
    zh: '总分高出全体中位数（{median} 分）{difference} 分。',
    en: 'That is {difference} points above the median of all ({median}).',
  },
  below: {
    zh: '总分低于全体中位数（{median} 分）{difference} 分。',
    en: 'That is {difference} points below the median of all ({median}).',
  },
  equal: { zh: '总分与全体中位数（{median} 分）持平。', en: 'That is the median of all ({median}).' },
  toNext: {
    zh: '距上一等级“{grade}”（{from} 分）尚差 {difference} 分。',
    en: 'The next grade, "{grade}" ({from}), is {difference} points away.',
  },
  groupsAbove: { zh: '高于中位数的一级指标：{groups}。', en: 'Groups above the median: {groups}.' },
  groupsBelow: { zh: '低于中位数的一级指标：{groups}。', en: 'Groups below the median: {groups}.' },
  groupItem: { zh: '{group}（{difference} 分）', en: '{group} ({difference})' },
  strongest: { zh: '得分率最高的指标：{items}。', en: 'Highest rates: {items}.' },
  weakest: { zh: '失分最多的指标：{items}，合计 {sum} 分。', en: 'Most points lost: {items}; {sum} points together.' },
  strongItem: { zh: '{title}（{rate}）', en: '{title} ({rate})' },
  weakItem: { zh: '{title}（{lost} 分）', en: '{title} ({lost})' },
  findingsUnexplained: {
    zh: '填报数据有 {n} 条核查提示，尚未作说明，详见“{section}”。',
    en: 'The return has {n} finding(s), none of them explained: see "{section}".',
  },
  findings: {
    zh: '填报数据有 {n} 条核查提示，其中 {explained} 条已作说明，详见“{section}”。',
    en: 'The return has {n} finding(s), {explained} of them explained: see "{section}".',
  },
  clean: { zh: '填报数据未发现问题。', en: 'No finding about the return.' },
  missing: {
    zh: '有 {n} 项指标未报或无法采信，按方案{rule}。',
    en: '{n} indicator(s) not reported or not usable: under the scheme, {rule}.',
  },
  imputed: {
    zh: '有 {n} 项未报，按方案填补了数值（占全部指标的 {share}），表中以“〔填补〕”注明。',
    en: '{n} figure(s), {share} of all, were not reported and filled in as the scheme says; they are marked "(filled in)".',
  },
  opinion: {
    zh: '另以其他方法排序供参考：{items}，不影响名次。',
    en: "Other methods' ranks, for information only: {items}.",
  },
  opinionItem: { zh: '{method}第 {rank} 名', en: '{method} no. {rank}' },
  skip: {
    zh: '不计分，权重由同组其余各项分担',
    en: 'they do not count, and their weight goes to the others of their group',
  },
  floor: { zh: '计最低分', en: 'they get the lowest score' },
  withhold: { zh: '不出总分', en: 'there is no total' },
} as const satisfies Record<string, Localised>;
