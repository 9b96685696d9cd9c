/** Words for the cover, the evidence list and the submission. */
import type { IssueWords } from './issue.ts';

export const SUBMISSION_ISSUES = {
  COVER_FIELD_EMPTY: {
    severity: 'warning',
    message: { zh: '封面的“{subject}”没有填写', en: '“{subject}” on the cover is empty' },
    expected: { zh: '填写完整的封面', en: 'a complete cover' },
    remedy: { zh: '请在封面补填“{subject}”', en: 'fill in “{subject}” on the cover' },
  },
  EVIDENCE_MISSING: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，但证明材料中没有对应的材料',
      en: '“{subject}” is {value}, but nothing in the list of evidence proves it',
    },
    expected: { zh: '每个不为 0 的指标至少一份证明材料', en: 'at least one piece of evidence for each figure above 0' },
    remedy: {
      zh: '请在证明材料表中为该指标至少列一份材料；确实无法提供的，请在“情况说明”栏写明原因',
      en: 'list at least one piece of evidence for this figure; if there can be none, explain it beside the figure',
    },
  },
  EVIDENCE_WITHOUT_DESCRIPTION: {
    severity: 'warning',
    message: { zh: '{subject}没有写材料说明', en: '{subject}: the description is missing' },
    expected: { zh: '一句话写明是什么材料', en: 'one sentence on what the document is' },
    remedy: {
      zh: '请写明材料名称和内容，例如“全年贷款合同汇总表”；不需要的，请清空整行',
      en: 'write what the document is, or clear the row if it is not needed',
    },
  },
  EVIDENCE_WITHOUT_FILE: {
    severity: 'warning',
    message: { zh: '{subject}没有写文件名或链接', en: '{subject}: the file or link is missing' },
    expected: { zh: '随表提交的文件名，或可以打开的链接', en: 'the name of a file handed in, or a link that opens' },
    remedy: {
      zh: '请写明文件名或链接；不需要的，请清空整行',
      en: 'write the file’s name or the link, or clear the row if it is not needed',
    },
  },
  SUBMITTED_LATE: {
    severity: 'info',
    message: {
      zh: '提交时间为 {submitted}，晚于截止时间 {deadline}，迟交 {delay}',
      en: 'submitted on {submitted}, after the deadline of {deadline}, {delay} late',
    },
    expected: { zh: '{deadline}前提交', en: 'submission by {deadline}' },
    remedy: {
      zh: '无需修改填报表；有特殊情况的，请书面告知组织单位',
      en: 'nothing is to be changed here; if there was a special reason, tell the office in writing',
    },
  },
  SUBMITTED_WITH_ERRORS: {
    severity: 'error',
    message: {
      zh: '已勾选完成填报，但还有 {errors} 处错误，暂不能计入有效填报',
      en: 'ticked as finished, yet {errors} error(s) stand, so that the return does not count',
    },
    expected: { zh: '改正全部错误后再勾选', en: 'all errors corrected before the tick' },
    remedy: {
      zh: '请逐条改正标为“错误”的问题并保存；改正后本条自动消除，不必重新勾选',
      en: 'correct each finding marked as an error and save; this one then goes by itself, the tick may stay',
    },
  },
  TELEPHONE_IMPLAUSIBLE: {
    severity: 'warning',
    message: {
      zh: '封面的“{subject}”填的是“{received}”，不像可以打通的电话号码',
      en: '“{subject}” on the cover is “{received}”, which is hardly a telephone number',
    },
    expected: {
      zh: '11 位手机号码，或带区号的固定电话号码',
      en: 'a mobile number, or a number with its area code',
    },
    remedy: {
      zh: '请核对位数，填写可以联系到本中心的号码，例如 020-12345678',
      en: 'check the digits and enter a number under which you can be reached',
    },
  },
} as const satisfies Record<string, IssueWords>;
