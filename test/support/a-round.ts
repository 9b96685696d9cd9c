import type { Centre } from '../../functions/domain/round/centre.ts';
import { type Round, type RoundSettings, roundSchema } from '../../functions/domain/round/round.ts';

const settings = {
  id: 'test-2019',
  title: { zh: '测试评估', en: 'Test evaluation' },
  organiser: { zh: '测试办公室', en: 'Test office' },
  programme: { code: 'T-1', title: { zh: '测试专项', en: 'Test programme' } },
  source: { zh: '测试通知', en: 'Test notice' },
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  period: { from: '2019-01-01', to: '2019-12-31' },
  opensAt: '2020-05-18T00:00:00',
  deadline: '2020-05-29T23:59:59',
  eligibility: {
    operatingSince: '2019-01-01',
    unknownDates: 'eligible',
    rule: { zh: '已批准并运营满一年', en: 'approved and in operation for a full year' },
  },
  groups: [
    { id: 'credit', title: { zh: '科技信贷', en: 'Credit' } },
    { id: 'events', title: { zh: '科技金融活动', en: 'Events' } },
  ],
  indicators: [
    {
      id: 'banks',
      group: 'credit',
      title: { zh: '入驻银行机构', en: 'Banks' },
      unit: { zh: '家', en: 'banks' },
      kind: 'count',
      bounds: { max: 500 },
      nouns: ['银行', '机构'],
    },
    {
      id: 'loans',
      group: 'credit',
      title: { zh: '撮合贷款金额', en: 'Loans' },
      unit: { zh: '万元', en: '10k yuan' },
      kind: 'money',
      scaleOfYuan: 10000,
      decimals: 2,
      bounds: { max: 50_000_000 },
    },
    {
      id: 'loan-projects',
      group: 'credit',
      title: { zh: '撮合贷款项目数量', en: 'Loan projects' },
      unit: { zh: '项', en: 'projects' },
      kind: 'count',
      bounds: { max: 100_000 },
      nouns: ['项目'],
    },
    {
      id: 'trainings',
      group: 'events',
      title: { zh: '培训活动场次', en: 'Training sessions' },
      unit: { zh: '场', en: 'sessions' },
      kind: 'count',
      bounds: { max: 2_000 },
      nouns: ['活动'],
    },
    {
      id: 'trainees',
      group: 'events',
      title: { zh: '参与培训人数', en: 'Trainees' },
      unit: { zh: '人次', en: 'attendances' },
      kind: 'count',
      bounds: { max: 1_000_000 },
    },
  ],
  checks: {
    deals: [
      { amount: 'loans', projects: 'loan-projects', institutions: 'banks', amountPerProject: { min: 5, max: 100_000 } },
    ],
    events: [{ sessions: 'trainings', attendance: 'trainees', attendancePerSession: { min: 3, max: 2_000 } }],
  },
  rubric: {
    sections: [
      {
        id: 'operation',
        title: { zh: '运营管理情况', en: 'Operation' },
        guidance: { zh: '请写运营管理情况。', en: 'Describe the operation.' },
        characters: { expected: 800, atLeast: 200, atMost: 3_000 },
        points: [
          { id: 'team', title: { zh: '团队', en: 'Team' }, fullMarks: 30 },
          { id: 'rules', title: { zh: '制度', en: 'Rules' }, fullMarks: 20 },
        ],
      },
      {
        id: 'results',
        title: { zh: '主要工作亮点、成效', en: 'Results' },
        guidance: { zh: '请写亮点。', en: 'Describe the results.' },
        characters: { expected: 1_200, atLeast: 200, atMost: 4_000 },
        points: [{ id: 'services', title: { zh: '服务', en: 'Services' }, fullMarks: 50 }],
      },
    ],
  },
  materials: {
    paperCopies: 5,
    seals: [
      { id: 'host', title: { zh: '依托单位公章', en: 'seal of the hosting unit' } },
      { id: 'authority', title: { zh: '市科技主管部门公章', en: 'seal of the authority' } },
    ],
    electronic: true,
  },
  scheme: {
    version: 'test-1',
    decidedBy: { zh: '测试方案', en: 'test scheme' },
    parts: { quantitative: 0.7, qualitative: 0.3 },
    treatment: { method: 'log1p', scale: { loans: 1000 } },
    normalisation: { method: 'efficacy-coefficient', base: 60, span: 40, clip: 'both', constant: 80 },
    groupWeights: { credit: 0.6, events: 0.4 },
    indicatorWeights: 'equal',
    missing: 'floor',
    ranking: { from: 'published', decimals: 2, ties: 'competition' },
  },
  grades: {
    bands: [
      { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, atLeast: 90 },
      { id: 'good', title: { zh: '良好', en: 'Good' }, atLeast: 80 },
      { id: 'pass', title: { zh: '合格', en: 'Pass' }, atLeast: 60 },
      { id: 'fail', title: { zh: '不合格', en: 'Fail' }, atLeast: null },
    ],
    veto: { zh: '一票否决', en: 'Vetoed' },
  },
};

/** A centre of the register; `no` and the name follow from the id where not given. */
export function aCentre(changes: Partial<Centre> = {}): Centre {
  return {
    id: 'shantou',
    no: 1,
    name: '汕头分中心',
    hostingUnit: '汕头科技金融超市',
    hostingChanges: [],
    city: '汕头市',
    approvedOn: undefined,
    openedOn: undefined,
    remark: undefined,
    previous: {},
    ...changes,
  };
}

/** A small round: two groups, five indicators, two sections, three centres. Changes go in as written in `round.yaml`. */
export function aRound(changes: Partial<Record<keyof RoundSettings, unknown>> & { centres?: Centre[] } = {}): Round {
  const { centres, ...rest } = changes;
  return {
    ...roundSchema.parse({ ...settings, ...rest }),
    centres: centres ?? [
      aCentre(),
      aCentre({ id: 'foshan', no: 2, name: '佛山分中心', hostingUnit: '佛山国家火炬创新创业园', city: '佛山市' }),
      aCentre({ id: 'shunde', no: 3, name: '顺德分中心', hostingUnit: '顺德区产业服务创新中心', city: '佛山市' }),
    ],
  };
}
