/** Words for centres that are not ranked: what it means and what can be done. */
import type { Localised } from '../../round/localised.ts';

export const STANDING_NOTICES = {
  lateTitle: { zh: '迟交说明', en: 'Late submission' },
  late: {
    zh: '填报表于截止时间（{deadline}）之后{delay}提交，已按迟交登记。',
    en: 'The return came {delay} after the deadline ({deadline}) and is marked as late.',
  },
  lateUnrankedTitle: { zh: '因迟交不参加排名', en: 'Not ranked because it was late' },
  lateUnranked: {
    zh: '{reason}。得分列于下方，不定名次与等级；本中心的数据仍计入各项指标的参照集。如有特殊情况，请书面告知{organiser}。',
    en: '{reason}. The score stands below, without rank and grade; the figures stay in the statistics that all are compared with. If there was a special reason, please tell {organiser} in writing.',
  },
  vetoTitle: { zh: '本中心本轮评估结果为“{grade}”', en: 'The result of this round is "{grade}"' },
  veto: {
    zh: '依据通知规定，弄虚作假或有严重失信行为的，评估实行一票否决，不论得分高低。否决依据：{reason}',
    en: 'Under the notice, falsified material or a serious record of bad faith fails a centre whatever its score. Ground: {reason}',
  },
  vetoScore: {
    zh: '以下计算得分仅作存档对照，不作为评估结果，不参加排名与评级。否决经办公室撤销后，得分按同一方法恢复。',
    en: 'The computed score below is kept for the record only: no result, no rank, no grade. If the office lifts the veto, it counts again, by the same method.',
  },
  unrankedTitle: { zh: '未参加排名', en: 'Not ranked' },
  unranked: {
    zh: '本中心已完成评估，得分列于下方，但{reasons}。',
    en: 'The centre was evaluated and its score stands below, but: {reasons}.',
  },
  heldTitle: { zh: '等级受门槛限制', en: 'The grade is limited by a threshold' },
  held: { zh: '{reasons}。', en: '{reasons}.' },
  withheldTitle: { zh: '本中心本轮不出总分', en: 'No total this round' },
  withheld: {
    zh: '有指标未报或无法采信，按方案不出总分，因此不参加排名与评级；其余指标的得分照列。如需补报，请与{organiser}联系。',
    en: 'Figures are missing or not usable. Under the scheme there is then no total, no rank and no grade; the other scores are given. To report them now, please contact {organiser}.',
  },
  provisionalTitle: { zh: '本报告为暂定结果', en: 'This result is provisional' },
  provisional: {
    zh: '{reason}。评审意见补齐前不作排名与评级，得分可能变动；补齐后重新出具的报告将取代本报告。',
    en: '{reason}. Until the reviews are complete there is no rank and no grade, and scores may change; the report made then replaces this one.',
  },
  ineligibleTitle: { zh: '本中心不列入本轮评估', en: 'This centre is not part of the round' },
  ineligible: {
    zh: '参评条件：{rule}。核定情况：{reason}。因此本轮不计分、不排名，亦不影响其他中心的统计量。',
    en: 'Condition: {rule}. Finding: {reason}. There is therefore no score and no rank, and the figures are in no statistics.',
  },
  ineligibleNext: {
    zh: '如登记的批准或开业日期有误，请向{organiser}提交证明材料申请更正；更正后重新计算并出具新的报告。',
    en: 'If the registered date of approval or opening is wrong, please send proof to {organiser}; a corrected entry is evaluated and a new report made.',
  },
  missingTitle: { zh: '未收到本中心的填报表', en: 'No return was received' },
  missing: {
    zh: '截止时间为 {deadline}。截至本次计算，未收到本中心标记为“已完成填报”的填报表，因此没有可供评估的数据；未报不等于零，本报告不列任何得分。',
    en: 'The deadline was {deadline}. Up to this run no return ticked as finished had come in, so that there is nothing to evaluate. Not reported is not zero: this report holds no scores.',
  },
  missingNext: {
    zh: '如已填报，请确认填报表中已勾选“已完成填报”并保存；如需补交，请与{organiser}联系。补交的填报表按迟交登记。',
    en: 'If the return was filled in, please see that it is ticked as finished and saved; to hand it in now, please contact {organiser}. It will be marked as late.',
  },
  errorsTitle: { zh: '填报表存在错误，须改正后重新提交', en: 'The return has errors and must be corrected' },
  errors: {
    zh: '填报表已标记完成，但有 {n} 处错误，提交未被接受，因此暂无得分。须改正事项列于下表，改正并保存后系统会重新校验，错误全部消除即视为提交，不必重新勾选。',
    en: 'The return was ticked as finished but has {n} error(s), so that it was not accepted and has no score yet. The table below says what must be mended; once it is mended and saved the return is checked again, and counts as handed in when no error is left. There is no need to tick it anew.',
  },
  errorsNext: {
    zh: '截止时间为 {deadline}。截止后改正的仍可提交，按迟交登记；如有疑问，请与{organiser}联系。',
    en: 'The deadline was {deadline}. A return that is mended after it is still accepted and marked as late; if in doubt, please contact {organiser}.',
  },
  noReason: { zh: '未注明', en: 'not stated' },
} as const satisfies Record<string, Localised>;

export const DELAYS = {
  days: { zh: ' {days} 天', en: '{days} day(s)' },
  daysAndHours: { zh: ' {days} 天 {hours} 小时', en: '{days} day(s) {hours} h' },
  hours: { zh: ' {hours} 小时', en: '{hours} h' },
  underAnHour: { zh: '不到 1 小时', en: 'less than an hour' },
  some: { zh: '', en: 'some time' },
} as const satisfies Record<string, Localised>;

export const OBSTACLES = {
  atLeast: { zh: '不低于 {limit}', en: 'at least {limit}' },
  atMost: { zh: '不高于 {limit}', en: 'at most {limit}' },
  unranked: {
    zh: '未达到门槛“{title}”（要求{limit}，实际 {value}），不参加排名',
    en: 'the threshold "{title}" is not met ({limit}; found {value}): no rank',
  },
  gradeAtMost: {
    zh: '未达到门槛“{title}”（要求{limit}，实际 {value}），等级不高于“{grade}”',
    en: 'the threshold "{title}" is not met ({limit}; found {value}): the grade is "{grade}" at most',
  },
  coverage: {
    zh: '数据完整程度为 {share}，低于参加排名要求的 {least}',
    en: 'figures for {share} of the indicators, fewer than the {least} that a rank needs',
  },
} as const satisfies Record<string, Localised>;
