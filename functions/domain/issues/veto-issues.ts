/** Words for a veto whose row in the ledger is incomplete, out of order, or at odds with what was decided. */
import type { IssueWords } from './issue.ts';

export const VETO_ISSUES = {
  VETO_ANSWER_INCOMPLETE: {
    severity: 'error',
    message: {
      zh: '中心申辩只填了一半：“{subject}”没有填写，申辩未予登记',
      en: 'the centre’s answer is half entered: “{subject}” is missing, so that it is not taken',
    },
    expected: { zh: '申辩内容和收到日期', en: 'what the centre answered, and the day on which it came in' },
    remedy: {
      zh: '补填“{subject}”；中心书面放弃申辩的，在申辩栏写明“放弃申辩”并填收到日期',
      en: 'enter “{subject}”; where the centre waived its answer in writing, say so with the day',
    },
  },
  VETO_CASE_CLOSED: {
    severity: 'error',
    message: {
      zh: '该否决已由{deciders}于 {on} 作出决定，此后单元格的改动不采用',
      en: 'this case was closed by {deciders} on {on}; what is changed in its cells afterwards does not count',
    },
    expected: { zh: '与决定一致的内容，或清空整行', en: 'the cells as they were decided on, or an empty row' },
    remedy: {
      zh: '请恢复原内容或清空整行；有新的事由的，清空后以新的提出日期重新提出',
      en: 'restore the cells or clear the row; for a new accusation clear it and raise it with a later day',
    },
  },
  VETO_CHOICE_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '“{subject}”处填的是“{received}”，不是列表中的选项；不计',
      en: '“{received}” at {subject} is none of the choices; it does not count',
    },
    expected: { zh: '{choices}', en: '{choices}' },
    remedy: {
      zh: '点击该单元格右侧的下拉箭头，从列表中选择',
      en: 'click the arrow beside the cell and choose from the list',
    },
  },
  VETO_DATES_OUT_OF_ORDER: {
    severity: 'error',
    message: {
      zh: '“{subject}”早于前一步骤的日期（{from}）；该步骤不计',
      en: '“{subject}” lies before the step that it follows ({from}); the step does not count',
    },
    expected: { zh: '{from} 或以后的日期', en: '{from} or later' },
    remedy: { zh: '请核对两处日期，改正填错的一处', en: 'compare the two dates and mend the wrong one' },
  },
  VETO_DATE_IN_FUTURE: {
    severity: 'error',
    message: {
      zh: '“{subject}”晚于今天（{today}）；该步骤到时才计',
      en: '“{subject}” lies in the future (today is {today}); the step does not count yet',
    },
    expected: { zh: '不晚于今天的日期', en: 'a day that has come' },
    remedy: { zh: '请核对日期；事情尚未发生的，届时再填', en: 'verify the date; enter it once the thing has happened' },
  },
  VETO_DATE_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '“{subject}”处的“{received}”不是日期；不计',
      en: '“{received}” at {subject} is no date; it does not count',
    },
    expected: { zh: '年-月-日，如 2020-05-28', en: 'year-month-day, such as 2020-05-28' },
    remedy: { zh: '按 年-月-日 重新填写，如 2020-05-28', en: 'write it as year-month-day, such as 2020-05-28' },
  },
  VETO_DECIDED_EARLY: {
    severity: 'error',
    message: {
      zh: '申辩期至 {until} 届满，中心尚未申辩就作出了决定；否决不生效',
      en: 'the centre may answer until {until} and had not when this was decided; the veto is not in force',
    },
    expected: {
      zh: '{until} 之后的日期，或收到申辩之日或以后的日期',
      en: 'a day after {until}, or one on or after the centre’s answer',
    },
    remedy: {
      zh: '收到申辩（或书面放弃）的，先填申辩及日期；未收到的，期满后重新决定并填写日期',
      en: 'enter the centre’s answer (or waiver) with its day; without one decide again after that day',
    },
  },
  VETO_DECISIONS_DIFFER: {
    severity: 'error',
    message: {
      zh: '{deciders} 名决定人的意见不一致；否决不生效',
      en: 'the {deciders} deciders do not agree; the veto is not in force',
    },
    expected: { zh: '一致的意见', en: 'the same decision by all' },
    remedy: {
      zh: '请会商后填写一致的意见；不能一致认定的，均选“不成立”',
      en: 'let them confer and enter one decision; where they cannot agree that it is founded, it is dismissed',
    },
  },
  VETO_DECISION_INCOMPLETE: {
    severity: 'error',
    message: {
      zh: '决定没有填全：“{subject}”没有填写；决定不计',
      en: 'the decision is incomplete: “{subject}” is missing; it does not count',
    },
    expected: { zh: '每名决定人的姓名、意见和决定日期', en: 'name and decision of every decider, and the day' },
    remedy: { zh: '补填“{subject}”；尚未决定的，清空决定各栏', en: 'enter “{subject}”, or clear the decision' },
  },
  VETO_HELD: {
    severity: 'error',
    message: {
      zh: '由{deciders}于 {on} 决定的否决仍然有效，对其单元格的清空或改动不采用',
      en: 'the veto decided by {deciders} on {on} stays in force; what is cleared or changed in its cells does not count',
    },
    expected: { zh: '与决定一致的内容', en: 'the cells as they were decided on' },
    remedy: {
      zh: '请恢复原内容；不应再否决的，按程序解除：填写解除理由、解除人和解除日期',
      en: 'restore the cells; to end the veto lift it: reason, the persons who lift it, and the day',
    },
  },
  VETO_LIFTING_INCOMPLETE: {
    severity: 'error',
    message: {
      zh: '解除没有填全：“{subject}”没有填写；否决仍然有效',
      en: 'the lifting is incomplete: “{subject}” is missing; the veto stays in force',
    },
    expected: {
      zh: '解除理由、每名解除人的姓名和解除日期',
      en: 'a reason, the name of every person who lifts it, and the day',
    },
    remedy: { zh: '补填“{subject}”；不解除的，清空解除各栏', en: 'enter “{subject}”, or clear the lifting' },
  },
  VETO_LIFTING_WITHOUT_VETO: {
    severity: 'error',
    message: { zh: '没有生效的否决，无可解除；解除各栏不计', en: 'no veto is in force that could be lifted' },
    expected: { zh: '空白', en: 'nothing' },
    remedy: {
      zh: '请清空解除各栏；否决尚未决定而认为不成立的，决定人选“不成立”',
      en: 'clear the lifting; an undecided veto that is unfounded is dismissed by its deciders',
    },
  },
  VETO_RAISING_INCOMPLETE: {
    severity: 'error',
    message: {
      zh: '提出否决没有填全：“{subject}”没有填写；本行所填不生效',
      en: 'the veto is not raised: “{subject}” is missing; what the row says has no effect',
    },
    expected: {
      zh: '否决情形、事由、证据材料、提出人和提出日期',
      en: 'ground, accusation, evidence, by whom and on which day',
    },
    remedy: { zh: '补填“{subject}”；不提出的，清空本行', en: 'enter “{subject}”, or clear the row' },
  },
  VETO_READ_LATE: {
    severity: 'warning',
    message: {
      zh: '此事由 {readOn} 才登记到系统，中心也没有申辩，申辩时间可能不足 {days} 天',
      en: 'this was entered on {readOn} only and the centre did not answer: it may have had fewer than {days} days',
    },
    expected: { zh: '中心自提出之日起有 {days} 天申辩', en: '{days} days for the centre’s answer' },
    remedy: {
      zh: '请确认中心在提出之日已收到书面告知，并留存送达凭证；未告知的，应解除后重新提出',
      en: 'make sure that the centre was told on the day of raising and keep the proof; otherwise lift the veto and raise it anew',
    },
  },
  VETO_SAME_PERSON: {
    severity: 'error',
    message: {
      zh: '须由 {deciders} 名不同的人决定，这里有人重复；不计',
      en: '{deciders} different persons have to decide, and somebody is named twice; it does not count',
    },
    expected: { zh: '{deciders} 个不同的姓名，一格一人', en: '{deciders} different names, one a cell' },
    remedy: { zh: '请由另一名有权决定的人决定，并填写其姓名', en: 'have another person decide and enter that name' },
  },
  VETO_TICK_UNUSED: {
    severity: 'error',
    message: {
      zh: '本轮的一票否决须按程序办理，这里选“是”不生效',
      en: 'this round decides vetoes by a process; the tick has no effect',
    },
    expected: { zh: '空白，否决填入专门的表', en: 'nothing here: vetoes have a tab of their own' },
    remedy: {
      zh: '请清空此格，在“一票否决”表中提出、决定；没有该表的，请重新制发台账',
      en: 'clear the cell and raise the veto in its own tab; where there is none have the ledger made anew',
    },
  },
} as const satisfies Record<string, IssueWords>;
