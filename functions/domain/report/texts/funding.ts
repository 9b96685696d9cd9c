/** Words of the funding proposal. */
import type { Refusal } from '../../funding/propose-funding.ts';
import type { Localised } from '../../round/localised.ts';

export const FUNDING = {
  heading: { zh: '资助建议（建议方案）', en: 'Proposal of support' },
  lead: {
    zh: '建议方案，不代表最终资助决定。按本轮资助办法由评估结果直接得出；依据：{authority}。金额单位：{unit}。',
    en: 'A proposal, not a decision on support. It follows from the results by the rule of this round, on the authority of: {authority}. Amounts in {unit}.',
  },
  totals: { zh: '建议资助 {n} 家，合计 {total} {unit}。', en: '{n} centre(s) proposed, {total} {unit} in all.' },
  budget: {
    zh: '总额上限 {budget} {unit}，尚余 {left} {unit}。',
    en: 'Of a budget of {budget} {unit}, {left} {unit} are left.',
  },
  tie: {
    zh: '“{tier}”的名额或总额在并列第 {rank} 名之间用完：{centres}；按本轮设定{outcome}。',
    en: 'The places or the budget of “{tier}” end among those of equal rank {rank}: {centres}; by the setting of this round {outcome}.',
  },
  tieAll: { zh: '均予建议', en: 'all of them are proposed' },
  tieNone: { zh: '均不建议', en: 'none of them is proposed' },
  tier: { zh: '档次', en: 'Tier' },
  rule: { zh: '条件', en: 'Rule' },
  ruleGrades: { zh: '等级：{grades}', en: 'grade: {grades}' },
  ruleScore: { zh: '总分不低于 {score}', en: 'total of {score} or more' },
  ruleRanks: { zh: '前 {rank} 名', en: 'rank {rank} or better' },
  ofCategory: { zh: '{category}：{rule}', en: '{category}: {rule}' },
  atMost: { zh: '名额', en: 'Places' },
  noLimit: { zh: '不限', en: 'any' },
  amount: { zh: '每家金额', en: 'Amount each' },
  amountIn: { zh: '每家金额（{unit}）', en: 'Amount each ({unit})' },
  count: { zh: '建议家数', en: 'Proposed' },
  total: { zh: '金额合计', en: 'Total' },
  sum: { zh: '合计', en: 'All' },
  rank: { zh: '名次', en: 'Rank' },
  name: { zh: '中心', en: 'Centre' },
  score: { zh: '总分', en: 'Total score' },
  grade: { zh: '等级', en: 'Grade' },
  proposed: { zh: '建议资助的中心', en: 'Centres proposed' },
  none: { zh: '没有符合条件的中心。', en: 'No centre fits the rule.' },
  others: { zh: '不予建议的中心及原因', en: 'Centres not proposed, and why' },
  reason: { zh: '原因', en: 'Reason' },
  centre: { zh: '中心标识', en: 'Centre id' },
  kind: { zh: '性质', en: 'Status' },
  mark: { zh: '建议方案，不代表最终资助决定', en: 'a proposal, not a decision on support' },
} as const satisfies Record<string, Localised>;

/** `standing` says the standing itself. */
export const REFUSALS: Readonly<Record<Exclude<Refusal, 'standing'>, Localised>> = {
  rule: { zh: '不符合任何一档的条件', en: 'fits the rule of no tier' },
  places: { zh: '“{tier}”名额已满', en: 'the places of “{tier}” are taken' },
  tie: {
    zh: '“{tier}”名额在并列者之间用完，按设定均不建议',
    en: 'the places of “{tier}” end among equals, of whom none is proposed',
  },
  budget: { zh: '总额不足', en: 'the budget does not suffice' },
};
