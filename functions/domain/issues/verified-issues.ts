/** Words for verified values that cannot count as they were entered. */
import type { IssueWords } from './issue.ts';

export const VERIFIED_ISSUES = {
  VERIFIED_CENTRE_UNKNOWN: {
    severity: 'error',
    message: {
      zh: '中心“{received}”不在本轮名录中；这一行的核实值不采用',
      en: '“{received}” is no centre of this round; the verified value of this row does not count',
    },
    expected: { zh: '列表中的一家中心', en: 'a centre of the list' },
    remedy: { zh: '请从下拉列表中选择中心', en: 'choose the centre from the list' },
  },
  VERIFIED_DATE_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '核实日期“{received}”无法识别；这一行的核实值不采用',
      en: '“{received}” is no day; the verified value of this row does not count',
    },
    expected: { zh: '年-月-日，如 2020-06-11', en: 'year-month-day, such as 2020-06-11' },
    remedy: { zh: '按 年-月-日 重新填写，如 2020-06-11', en: 'write it as year-month-day, such as 2020-06-11' },
  },
  VERIFIED_INCOMPLETE: {
    severity: 'error',
    message: {
      zh: '核实值缺少“{missing}”；这一行不采用',
      en: '“{missing}” is missing; the verified value of this row does not count',
    },
    expected: {
      zh: '中心、指标、核实值、日期、核实人、依据都填写',
      en: 'centre, indicator, value, day, person and evidence',
    },
    remedy: {
      zh: '请补填；没有依据、日期和核实人的核实值不能作数。要取消这一行的，请整行清空',
      en: 'fill it in: a value without evidence, day and person cannot count. To take it back clear the whole row',
    },
  },
  VERIFIED_INDICATOR_UNKNOWN: {
    severity: 'error',
    message: {
      zh: '指标“{received}”不是本轮的指标，或有几项同名；这一行的核实值不采用',
      en: '“{received}” is none of this round’s indicators, or several; the verified value of this row does not count',
    },
    expected: { zh: '列表中的一项指标', en: 'an indicator of the list' },
    remedy: { zh: '请从下拉列表中选择指标', en: 'choose the indicator from the list' },
  },
  VERIFIED_OUT_OF_BOUNDS: {
    severity: 'error',
    message: {
      zh: '核实值 {value} 超出该指标的合理范围；不采用',
      en: 'the verified value {value} cannot be for this indicator; it does not count',
    },
    expected: { zh: '{min} 至 {max}', en: '{min} to {max}' },
    remedy: {
      zh: '请核对是否用错了计量单位或多输、漏输了数字；确属实际情况的，先在 round.yaml 中放宽该指标的 bounds',
      en: 'check the unit and the digits; if it is true, widen the bounds of the indicator in round.yaml first',
    },
  },
  VERIFIED_TWICE: {
    severity: 'error',
    message: {
      zh: '{centre}的这项指标在第 {rows} 行都登记了核实值；都不采用',
      en: 'this figure of {centre} has a verified value in each of the rows {rows}; none of them counts',
    },
    expected: { zh: '一家中心的一项指标只登记一行', en: 'one row for a figure of a centre' },
    remedy: {
      zh: '请只保留一行；再次核实的，直接改原来那一行，先前的内容留在审计记录中',
      en: 'keep one row; where it was verified once more change that row: what it said before stays in the audit trail',
    },
  },
} as const satisfies Record<string, IssueWords>;
