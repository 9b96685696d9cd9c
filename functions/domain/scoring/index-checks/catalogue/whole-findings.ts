/** Words for what the checks find about units, weights and their effects. */
import type { IssueWords } from '../../../issues/issue.ts';

export const WHOLE_FINDINGS = {
  ITEM_DOMINATES: {
    severity: 'info',
    message: {
      zh: '{subject}的权重占 {weight:%}，对总分差异的影响却占 {effect:%}，超过权重的 {times} 倍',
      en: '{subject} weighs {weight:%} and yet makes {effect:%} of the differences in the total, more than {times} times its weight',
    },
    expected: { zh: '影响与权重相称', en: 'an effect in proportion to its weight' },
    remedy: {
      zh: '各单位在该项上差距特别大，或与其他各项同升同降；请核对其分布，需要时改变处理或标准化方法',
      en: 'units differ much in it, or it goes with many others: look at its spread, and treat or normalise it otherwise if need be',
    },
  },
  ITEM_HARDLY_FELT: {
    severity: 'info',
    message: {
      zh: '{subject}的权重占 {weight:%}，对总分差异的影响只占 {effect:%}，不到权重的 1/{times}',
      en: '{subject} weighs {weight:%} and makes only {effect:%} of the differences in the total, less than 1/{times} of its weight',
    },
    expected: { zh: '影响与权重相称', en: 'an effect in proportion to its weight' },
    remedy: {
      zh: '各单位在该项上差距很小，或与其余各项不相干；请核对其分布与方向，不要只靠加大权重',
      en: 'units hardly differ in it, or it has nothing to do with the rest: look at spread and direction; more weight alone will not do',
    },
  },
  JUDGEMENTS_INCONSISTENT: {
    severity: 'error',
    message: {
      zh: '{subject}的判断矩阵不一致：{who}，CR = {ratio:3}（RI 表 {table}）',
      en: 'the judgements about {subject} contradict each other: {who}, CR = {ratio:3} (table {table})',
    },
    expected: { zh: '低于方案规定的界限', en: 'below the limit of the scheme' },
    remedy: { zh: '请重新询问：{ask}', en: 'ask again about {ask}' },
  },
  ONE_UNIT_DECIDES: {
    severity: 'warning',
    message: {
      zh: '{subject}的得分由“{unit}”一家决定：没有它，其余单位的中位得分由 {before:2} 变为 {after:2}',
      en: 'the scores in {subject} hang on {unit} alone: without it the median of the others would be {after:2} instead of {before:2}',
    },
    expected: {
      zh: '变动不超过得分全距的 {most:%}',
      en: 'a change of at most {most:%} of the range of scores',
    },
    remedy: {
      zh: '请核对该单位的数据；无误的，给出固定的满意值，或取对数、换算为平均数',
      en: 'check that unit’s figure; if right, fix goalposts, take logarithms or divide by size',
    },
  },
  ONE_UNIT_HOLDS_MOST: {
    severity: 'warning',
    message: {
      zh: '“{unit}”一家占{subject}全体之和的 {share:%}',
      en: '{unit} alone has {share:%} of all that is counted in {subject}',
    },
    expected: { zh: '不超过 {most:%}', en: 'at most {most:%}' },
    remedy: {
      zh: '请核对该单位的数字和单位；无误的，考虑取对数或除以规模',
      en: 'check the figure and its unit; if right, consider logarithms or a denominator',
    },
  },
  UNITS_FEW: {
    severity: 'info',
    message: {
      zh: '{units} 家单位、{indicators} 项指标，每项指标平均 {ratio:1} 家，相关与主成分的结论不稳定',
      en: '{units} units for {indicators} indicators, {ratio:1} each: conclusions from correlations and components are uncertain',
    },
    expected: { zh: '单位数不少于指标数的 {least} 倍', en: 'at least {least} units an indicator' },
    remedy: {
      zh: '关于相关、一致性的发现只作提示，请结合指标含义判断；不要用主成分定权重',
      en: 'take findings about relations as hints, judge by meaning, and do not weigh by components',
    },
  },
  UNITS_TOO_FEW: {
    severity: 'info',
    message: {
      zh: '参照集只有 {units} 家，不足 {least} 家，没有考察指标之间的关系',
      en: 'the reference set has {units} unit(s), fewer than {least}: relations between indicators were not examined',
    },
    expected: { zh: '不少于 {least} 家', en: 'at least {least}' },
    remedy: { zh: '请在数据较多时再检验，例如用上一年的数据', en: 'check again with more data, such as last year’s' },
  },
  UNIT_COVERAGE_LOW: {
    severity: 'warning',
    message: {
      zh: '{count} 家单位有数值的指标不足 {least:%}：{who}',
      en: '{count} unit(s) have values in fewer than {least:%} of the indicators: {who}',
    },
    expected: { zh: '不低于 {least:%}', en: 'at least {least:%}' },
    remedy: {
      zh: '请核实这些单位的填报；数据不足的单位，建议按 availability.units 不参加排名',
      en: 'ask these units; leave those with too little out of the ranking by availability.units',
    },
  },
} as const satisfies Record<string, IssueWords>;
