import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ReportModel, Table } from '../../../functions/domain/report/report-model.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aProvinceInput } from '../../support/a-report-input.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';
import { aRoundOfCategories } from '../../support/a-round-of-categories.ts';
import { textsOf } from '../../support/texts-of.ts';

const round = aRoundOfCategories();
const inputs = round.centres.map(({ id }, n) =>
  aCentreInput({
    centre: id,
    figures: { banks: 3 + n, loans: 900 * (n + 1), 'loan-projects': 8 + n, trainings: 5 * n, trainees: 77 + 100 * n },
    changes: id === 'c-7' ? { veto: { reason: '材料造假' } } : {},
  }),
);
const evaluation = scoreRound(round, inputs);

function inputOf(id: string) {
  const position = round.centres.findIndex((centre) => centre.id === id);
  const [centre, result] = [round.centres[position], evaluation.results[position]];
  if (centre === undefined || result === undefined) throw new TypeError(id);
  const figures = Object.fromEntries(
    (inputs[position]?.submitted?.figures ?? []).map(({ indicator, raw }) => [indicator, Number(raw.value)]),
  );
  return {
    ...{ round, centre, result, evaluation, issues: [], reviews: inputs[position]?.reviews ?? [] },
    reading: aReturnReading({ round, centre: id, figures }),
    ...{ submission: { submittedAt: '2020-05-28T08:05:00Z', late: false }, code: 'NENT-QAXB-NENT', sample: false },
  };
}

const report = (id: string): ReportModel => centreReport(inputOf(id));
const summary = provinceReport(aProvinceInput(inputOf('c-1')));

function blocksOf(model: ReportModel, id: string): ReportModel['sections'][number]['blocks'] {
  return model.sections.find((section) => section.id === id)?.blocks ?? [];
}

const tablesOf = (model: ReportModel, section: string, id: string): Table[] =>
  blocksOf(model, section).flatMap((block) => (block.kind === 'table' && block.id === id ? [block] : []));

describe('the report of a centre in a category', () => {
  test('names the category and how many are ranked in it', () => {
    const { cover, sections } = report('c-6');
    expect(cover.facts).toContainEqual({ label: '评价类别', value: '县域类' });
    const tiles = blocksOf({ sections } as ReportModel, 'summary').flatMap((one) =>
      one.kind === 'tiles' ? one.tiles : [],
    );
    expect(tiles.find(({ id }) => id === 'rank')).toMatchObject({ value: '第 1 名', detail: '县域类共 3 家' });
    expect(tiles.find(({ id }) => id === 'grade')).toMatchObject({ value: '示范', detail: '名次在前 50%' });
    expect(textsOf(sections).join('')).toContain('在“县域类”一类 3 家参加排名的中心中列第 1 名，等级为“示范”');
  });

  test('has the medians of its category', () => {
    const [table] = tablesOf(report('c-1'), 'indicators', 'indicators');
    const banks = table?.rows.find(({ head }) => head.text === '入驻银行机构');
    // 3, 5 and 7 in the category; 3 to 8 over all that are not vetoed
    expect(banks?.cells.map(({ text, detail }) => `${text} ${detail}`)).toContain('5 3–7');
  });

  test('prints the settings of its category', () => {
    const own = textsOf(blocksOf(report('c-6'), 'method')).join('');
    expect(own).toContain('示范：名次在前 50%、达标：其余');
    expect(own).toContain('不出总分');
    expect(textsOf(blocksOf(report('c-1'), 'method')).join('')).toContain('优秀：90 分及以上');
  });

  test('names no centre of another category', () => {
    const others = round.centres.filter(({ id }) => id !== 'c-1').map(({ name }) => name);
    const input = {
      ...inputOf('c-1'),
      reviews: inputOf('c-1').reviews.map((one) => ({ ...one, comment: '不如第二中心' })),
    };
    const texts = textsOf(centreReport(input)).join('\n');
    expect(others.filter((name) => texts.includes(name))).toEqual([]);
    expect(texts).toContain('不如〔其他中心〕');
  });

  test('whose category forces its own word at a veto', () => {
    expect(textsOf(report('c-7').sections).join('')).toContain('撤销');
  });
});

describe('the summary of a round with categories', () => {
  test('ranks each category under its name', () => {
    const headings = blocksOf(summary, 'ranking').flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(headings).toEqual(['综合类', '县域类']);
    const ranks = tablesOf(summary, 'ranking', 'ranking').map(({ rows }) => rows.map(({ head }) => head.text));
    expect(ranks).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  test('counts the grades of each by their names, the veto among them', () => {
    const grades = tablesOf(summary, 'overview', 'grades').map(({ rows }) =>
      rows.map(({ head, cells }) => `${head.text} ${cells[1]?.text}`),
    );
    expect(grades[1]).toEqual(['示范 1', '达标 2', '撤销 1']);
    expect(grades[0]?.map((row) => row.split(' ')[0])).toEqual(['优秀', '良好', '合格', '不合格', '一票否决']);
  });

  test('has no median over categories, and says of the unranked to which they belong', () => {
    const tiles = blocksOf(summary, 'overview').flatMap((one) => (one.kind === 'tiles' ? one.tiles : []));
    expect(tiles.map(({ id }) => id)).toEqual(['ranked', 'centres']);
    const [exceptions] = tablesOf(summary, 'exceptions', 'exceptions-by-category');
    expect(exceptions?.rows[0]?.cells.map(({ text }) => text)).toContain('县域类');
  });

  test('compares and lists parts by category, and prints the weights of each', () => {
    expect(tablesOf(summary, 'comparison', 'comparison')).toHaveLength(2);
    expect(tablesOf(summary, 'all-parts', 'all-parts')).toHaveLength(2);
    const texts = textsOf(blocksOf(summary, 'method'));
    expect(texts.filter((text) => text === '计算步骤')).toHaveLength(2);
    expect(texts).toContain('42.00');
    expect(texts).toContain('21.00');
  });
});

test('the exported ranking goes category by category and names each', () => {
  const [table] = resultsTables(aProvinceInput(inputOf('c-1')));
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  expect(table.rows.map((row) => `${row[at('category')]} ${row[at('rank')]}`)).toEqual([
    ...['综合类 1', '综合类 2', '综合类 3', '县域类 1', '县域类 2', '县域类 3'],
    '县域类 null',
  ]);
  expect(table.rows.at(-1)?.[at('grade')]).toBe('撤销');
});
