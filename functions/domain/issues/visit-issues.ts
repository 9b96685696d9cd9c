/** Words for what was entered of a visit and cannot count as it was. */
import type { IssueWords } from './issue.ts';

export const VISIT_ISSUES = {
  VISIT_DATE_UNCLEAR: {
    severity: 'error',
    message: { zh: '现场考察日期“{received}”无法识别；未登记', en: '“{received}” is no day of a visit' },
    expected: { zh: '年-月-日，如 2020-06-10', en: 'year-month-day, such as 2020-06-10' },
    remedy: { zh: '按 年-月-日 重新填写，如 2020-06-10', en: 'write it as year-month-day, such as 2020-06-10' },
  },
  VISIT_POINTS_BEYOND_LIMIT: {
    severity: 'error',
    message: {
      zh: '现场考察的分数 {received} 超出方案规定的上限 {most}；不计入',
      en: '{received} points from the visit are more than the scheme allows ({most}); they do not count',
    },
    expected: { zh: '0 至 {most}', en: '0 to {most}' },
    remedy: { zh: '请改为不超过 {most} 的分数；没有加减分的留空', en: 'enter {most} points or fewer, or none' },
  },
  VISIT_POINTS_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '现场考察的分数“{received}”不是数字；不计入',
      en: '“{received}” is no number of points; it does not count',
    },
    expected: {
      zh: '不小于 0 的数；扣分也填正数',
      en: 'a number from 0; points to take off are written without a sign',
    },
    remedy: {
      zh: '只填分数，如 1.5；没有加减分的留空',
      en: 'write the points alone, such as 1.5, or leave the cell empty',
    },
  },
  VISIT_WITHOUT_REASON: {
    severity: 'error',
    message: {
      zh: '填了现场考察的加减分但没有写理由；不计入',
      en: 'points from a visit without a reason do not count',
    },
    expected: { zh: '考察中看到的事实', en: 'what was found at the visit' },
    remedy: { zh: '在“理由”栏写明事实和依据；不加减分的，清空分数', en: 'give the reason, or clear the points' },
  },
} as const satisfies Record<string, IssueWords>;
