/** Words of the indicator table, of points won and lost, and of the comparison with the round before. */
import type { Localised } from '../../round/localised.ts';

export const INDICATORS = {
  heading: { zh: '指标数据与得分', en: 'Indicators: figures and points' },
  indicator: { zh: '指标', en: 'Indicator' },
  own: { zh: '本中心', en: 'This centre' },
  previous: { zh: '上轮', en: 'Last round' },
  unit: { zh: '单位', en: 'Unit' },
  median: { zh: '中位数', en: 'Median' },
  percentile: { zh: '超过中心', en: 'Above' },
  place: { zh: '在全体中的位置', en: 'Place' },
  points: { zh: '得分', en: 'Points' },
  fullPoints: { zh: '满分', en: 'Full' },
  marks: { zh: '提示', en: 'See' },
  missing: { zh: '未报', en: 'not reported' },
  imputed: { zh: '〔填补〕{value}', en: '(filled in) {value}' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  none: { zh: '填“无”等', en: '"none" etc.' },
  error: { zh: '错误值', en: 'error' },
  rejected: { zh: '无法采信', en: 'not usable' },
  aboutPlace: {
    zh: '中位数下方为参评中心的最小值与最大值；“超过中心”为填报值低于本中心的中心所占比例。',
    en: 'Below the median stand minimum and maximum; "above" is the share of the other centres with a lower figure.',
  },
  aboutPrevious: {
    zh: '“上轮”为登记的上轮填报值，其下为本轮较上轮的增减幅度，供参考，不参与计分。',
    en: "Below last round's figure stands the change since then: for information, not scored.",
  },
  aboutLog: {
    zh: '采用对数处理的指标，位置图按处理后的刻度绘制。',
    en: 'Indicators with log treatment are drawn on the treated scale.',
  },
  aboutMarks: {
    zh: '“提示”一列的符号与编号对应“{section}”：× 错误，▲ 需说明，ⓘ 供参考。',
    en: 'Signs and numbers in the last column refer to "{section}": × error, ▲ wants an explanation, ⓘ for information.',
  },
  aboutRounding: {
    zh: '各项分值分别四舍五入，相加与合计可能有末位之差。',
    en: 'All points are rounded one by one; their sum may differ from the total in the last digit.',
  },
} as const satisfies Record<string, Localised>;

/** What a node's flag means, for the notes under the table. */
export const FLAGS: Readonly<Record<string, Localised>> = {
  MISSING: {
    zh: '未报或无法采信，不等于零；按方案处理（见评估方法）。',
    en: 'Not reported or not usable, which is not zero; treated as the scheme says (see the method).',
  },
  NOT_APPLICABLE: {
    zh: '不适用于本中心，不计分，权重由同组其余各项分担。',
    en: 'Does not apply to this centre: it does not count, and its weight goes to the others of its group.',
  },
  IMPUTED: {
    zh: '未报，数值按方案填补，据以计分；不是填报值。',
    en: 'Not reported; the value was filled in as the scheme says and scored, and is not a reported figure.',
  },
  LEFT_OUT: {
    zh: '报告该项的中心太少，对所有中心都不计分，权重由同组其余各项分担。',
    en: 'Too few centres have a figure: it counts for nobody, and its weight goes to the others of its group.',
  },
  NO_DISCRIMINATION: {
    zh: '各中心数值相同，该指标不能区分高低，按方案统一计 {constant} 分（百分制）。',
    en: 'All centres have the same figure, so that the indicator does not discriminate; all score {constant} of 100.',
  },
  BEYOND_GOALPOSTS: {
    zh: '数值超出标准值区间，按方案{clip}。',
    en: 'The figure lies outside the goalposts; {clip}.',
  },
  NOT_MARKED: {
    zh: '部分评分要点无人评分，不计入平均。',
    en: 'Some points were marked by nobody and are left out of the mean.',
  },
};

export const CLIPS = {
  none: { zh: '不截断', en: 'its score is not cut' },
  low: { zh: '低于下限按下限计，高于上限不截断', en: 'its score is cut at the lower end only' },
  both: { zh: '按上下限计', en: 'its score is cut at the end of the interval' },
} as const satisfies Record<string, Localised>;

/** Words for figures that the office verified on site. */
export const VERIFIED = {
  declaredDetail: { zh: '填报 {value}', en: 'declared {value}' },
  verifiedDetail: { zh: '核实 {value}', en: 'verified {value}' },
  caption: { zh: '现场核实值', en: 'Verified on site' },
  declared: { zh: '填报值', en: 'Declared' },
  verified: { zh: '核实值', en: 'Verified' },
  final: { zh: '采用值', en: 'Final' },
  reason: { zh: '依据', en: 'Evidence' },
  scoredVerified: {
    zh: '有核实值的按核实值计分。填报值下为填报表单元格，核实值下为台账单元格。',
    en: 'Where there is a verified value it is scored. Below the declared value stands the cell of the return, below the verified one that of the ledger.',
  },
  scoredDeclared: {
    zh: '按填报值计分，核实值供对照。填报值下为填报表单元格，核实值下为台账单元格。',
    en: 'The declared value is scored. Below it stands the cell of the return, below the verified one that of the ledger.',
  },
} as const satisfies Record<string, Localised>;

export const ADJUSTMENTS = {
  caption: { zh: '加分项与扣分项', en: 'Points added and taken off' },
  item: { zh: '项目', en: 'Item' },
  basis: { zh: '依据', en: 'For' },
  points: { zh: '分值', en: 'Points' },
  value: { zh: '数值 {value}', en: 'the figure {value}' },
  reason: { zh: '{reason}（{cell}）', en: '{reason} ({cell})' },
  none: { zh: '无登记，不加不扣', en: 'nothing registered, no points' },
  cut: { zh: '超出上下限的部分', en: 'Beyond the limits' },
  limits: { zh: '各项合计或总分受方案的上下限限制', en: 'limits of the scheme for all items or for the total' },
  together: { zh: '合计', en: 'Together' },
} as const satisfies Record<string, Localised>;

export const BALANCE = {
  heading: { zh: '得分与失分', en: 'Points won and lost' },
  lead: {
    zh: '按失分多少排列。失分为满分与得分之差；“与中位相差”为本中心得分减去全体中位得分。',
    en: "Sorted by points lost. Lost is full points less points; the last column is points less the median centre's points.",
  },
  item: { zh: '指标或评审章节', en: 'Indicator or section' },
  bar: { zh: '得分率', en: 'Rate' },
  points: { zh: '得分', en: 'Points' },
  fullPoints: { zh: '满分', en: 'Full' },
  lost: { zh: '失分', en: 'Lost' },
  difference: { zh: '与中位相差', en: 'To median' },
  total: { zh: '合计', en: 'Total' },
  qualitative: { zh: '专家评审', en: 'reviewers' },
  namesake: { zh: '{title}（{group}）', en: '{title} ({group})' },
} as const satisfies Record<string, Localised>;
