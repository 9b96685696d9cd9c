/** Words for figures and texts that do not go with last year's or with those of other centres, of which none is named. */
import type { IssueWords } from './issue.ts';

export const COMPARISON_ISSUES = {
  AMOUNT_TYPED_IN_YI: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，疑似误以“亿元”填报：{reason}',
      en: '“{subject}” is {value}; it seems to be in hundreds of millions of yuan: {reason}',
    },
    expected: { zh: '以{unit}为单位的数', en: 'a figure in the unit {unit}' },
    remedy: {
      zh: '如实际为 {figure} 亿元，请改填 {converted}；数据和单位无误的，请在“情况说明”栏写明原因',
      en: 'if {figure} hundred million yuan is meant, enter {converted}; if figure and unit are right, explain it beside the figure',
    },
  },
  AMOUNT_TYPED_IN_YUAN: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，疑似误以“元”填报：{reason}',
      en: '“{subject}” is {value}; it seems to be in yuan: {reason}',
    },
    expected: { zh: '以{unit}为单位的数', en: 'a figure in the unit {unit}' },
    remedy: {
      zh: '如实际为 {figure} 元，请改填 {converted}；数据和单位无误的，请在“情况说明”栏写明原因',
      en: 'if {figure} yuan is meant, enter {converted}; if figure and unit are right, explain it beside the figure',
    },
  },
  AMOUNT_TYPED_IN_YUAN_OUT_OF_BOUNDS: {
    severity: 'error',
    message: {
      zh: '“{subject}”为 {value}，超出合理范围，疑似误以“元”填报：{reason}',
      en: '“{subject}” is {value}, which cannot be; it seems to be in yuan: {reason}',
    },
    expected: { zh: '以{unit}为单位的数，不超过 {max}', en: 'a figure in the unit {unit}, at most {max}' },
    remedy: {
      zh: '如实际为 {figure} 元，请改填 {converted}；确属实际情况的，请联系组织单位',
      en: 'if {figure} yuan is meant, enter {converted}; if the figure is true, call the office',
    },
  },
  FIGURE_FAR_FROM_OTHERS: {
    severity: 'warning',
    message: {
      zh: '“{subject}”为 {value}，是其他中心中位数（{median}）的 {times}，与其他中心相差悬殊',
      en: '“{subject}” is {value}, {times} the median of the other centres ({median}), far from them all',
    },
    expected: { zh: '与其他中心可比的数', en: 'a figure that compares with those of the other centres' },
    remedy: {
      zh: '请核对数字、统计口径和计量单位；数据无误的，请在“情况说明”栏写明原因',
      en: 'check the digits, what was counted and the unit; if they are right, explain it beside the figure',
    },
  },
  FIGURE_JUMP: {
    severity: 'warning',
    message: {
      zh: '“{subject}”本年为 {value}，上年为 {previous}（{change}），{direction}幅度异常',
      en: '“{subject}” is {value} this year and was {previous} last year ({change}), an unusual {direction}',
    },
    expected: { zh: '与上年可比的数', en: 'a figure that compares with last year’s' },
    remedy: {
      zh: '请核对数字、统计口径和计量单位；数据无误的，请在“情况说明”栏写明增减原因',
      en: 'check the digits, what was counted and the unit; if they are right, explain the change beside the figure',
    },
  },
  SECTION_COMMON_WORDING: {
    severity: 'warning',
    message: {
      zh: '“{subject}”约 {share} 的文字与多家中心相同，缺少本中心自己的内容',
      en: 'about {share} of “{subject}” is what many centres wrote, with little of your own',
    },
    expected: { zh: '结合本中心实际撰写的内容', en: 'a text of your own' },
    remedy: {
      zh: '请结合本中心的实际工作改写，写明做了什么、成效如何',
      en: 'rewrite it about your own work: what was done and to what effect',
    },
  },
  SECTION_COPIED: {
    severity: 'warning',
    message: {
      zh: '“{subject}”与另一家中心的文字高度雷同，约 {share} 相同（不计通用表述）',
      en: '“{subject}” is nearly the same as another centre’s: about {share} of it, common wording not counted',
    },
    expected: { zh: '本中心自行撰写的内容', en: 'a text of your own' },
    remedy: {
      zh: '请结合本中心的实际工作改写；确系本中心自行撰写或共同承担工作的，请书面告知组织单位',
      en: 'rewrite it about your own work; if it is your own text or of a joint project, tell the office in writing',
    },
  },
} as const satisfies Record<string, IssueWords>;
