import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import type { RoundSettings } from '../../../functions/domain/round/round.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import type { Table } from '../../../functions/domain/round/table.ts';
import { aRound } from '../../support/a-round.ts';

type Changes = Partial<Record<keyof RoundSettings, unknown>>;

const { centres: _register, ...settings } = aRound();

/** Each fault as `path: found`, of a round that is right but for `changes`. */
function faultsWith(changes: Changes): readonly string[] {
  const { faults } = readDefinition({ settings: { 'round.yaml': { ...settings, ...changes } }, tables: {} });
  return faults.map(({ path, found }) => `${pathText(path)}: ${found.split(' / ')[0]}`);
}

const [banks, loans, ...others] = settings.indicators;
const { scheme, checks, rubric } = settings;
const [deal] = checks.deals;
const [operation, results] = rubric.sections;

describe('cross-checks of round.yaml', () => {
  test('the unchanged round has no faults', () => {
    expect(faultsWith({})).toEqual([]);
  });

  const cases: readonly [string, Changes, readonly string[]][] = [
    [
      'an indicator twice',
      { indicators: [...settings.indicators, banks] },
      ['indicators[5].id: 标识“banks”与第 1 项相同'],
    ],
    ['a round that comes before itself', { previous: { round: settings.id } }, ['previous.round: “test-2019”']],
    [
      'two indicators that go on from one',
      { indicators: [banks, { ...loans, formerly: 'banks' }, ...others] },
      ['indicators[1].formerly: “banks”，另一指标也由它而来'],
    ],
    [
      'a group twice',
      { groups: [...settings.groups, settings.groups[0]] },
      ['groups[2].id: 标识“credit”与第 1 项相同'],
    ],
    [
      'a section twice',
      { rubric: { ...rubric, sections: [operation, results, operation] } },
      ['rubric.sections[2].id: 标识“operation”与第 1 项相同'],
    ],
    [
      'a rubric point twice',
      { rubric: { ...rubric, sections: [{ ...operation, points: [operation?.points[0], operation?.points[0]] }] } },
      ['rubric.sections[0].points[1].id: 标识“team”与第 1 项相同'],
    ],
    [
      'an unknown group',
      { indicators: [{ ...banks, group: 'other-things' }, loans, ...others] },
      ['indicators[0].group: 没有标识为“other-things”的一级指标'],
    ],
    [
      'a group without indicators',
      {
        groups: [...settings.groups, { id: 'empty-one', title: '空' }],
        scheme: { ...scheme, groupWeights: { ...scheme.groupWeights, 'empty-one': 0 } },
      },
      ['groups[2]: 一级指标“empty-one”没有任何指标'],
    ],
    [
      'money without a scale',
      { indicators: [banks, { ...loans, scaleOfYuan: undefined }, ...others] },
      ['indicators[1].scaleOfYuan: 没有这一项'],
    ],
    [
      'a count with a scale, decimals and negative values',
      { indicators: [{ ...banks, scaleOfYuan: 1, decimals: 2, bounds: { min: -1, max: 5 } }, loans, ...others] },
      ['indicators[0].scaleOfYuan: 数字 1', 'indicators[0].decimals: 数字 2', 'indicators[0].bounds.min: 数字 -1'],
    ],
    [
      'a relation to an unknown indicator',
      { checks: { ...checks, deals: [{ ...deal, projects: 'loan-project' }] } },
      ['checks.deals[0].projects: 没有标识为“loan-project”的指标'],
    ],
    [
      'a relation to an indicator of another kind',
      { checks: { ...checks, deals: [{ ...deal, amount: 'trainees' }] } },
      ['checks.deals[0].amount: 指标“trainees”，其 kind 为 count'],
    ],
    [
      'a relation of an indicator with itself',
      { checks: { ...checks, deals: [{ ...deal, institutions: 'loan-projects' }] } },
      ['checks.deals[0].institutions: “loan-projects”，与 projects 相同'],
    ],
    [
      'a floor of an unknown indicator',
      { checks: { ...checks, jumpFloor: { bank: 3 } } },
      ['checks.jumpFloor.bank: 没有标识为“bank”的指标'],
    ],
    [
      'lengths out of order',
      { rubric: { ...rubric, sections: [{ ...operation, characters: { expected: 100, atLeast: 200, atMost: 300 } }] } },
      ['rubric.sections[0].characters: atLeast 200, expected 100, atMost 300'],
    ],
    [
      'a log scale of an unknown indicator',
      { scheme: { ...scheme, treatment: { method: 'log1p', scale: { loan: 3 } } } },
      ['scheme.treatment.scale.loan: 没有标识为“loan”的指标'],
    ],
    [
      'a log scale for values below zero',
      { indicators: [banks, { ...loans, bounds: { min: -5, max: 5 } }, ...others] },
      ['indicators[1].bounds.min: -5，而“loans”要取对数'],
    ],
    [
      'goalposts of an unknown indicator',
      {
        scheme: {
          ...scheme,
          normalisation: { ...scheme.normalisation, goalposts: { loan: { unallowable: 0, satisfactory: 1 } } },
        },
      },
      ['scheme.normalisation.goalposts.loan: 没有标识为“loan”的指标'],
    ],
    [
      'an efficacy coefficient above 100',
      { scheme: { ...scheme, normalisation: { ...scheme.normalisation, span: 50 } } },
      ['scheme.normalisation.span: base + span = 110'],
    ],
    [
      'a constant outside of the scores',
      { scheme: { ...scheme, normalisation: { ...scheme.normalisation, constant: 59 } } },
      ['scheme.normalisation.constant: 数字 59'],
    ],
    [
      'a min-max range upside down',
      { scheme: { ...scheme, normalisation: { method: 'min-max', range: { from: 100, to: 0 }, constant: 50 } } },
      ['scheme.normalisation.range: from 100, to 0'],
    ],
    [
      'a constant outside of a min-max range',
      { scheme: { ...scheme, normalisation: { method: 'min-max', range: { from: 1, to: 100 }, constant: 0 } } },
      ['scheme.normalisation.constant: 数字 0'],
    ],
    [
      'group weights that do not sum to one',
      { scheme: { ...scheme, groupWeights: { credit: 0.6, events: 0.5 } } },
      ['scheme.groupWeights: 各一级指标权重之和为 1.1'],
    ],
    [
      'group weights with a misspelt group',
      { scheme: { ...scheme, groupWeights: { credit: 0.6, event: 0.4 } } },
      ['scheme.groupWeights.event: 没有标识为“event”的一级指标'],
    ],
    [
      'group weights without a group',
      { scheme: { ...scheme, groupWeights: { credit: 1 } } },
      ['scheme.groupWeights.events: 没有这一项'],
    ],
    [
      'indicator weights that do not sum to one in a group',
      {
        scheme: {
          ...scheme,
          indicatorWeights: { banks: 0.5, loans: 0.3, 'loan-projects': 0.3, trainings: 0.5, trainees: 0.5 },
        },
      },
      ['scheme.indicatorWeights: 一级指标“credit”内各指标权重之和为 1.1'],
    ],
    [
      'indicator weights that leave one out',
      { scheme: { ...scheme, indicatorWeights: { banks: 0.5, loans: 0.5, trainings: 0.5, trainees: 0.5 } } },
      ['scheme.indicatorWeights.loan-projects: 没有这一项'],
    ],
    [
      'grades that do not descend, or do not end with the rest',
      {
        grades: {
          veto: 'x',
          bands: [
            { id: 'a', title: 'A', atLeast: 80 },
            { id: 'b', title: 'B', atLeast: 80 },
            { id: 'c', title: 'C', atLeast: null },
            { id: 'd', title: 'D', atLeast: 120 },
            { id: 'e', title: 'E', atLeast: 10 },
          ],
        },
      },
      [
        'grades.bands[1].atLeast: 数字 80',
        'grades.bands[2].atLeast: 空（冒号或短横之后没有内容）',
        'grades.bands[3].atLeast: 数字 120',
        'grades.bands[4].atLeast: 数字 10',
      ],
    ],
    [
      'a period that ends before it begins',
      { period: { from: '2019-12-31', to: '2019-01-01' } },
      ['period.to: 2019-01-01'],
    ],
    [
      'a deadline at the opening',
      { opensAt: '2020-05-29T23:59', deadline: '2020-05-29T23:59:00' },
      ['deadline: 2020-05-29T23:59:00'],
    ],
    [
      'an end of the reviews at the deadline',
      { deadline: '2020-05-29T23:59:00', reviewsUntil: '2020-05-29T23:59' },
      ['reviewsUntil: 2020-05-29T23:59'],
    ],
    [
      'a deadline in the hour that clocks skip',
      { timeZone: 'Europe/London', opensAt: '2020-03-01T00:00:00', deadline: '2020-03-29T01:30:00' },
      ['deadline: 2020-03-29T01:30:00，这一时刻在 Europe/London 因调钟而不存在'],
    ],
    [
      'an opening in the hour that clocks repeat',
      { timeZone: 'Europe/London', opensAt: '2020-10-25T01:30:00', deadline: '2020-11-29T01:30:00' },
      ['opensAt: 2020-10-25T01:30:00，这一时刻在 Europe/London 因调钟而出现两次'],
    ],
  ];

  test.each(cases)('%s is found, and nothing else', (_, changes, faults) => {
    expect(faultsWith(changes)).toEqual(faults);
  });

  test('weights of many tenths and thirds sum to one in spite of binary fractions', () => {
    const indicatorWeights = { banks: 0.1, loans: 0.2, 'loan-projects': 0.7, trainings: 1 / 3, trainees: 2 / 3 };
    expect(faultsWith({ scheme: { ...scheme, indicatorWeights } })).toEqual([]);
  });

  test('a broken unit of one indicator does not hide that two others share an id', () => {
    expect(faultsWith({ indicators: [{ ...banks, unit: 3 }, loans, ...others, loans] })).toEqual([
      'indicators[0].unit: 数字 3',
      'indicators[5].id: 标识“loans”与第 2 项相同',
    ]);
  });

  test('an indicator without an id is reported once, not also wherever it is named', () => {
    const { id: _id, ...nameless } = banks ?? {};
    expect(faultsWith({ indicators: [nameless, loans, ...others] })).toEqual(['indicators[0].id: 没有这一项']);
  });
});

