/** Words of the frame: cover, running heads, standings. */
import type { Localised } from '../../round/localised.ts';
import type { ShownStanding } from '../shown-standing.ts';

export const FRAME = {
  centreReport: { zh: '评估报告', en: 'Evaluation report' },
  provinceReport: { zh: '评估结果汇总报告', en: 'Summary of results' },
  title: { zh: '{subject}{kind}（{round}）', en: '{subject}: {kind} ({round})' },
  provinceTitle: { zh: '{round}{kind}', en: '{round}: {kind}' },
  heading: { zh: '{ordinal}、{title}', en: '{ordinal}. {title}' },
  code: { zh: '验证码 {code}', en: 'Verification code {code}' },
  pageBefore: { zh: '第 ', en: 'Page ' },
  pageBetween: { zh: ' 页 / 共 ', en: ' of ' },
  pageAfter: { zh: ' 页', en: '' },
  sample: { zh: '示例数据', en: 'Sample data' },
  sampleHead: { zh: '示例数据，非真实评估结果', en: 'Sample data – not a real result' },
  hostingUnit: { zh: '依托单位', en: 'Hosting unit' },
  hostingChanged: {
    zh: '（自 {day} 起；评估期初为{before}）',
    en: ' (since {day}; {before} when the period began)',
  },
  hostingNow: { zh: '（{day} 起变更为{after}）', en: ' (changed to {after} on {day})' },
  period: { zh: '评估期', en: 'Period' },
  periodValue: { zh: '{from}至{to}', en: '{from} to {to}' },
  organiser: { zh: '组织单位', en: 'Organised by' },
  programme: { zh: '结果用途', en: 'Results are for' },
  programmeValue: { zh: '{title}（专题编号 {code}）', en: '{title} (topic {code})' },
  basis: { zh: '评估依据', en: 'Basis' },
  number: { zh: '中心序号', en: 'Register number' },
  category: { zh: '评价类别', en: 'Category' },
  codeLabel: { zh: '验证码', en: 'Verification code' },
  centres: { zh: '应评中心', en: 'Centres' },
  centresValue: { zh: '{n} 家', en: '{n}' },
  foot: {
    zh: '本报告由评估系统依据已提交的填报数据、评审意见与办公室台账生成。',
    en: "Made by the evaluation system from the submitted return, the reviews and the office's ledger.",
  },
  footOwn: { zh: '仅供本中心及评估组织单位使用。', en: 'For this centre and the organising office only.' },
  footOffice: {
    zh: '本报告列有全部中心的结果，仅供评估组织单位及其上级部门使用。',
    en: 'It names all centres: for the organising office and its superiors only.',
  },
  provinceStatus: { zh: '应评 {of} 家，参加排名 {n} 家', en: '{n} of {of} centres ranked' },
} as const satisfies Record<string, Localised>;

export const STANDINGS: Readonly<Record<ShownStanding, Localised>> = {
  ranked: { zh: '已完成评估，参加排名', en: 'Evaluated and ranked' },
  provisional: { zh: '暂定结果，评审意见未齐', en: 'Provisional: reviews outstanding' },
  late: { zh: '已评估，因迟交不参加排名', en: 'Evaluated; not ranked because it was late' },
  withheld: { zh: '已评估，因缺项不出总分', en: 'No total: figures are missing' },
  unranked: { zh: '已评估，未达排名条件', en: 'Evaluated; not fit for a rank' },
  vetoed: { zh: '一票否决', en: 'Vetoed' },
  ineligible: { zh: '不符合参评条件', en: 'Not eligible' },
  'not-submitted': { zh: '未提交填报表', en: 'No return submitted' },
  'has-errors': { zh: '填报有误，未被接受', en: 'Return not accepted: it has errors' },
};