describe('cross-checks of the register', () => {
  const header = [
    ...['id', 'no', 'name', 'hosting_unit', 'city', 'approved_on', 'opened_on'],
    ...['contact_name', 'contact_phone', 'contact_email', 'remark'],
  ];
  const centre = (id: string, no: string, name: string) => [id, no, name, '甲单位', '', '', '', '', '', '', ''];
  const centres: Table = { header, rows: [centre('shantou', '1', '汕头分中心'), centre('foshan', '2', '佛山分中心')] };

  function registerFaults(tables: Parameters<typeof readDefinition>[0]['tables']): readonly string[] {
    const { faults } = readDefinition({
      settings: { 'round.yaml': settings },
      tables: { 'centres.csv': centres, ...tables },
    });
    return faults.map(({ file, path, found }) => `${file} ${pathText(path)}: ${found.split(' / ')[0]}`);
  }

  test('a register without centres is refused', () => {
    expect(registerFaults({ 'centres.csv': { header, rows: [] } })).toEqual(['centres.csv : 没有任何中心']);
  });

  test('ids, numbers and names are taken once', () => {
    const rows = [
      ...centres.rows,
      centre('shantou', '3', '甲'),
      centre('a', '2', '乙'),
      centre('b', '4', '汕头分中心'),
    ];
    expect(registerFaults({ 'centres.csv': { header, rows } })).toEqual([
      'centres.csv [2].id: id 为“shantou”，与第 1 行数据相同',
      'centres.csv [3].no: no 为“2”，与第 2 行数据相同',
      'centres.csv [4].name: name 为“汕头分中心”，与第 1 行数据相同',
    ]);
  });

  test('changes of hosting units name known centres, one change a day', () => {
    const rows = [
      ['shantu', '2019-07-01', '乙单位', ''],
      ['foshan', '2019-07-01', '乙单位', ''],
      ['foshan', '2019-07-01', '丙单位', ''],
    ];
    const table = { header: ['centre', 'from', 'hosting_unit', 'remark'], rows };
    expect(registerFaults({ 'hosting-units.csv': table })).toEqual([
      'hosting-units.csv [2].centre: centre + from 为“foshan + 2019-07-01”，与第 2 行数据相同',
      'hosting-units.csv [0].centre: 没有标识为“shantu”的中心',
    ]);
  });

  test('last round’s figures name known centres and indicators, each once', () => {
    const rows = [
      ['foshan', 'loans', '3'],
      ['foshan', 'loans', ''],
      ['zhuhai', 'loans', '3'],
      ['foshan', 'loan-amount', '3'],
    ];
    expect(registerFaults({ 'previous.csv': { header: ['centre', 'indicator', 'value'], rows } })).toEqual([
      'previous.csv [1].centre: centre + indicator 为“foshan + loans”，与第 1 行数据相同',
      'previous.csv [2].centre: 没有标识为“zhuhai”的中心',
      'previous.csv [3].indicator: 没有标识为“loan-amount”的指标',
    ]);
  });

  test('while a row of the register is broken, nobody is called unknown', () => {
    const rows = [...centres.rows, ['zhuhai', '3']];
    const previous = { header: ['centre', 'indicator', 'value'], rows: [['zhuhai', 'loans', '3']] };
    expect(registerFaults({ 'centres.csv': { header, rows }, 'previous.csv': previous })).toEqual([
      'centres.csv [2]: 这一行有 2 格',
    ]);
  });
});
